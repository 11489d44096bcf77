// EDTF dates in words that keep their precision: `2018-06` is a month, `2018~` is about a year.

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const seasons: Record<string, string> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };
const shape = /^(-?[\dX]{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%])?$/;

/** Text that is no EDTF this page knows comes back as it is. */
export function formatEdtf(text: string): string {
  if (!text.includes("/")) return formatOne(text) ?? text;
  const [start = "", end = ""] = text.split("/");
  const from = isOpen(start) ? undefined : formatOne(start);
  const to = isOpen(end) ? undefined : formatOne(end);
  if (from && to) return from === to ? from : `${from} – ${to}`;
  if (from && isOpen(end)) return `since ${from}${end === "" ? ", end unknown" : ""}`;
  if (to && isOpen(start)) return `until ${to}${start === "" ? ", start unknown" : ""}`;
  return text;
}

function isOpen(part: string): boolean {
  return part === "" || part === "..";
}

function formatOne(text: string): string | undefined {
  const [, year, month, day, doubt] = shape.exec(text.split("T")[0] ?? "") ?? [];
  if (!year) return undefined;
  const words = [day && day !== "XX" ? String(Number(day)) : "", formatMonth(month), formatYear(year)];
  const unknown = day === "XX" ? ", day unknown" : month === "XX" ? ", month unknown" : "";
  const date = words.filter(Boolean).join(" ") + unknown;
  if (doubt === "~") return `about ${date}`;
  if (doubt === "?") return `${date} (uncertain)`;
  if (doubt === "%") return `about ${date} (uncertain)`;
  return date;
}

function formatMonth(month = ""): string {
  return seasons[month] ?? months[Number(month) - 1] ?? "";
}

function formatYear(year: string): string {
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `${toOrdinal(Number(year.slice(0, 2)) + 1)} century`;
  // The year 0 of EDTF is 1 BC.
  if (/^(?:-\d{4}|0000)$/.test(year)) return `${1 - Number(year)} BC`;
  return year;
}

function toOrdinal(number: number): string {
  const ending = { 1: "st", 2: "nd", 3: "rd" }[number % 10];
  return `${number}${Math.trunc(number / 10) === 1 ? "th" : (ending ?? "th")}`;
}
