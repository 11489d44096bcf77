// Text on its way into an SVG: escaped, freed of what XML cannot hold, and broken into lines.
import { measureText } from "./nodeBox.ts";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** For text and attributes alike. Characters that XML 1.0 forbids, lone surrogates among them, become �. */
export function toXmlText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/** Lines of at most `width` pixels; what does not fit into `most` lines ends in an ellipsis. */
export function wrapText(text: string, font: number, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text
    .trim()
    .split(/\s+/u)
    .flatMap((long) => breakWord(long, font, width))) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measureText(longer, font) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${kept[most - 1]} …`;
  return kept;
}

function breakWord(word: string, font: number, width: number): string[] {
  if (measureText(word, font) <= width) return [word];
  const parts = [""];
  for (const letter of word) {
    const longer = `${parts.at(-1)}${letter}`;
    if (parts.at(-1) === "" || measureText(longer, font) <= width) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}
