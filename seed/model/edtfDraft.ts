// The EDTF draft of 2012, which older files still carry → ISO 8601-2:2019. On import only.

/** What a draft form becomes; `lost` says what 2019 has no word for at level 1. */
export interface Rewritten {
  text: string;
  lost?: string;
}

const openWords = new Map([
  ["open", ".."],
  ["unknown", ""],
]);

/** Text that is no draft form comes back as it is, for `parseEdtf` to judge. */
export function fromDraftEdtf(text: string): Rewritten {
  const parts = text.trim().split("/");
  if (parts.length > 2) return { text: text.trim() };
  const read = parts.map((part) => fromDraftPart(part));
  const lost = read.flatMap((one) => one.lost ?? []);
  return { text: read.map((one) => one.text).join("/"), ...(lost.length > 0 && { lost: lost.join("; ") }) };
}

function fromDraftPart(part: string): Rewritten {
  const word = openWords.get(part.toLowerCase());
  if (word !== undefined) return { text: word };
  const long = /^y(-?\d+)(?:e(\d{1,2}))?$/i.exec(part);
  if (long && (part.startsWith("y") || long[2])) return { text: toLongYear(long[1] ?? "", long[2] ?? "0") };
  const [, season, where] = /^(-?\d{4}-2[1-4])\^(\w+)$/.exec(part) ?? [];
  if (season) return { text: season, lost: `“${where}” of the season` };
  return { text: part.replace(/(?:\?~|~\?)$/, "%").replaceAll(/[ux]/g, "X") };
}

/** `y-1e4` → `Y-10000`; a year of four digits needs no letter. */
function toLongYear(digits: string, zeros: string): string {
  const sign = digits.startsWith("-") ? "-" : "";
  const number = digits.replace("-", "").replace(/^0+(?=\d)/, "") + "0".repeat(Number(zeros));
  return number.length > 4 ? `Y${sign}${number}` : `${sign}${number.padStart(4, "0")}`;
}
