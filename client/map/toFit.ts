// How far to zoom and where to move so that all points are in the window, with room around them for what stands there.
import type { Point } from "../graph/computeLayout.ts";

export interface Frame {
  width: number;
  height: number;
}

/** As d3-zoom has it: a point lies at `k * x + this.x`. */
export interface Transform extends Point {
  k: number;
}

/** A single place is not looked at through a lens. */
const closest = 12;

/** `whole` is what is shown when there are no points. */
export function toFit(
  points: readonly Point[],
  whole: readonly Point[],
  frame: Frame,
  pad: number,
): Transform {
  const all = points.length > 0 ? points : whole;
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const room = (size: number) => Math.max(40, size - 2 * pad);
  const k = Math.min(
    closest,
    room(frame.width) / Math.max(1e-6, right - left),
    room(frame.height) / Math.max(1e-6, bottom - top),
  );
  return { k, x: frame.width / 2 - (k * (left + right)) / 2, y: frame.height / 2 - (k * (top + bottom)) / 2 };
}
