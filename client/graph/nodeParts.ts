// Measures of what belongs to a node's shape, in the graph's own pixels, for canvas and SVG alike.
import type { PictureNode } from "./Picture.ts";

/** Of a glyph's 24 pixels, per pixel of the shape. */
export const glyphShare = 0.54 / 24;
export const haloReach = 7;
/** The cards under that of a closed group, the furthest first. */
export const cardOffsets = [7, 3.5] as const;
export const pinSize = 15;

/** On the screen no node is smaller, and no closed group than its number can be read. */
const leastSize = 5;
const leastGroup = 26;

export function toSizeAt({ size, node }: Pick<PictureNode, "size" | "node">, zoom: number): number {
  return Math.max(size, (node.members ? leastGroup : leastSize) / zoom);
}

/** Of the number on a closed group. */
export function countFont(size: number): number {
  return size * 0.38;
}
