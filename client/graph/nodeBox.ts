// The room a node takes with its label: the layout keeps these boxes apart, so that no name covers another.
import type { DrawnNode } from "./DrawnGraph.ts";

export interface Box {
  /** Half the width, and how far it reaches above and below the node's middle. */
  half: number;
  above: number;
  below: number;
}

export const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
export const labelFont = 14;
/** Of the words on a line. */
export const edgeFont = 12;
export const lineHeight = 1.15;
export const labelGap = 3;
const lineWidth = 112;
const mostLines = 3;
const stubSize = 16;

const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uff00-\uffef]/u;
/** Per letter and pixel of the font. */
const letterWidths = new Map<string, number>();

/** Rough on purpose: the same on every machine, and a little wide rather than narrow. */
export function measureText(text: string, font = labelFont): number {
  let width = 0;
  for (const letter of text) {
    let known = letterWidths.get(letter);
    if (known === undefined) {
      known = wide.test(letter)
        ? 1
        : /[iljtfrI.,:;'’ ]/u.test(letter)
          ? 0.36
          : /[mwMWA-Z]/u.test(letter)
            ? 0.75
            : 0.6;
      letterWidths.set(letter, known);
    }
    width += known;
  }
  return width * font;
}

/** Names come again with every filter and step, and breaking a thousand of them is felt. */
const broken = new Map<string, readonly string[]>();
const mostBroken = 20_000;

/** Breaks at blanks into at most three lines; what does not fit ends in an ellipsis. */
export function wrapLabel(name: string): readonly string[] {
  const known = broken.get(name);
  if (known) return known;
  if (broken.size >= mostBroken) broken.clear();
  const lines = breakLabel(name);
  broken.set(name, lines);
  return lines;
}

function breakLabel(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.trim().split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && measureText(`${last} ${word}`) <= lineWidth)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(shorten(word));
  }
  if (lines.length <= mostLines) return lines;
  const kept = lines.slice(0, mostLines);
  kept[mostLines - 1] = `${shorten(kept[mostLines - 1] ?? "").replace(/…$/u, "")}…`;
  return kept;
}

function shorten(word: string): string {
  if (measureText(word) <= lineWidth * 1.3) return word;
  let short = word;
  while (measureText(`${short}…`) > lineWidth * 1.3) short = [...short].slice(0, -1).join("");
  return `${short}…`;
}

type Sized = Pick<DrawnNode, "degree" | "stub" | "weight" | "members">;

/** Well-connected nodes are a little larger, or those that weigh more; how disputed they are plays no part. */
export function toNodeSize(node: Sized): number {
  if (node.stub) return stubSize;
  if (node.members) return Math.round(44 + Math.min(28, 4 * Math.sqrt(node.members.length)));
  if (node.weight !== undefined)
    return Math.round(20 + 44 * Math.sqrt(Math.max(0, Math.min(1, node.weight))));
  return Math.round(26 + Math.min(20, 4 * Math.sqrt(node.degree)));
}

export function toNodeBox(node: Sized & Pick<DrawnNode, "name">): Box {
  const size = toNodeSize(node);
  const lines = wrapLabel(node.name);
  const widest = Math.max(0, ...lines.map((line) => measureText(line)));
  return {
    half: Math.max(size * 0.63, widest / 2) + 4,
    above: size * 0.63 + 3,
    below: size * 0.63 + labelGap + lines.length * labelFont * lineHeight + 3,
  };
}
