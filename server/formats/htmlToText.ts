// HTML that others wrote → the text in it: no tag, script or style of theirs is kept, and nothing is ever run or drawn as HTML.

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  copy: "©",
  eacute: "é",
};

/** Blocks become line breaks; a `<` that opens no tag is a character like any other. */
export function htmlToText(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replaceAll(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "")
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li|blockquote|h[1-6]|tr|ul|ol)\s*>/gi, "\n")
    .replaceAll(/<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi, "")
    .replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => decode(name) ?? whole)
    .replaceAll(/[ \t\f\v\u{a0}]+/gu, " ")
    .replaceAll(/ *\n\s*/g, "\n")
    .trim();
}

function decode(name: string): string | undefined {
  if (!name.startsWith("#")) return named[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText || code === 9 || code === 10 ? String.fromCodePoint(code) : undefined;
}
