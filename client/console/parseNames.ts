// A list of names as typed after `:according-to`: parted by commas, in quotes where a name has one.
export interface WantedName {
  text: string;
  /** Given by `speaker:`, `via:` or `document:` before the name; else its kind decides. */
  as?: "speaker" | "via" | "document";
}

export function parseNames(text: string): WantedName[] {
  const found: WantedName[] = [];
  for (const [, role, double, single, bare] of text.matchAll(
    /(?:\b(speaker|via|document):\s*)?(?:"([^"]*)"|'([^',]*)'(?=\s*(?:,|$))|([^,]+))/gi,
  )) {
    const name = (double ?? single ?? bare ?? "").trim();
    if (name === "") continue;
    found.push({ text: name, ...(role && { as: role.toLowerCase() as WantedName["as"] }) });
  }
  return found;
}
