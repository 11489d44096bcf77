// The lines between marks: bent to one side, several between the same two each a little more, and who is hit by a click.
import type { Relation } from "../../server/contract.ts";
import type { Point } from "../graph/computeLayout.ts";
import { isSymmetric } from "../graph/relationWords.ts";

export interface Curve {
  relation: Relation;
  from: Point;
  /** Of the quadratic curve. */
  bend: Point;
  to: Point;
  /** Without direction it has no arrow. */
  arrow: boolean;
}

/** Lines end this far before the middle of a mark. */
export function toCurves(
  relations: readonly Relation[],
  marks: ReadonlyMap<string, Point>,
  reach: number,
): Curve[] {
  const met = new Map<string, number>();
  return relations.flatMap((relation) => {
    const { start, end } = relation;
    const [from, to] = [marks.get(start), marks.get(end)];
    if (!from || !to || start === end) return [];
    const pair = start < end ? `${start} ${end}` : `${end} ${start}`;
    const before = met.get(pair) ?? 0;
    met.set(pair, before + 1);
    // Both directions bend by the same rule, seen from the smaller id, so they never lie on one another.
    const side = (start < end ? 1 : -1) * (before % 2 === 0 ? 1 : -1);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    if (length < 1) return [];
    const bow = Math.min(90, length * 0.16) + 14 * Math.floor(before / 2);
    const bend = {
      x: (from.x + to.x) / 2 + (side * bow * dy) / length,
      y: (from.y + to.y) / 2 - (side * bow * dx) / length,
    };
    return [
      {
        relation,
        from: shorten(from, bend, reach),
        bend,
        to: shorten(to, bend, reach),
        arrow: !isSymmetric(relation),
      },
    ];
  });
}

const pieces = 14;

/** The nearest curve within `within` pixels of the point. */
export function findCurve(curves: readonly Curve[], { x, y }: Point, within: number): Curve | undefined {
  let nearest: Curve | undefined;
  let least = within;
  for (const curve of curves) {
    const { from, bend, to } = curve;
    if (Math.min(from.x, bend.x, to.x) > x + within || Math.max(from.x, bend.x, to.x) < x - within) continue;
    if (Math.min(from.y, bend.y, to.y) > y + within || Math.max(from.y, bend.y, to.y) < y - within) continue;
    let last = from;
    for (let piece = 1; piece <= pieces; piece++) {
      const next = toPoint(curve, piece / pieces);
      const distance = toDistance({ x, y }, last, next);
      if (distance < least) [nearest, least] = [curve, distance];
      last = next;
    }
  }
  return nearest;
}

function toPoint({ from, bend, to }: Curve, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}

function toDistance(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}

function shorten(end: Point, towards: Point, reach: number): Point {
  const length = Math.hypot(towards.x - end.x, towards.y - end.y);
  const share = length > 0 ? Math.min(0.8, reach / length) : 0;
  return { x: end.x + (towards.x - end.x) * share, y: end.y + (towards.y - end.y) * share };
}
