// A list of names as typed after `:according-to`: parted by commas, in quotes where a name has one.
export interface WantedName {
  text: string;
  /** Given by `speaker:`, `via:` or `document:` before the name; else its kind decides. */
  as?: "speaker" | "via" | "document";
}

export function parseNames(text: string): WantedName[] {
  const parts = text.match(/(?:"[^"]*"|[^,])+/g) ?? [];
  return parts.flatMap((part) => {
    const [, role, , name = ""] = /^(?:(speaker|via|document):\s*)?(["']?)(.*)\2$/is.exec(part.trim()) ?? [];
    if (name.trim() === "") return [];
    return [{ text: name.trim(), ...(role && { as: role.toLowerCase() as WantedName["as"] }) }];
  });
}
