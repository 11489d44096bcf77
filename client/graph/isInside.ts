// Whether a point lies inside a shape drawn by hand.
import type { Point } from "./computeLayout.ts";

/** By the even-odd rule; fewer than three corners hold nothing. */
export function isInside(corners: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (const [i, a] of corners.entries()) {
    const b = corners[(i + 1) % corners.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
