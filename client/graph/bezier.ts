// Lines and curves as lists of two to four points (Bézier): points on them, parts of them, and how far away a point is.
import type { Point } from "./computeLayout.ts";

export type Curve = readonly Point[];

/** The point at a share of 0 to 1. */
export function pointOn(curve: Curve, t: number): Point {
  const [a, b, c, d] = curve;
  if (!a || !b) return a ?? { x: 0, y: 0 };
  const s = 1 - t;
  if (!c) return { x: s * a.x + t * b.x, y: s * a.y + t * b.y };
  if (!d) {
    const [p, q, r] = [s * s, 2 * s * t, t * t];
    return { x: p * a.x + q * b.x + r * c.x, y: p * a.y + q * b.y + r * c.y };
  }
  const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return { x: p * a.x + q * b.x + r * c.x + u * d.x, y: p * a.y + q * b.y + r * c.y + u * d.y };
}

/** The part between two shares, as a curve of its own. */
export function cutCurve(curve: Curve, begin: number, end: number): Point[] {
  if (curve.length === 2) return [pointOn(curve, begin), pointOn(curve, end)];
  const degree = curve.length - 1;
  return curve.map((_, k) =>
    blossom(
      curve,
      Array.from({ length: degree }, (_, i) => (i < k ? end : begin)),
    ),
  );
}

/** With equal shares a point of the curve; with two different ones it cuts a part out. */
function blossom(curve: Curve, shares: readonly number[]): Point {
  let points = curve;
  for (const share of shares) {
    points = points.slice(1).map((next, i) => {
      const last = points[i] ?? next;
      return { x: last.x + (next.x - last.x) * share, y: last.y + (next.y - last.y) * share };
    });
  }
  return points[0] ?? { x: 0, y: 0 };
}

const steps = 16;

export function distanceTo(curve: Curve, { x, y }: Point): number {
  const [first, second] = curve;
  if (curve.length === 2 && first && second) return distanceToSegment(first, second, x, y);
  let nearest = Number.POSITIVE_INFINITY;
  let last = pointOn(curve, 0);
  for (let i = 1; i <= steps; i++) {
    const next = pointOn(curve, i / steps);
    nearest = Math.min(nearest, distanceToSegment(last, next, x, y));
    last = next;
  }
  return nearest;
}

function distanceToSegment(a: Point, b: Point, x: number, y: number): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(a.x + t * dx - x, a.y + t * dy - y);
}
