// One rule of the canvas's stylesheet.
import type { StylesheetJsonBlock } from "cytoscape";

export type BlockStyle = Record<string, string | number | (string | number)[]>;

/** Cytoscape's types lag behind its properties (outlines), so blocks are built loosely and cast once, here. */
export function styleBlock(selector: string, style: BlockStyle): StylesheetJsonBlock {
  return { selector, style } as unknown as StylesheetJsonBlock;
}
