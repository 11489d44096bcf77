// Measures of what belongs to a node's shape, in the graph's own pixels, for canvas and SVG alike.

/** Of a glyph's 24 pixels, per pixel of the shape. */
export const glyphShare = 0.54 / 24;
export const haloReach = 7;
/** The cards under that of a closed group, the furthest first. */
export const cardOffsets = [7, 3.5] as const;
export const pinSize = 15;

/** Of the number on a closed group. */
export function countFont(size: number): number {
  return size * 0.38;
}
