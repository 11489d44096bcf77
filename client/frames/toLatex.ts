// Text as LaTeX takes it inside a BibTeX field: nothing in it is a command, and no brace is left that BibTeX would count.

const written: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "¶": "\\P{}",
  "§": "\\S{}",
  "\u00a0": "~",
};

/** Letters outside ASCII stay: biber, and LaTeX since 2018, read UTF-8. */
export function toLatex(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, (blank) => (blank === "\u00a0" ? blank : " "))
    .replaceAll(/[\\{}~^¶§\u00a0$&%#_]/gu, (letter) => written[letter] ?? `\\${letter}`)
    .trim();
}
