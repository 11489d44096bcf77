// The box around what is drawn: nodes with their names, and groups around their members.
import { labelFont, labelGap, lineHeight } from "./nodeBox.ts";
import type { PictureFrame, PictureNode } from "./Picture.ts";

export interface Bounds {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const framePadding = 18;

/** Undefined around nothing. */
export function toBounds(nodes: readonly PictureNode[]): Bounds | undefined {
  if (nodes.length === 0) return undefined;
  const bounds = {
    x1: Number.POSITIVE_INFINITY,
    y1: Number.POSITIVE_INFINITY,
    x2: Number.NEGATIVE_INFINITY,
    y2: Number.NEGATIVE_INFINITY,
  };
  for (const { at, size, half, label } of nodes) {
    const reach = Math.max(size * 0.63, half) + 2;
    const below = size * 0.63 + labelGap + label.length * labelFont * lineHeight + 2;
    bounds.x1 = Math.min(bounds.x1, at.x - reach);
    bounds.x2 = Math.max(bounds.x2, at.x + reach);
    bounds.y1 = Math.min(bounds.y1, at.y - size * 0.63 - 2);
    bounds.y2 = Math.max(bounds.y2, at.y + below);
  }
  return bounds;
}

export function toFrameBounds({ members }: PictureFrame): Bounds {
  const { x1, y1, x2, y2 } = toBounds(members) ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
  return { x1: x1 - framePadding, y1: y1 - framePadding, x2: x2 + framePadding, y2: y2 + framePadding };
}
