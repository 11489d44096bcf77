// A relation's line as the canvas draws it: straight, bent beside its parallels, or a loop, cut where the shapes of its ends begin.
import type { Point } from "./computeLayout.ts";
import { type KindLook, toCorners } from "./kindLook.ts";

/** An end of a line: where the node stands and what covers the line there. */
export interface LineEnd extends Point {
  look: KindLook;
  size: number;
}

export interface LineShape {
  /** SVG path data. */
  path: string;
  /** Its corners; none for a line that points nowhere. */
  arrow: Point[];
  /** Where the words stand, and how far they turn, in degrees. */
  middle: Point;
  turn: number;
}

/** How far parallel lines stand apart, as in toStylesheet.ts. */
const step = 60;
const gap = 2;
const samples = 96;

/** `place` counts from 0 among the `many` lines between the same two ends; undefined where the ends cover all of it. */
export function toLineShape(
  from: LineEnd,
  to: LineEnd,
  { place, many, head }: { place: number; many: number; head: "full" | "notched" | "none" },
): LineShape | undefined {
  const curve = from === to ? toLoop(from, place) : toBend(from, to, (place - (many - 1) / 2) * step);
  const at = (t: number) => blend(curve, Array(curve.length - 1).fill(t));
  const steps = Array.from({ length: samples + 1 }, (_, i) => i / samples);
  const begin = steps.find((t) => !covers(from, at(t)));
  const end = steps.findLast((t) => !covers(to, at(t)));
  if (begin === undefined || end === undefined || begin >= end) return undefined;
  const tip = at(end);
  const base = steps.findLast((t) => t < end && distance(at(t), tip) >= 7) ?? begin;
  const last = head === "none" ? end : Math.max(base, begin);
  const half = (begin + end) / 2;
  return {
    path: toPath(curve, begin, last),
    arrow: head === "none" ? [] : toArrow(at(base), tip, head === "notched"),
    middle: at(half),
    turn: toTurn(at(half - 0.02), at(half + 0.02)),
  };
}

function toBend(from: Point, to: Point, offset: number): Point[] {
  if (offset === 0) return [from, to];
  const length = distance(from, to) || 1;
  // The side is that of the pair, not of the direction, so that a line and its answer lie apart.
  const side = from.x < to.x || (from.x === to.x && from.y < to.y) ? 1 : -1;
  const bend = {
    x: (from.x + to.x) / 2 - (side * offset * (to.y - from.y)) / length,
    y: (from.y + to.y) / 2 + (side * offset * (to.x - from.x)) / length,
  };
  return [from, bend, to];
}

function toLoop({ x, y, size }: LineEnd, place: number): Point[] {
  const reach = size * 1.6 + 34 + place * 26;
  const toward = (angle: number) => ({ x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) });
  return [{ x, y }, toward(-Math.PI * 0.4), toward(-Math.PI * 0.1), { x, y }];
}

/** The blossom of a Bézier curve: with equal shares it is a point of the curve, with two shares it cuts a part out. */
function blend(curve: readonly Point[], shares: readonly number[]): Point {
  let points = curve;
  for (const share of shares) {
    points = points.slice(1).map((next, i) => {
      const last = points[i] ?? next;
      return { x: last.x + (next.x - last.x) * share, y: last.y + (next.y - last.y) * share };
    });
  }
  return points[0] ?? { x: 0, y: 0 };
}

function toPath(curve: readonly Point[], begin: number, end: number): string {
  const degree = curve.length - 1;
  const points = curve.map((_, k) =>
    blend(
      curve,
      Array.from({ length: degree }, (_, i) => (i < k ? end : begin)),
    ),
  );
  const [first, ...rest] = points.map(({ x, y }) => `${toTenths(x)} ${toTenths(y)}`);
  return `M${first}${["L", "Q", "C"][degree - 1]}${rest.join(" ")}`;
}

function toArrow(base: Point, tip: Point, notched: boolean): Point[] {
  const length = distance(base, tip) || 1;
  const [dx, dy] = [(tip.x - base.x) / length, (tip.y - base.y) / length];
  const back = (along: number, aside: number) => ({
    x: tip.x - dx * along - dy * aside,
    y: tip.y - dy * along + dx * aside,
  });
  return [tip, back(9, 4.5), ...(notched ? [back(5.5, 0)] : []), back(9, -4.5)];
}

/** Words are never upside down. */
function toTurn(a: Point, b: Point): number {
  const angle = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
  return Math.abs(angle) > 90 ? angle - Math.sign(angle) * 180 : angle;
}

/** Whether the node's shape, with a small gap, lies over the point. */
function covers({ x, y, look, size }: LineEnd, point: Point): boolean {
  const corners = toCorners(look, size + 2 * gap);
  const [px, py] = [point.x - x, point.y - y];
  let inside = false;
  for (const [i, a] of corners.entries()) {
    const b = corners[(i + 1) % corners.length] ?? a;
    if (a.y > py !== b.y > py && px < ((b.x - a.x) * (py - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

export function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}
