// A relation's line, for canvas and SVG alike: straight, bent beside its parallels, or a loop, cut where the shapes of its ends begin.
import { type Curve, cutCurve, pointOn } from "./bezier.ts";
import type { Point } from "./computeLayout.ts";
import { type KindLook, toCorners } from "./kindLook.ts";

/** An end of a line: where the node stands and what covers the line there. */
export interface LineEnd {
  at: Point;
  look: KindLook;
  size: number;
}

/** Which of the lines between the same two ends it is, counted from 0. */
export interface LinePlace {
  place: number;
  many: number;
}

export type LineHead = "full" | "notched" | "none";

export interface LineShape {
  curve: Curve;
  /** Corners of its head; none for a line that points nowhere. */
  arrow: Point[];
  /** Where on the whole line it leaves one shape and reaches the other, in shares of it. */
  whole: Curve;
  begin: number;
  end: number;
}

/** How far parallel lines stand apart. */
const step = 60;
const gap = 2;
const samples = 24;

/** Undefined where the ends cover all of it. */
export function toLineShape(
  from: LineEnd,
  to: LineEnd,
  { place, many, head }: LinePlace & { head: LineHead },
): LineShape | undefined {
  const whole = toWholeLine(from, to, { place, many });
  const [begin, end] = [findExit(whole, from, false), findExit(whole, to, true)];
  if (begin === undefined || end === undefined || begin >= end) return undefined;
  if (head === "none") return { curve: cutCurve(whole, begin, end), arrow: [], whole, begin, end };
  const tip = pointOn(whole, end);
  const base = Math.max(begin, findBase(whole, begin, end, tip));
  return {
    curve: cutCurve(whole, begin, base),
    arrow: toArrow(pointOn(whole, base), tip, head === "notched"),
    whole,
    begin,
    end,
  };
}

/** From middle to middle, as if there were no shapes. */
export function toWholeLine(start: LineEnd, end: LineEnd, { place, many }: LinePlace): Curve {
  if (start === end) return toLoop(start, place);
  const [from, to] = [start.at, end.at];
  const offset = (place - (many - 1) / 2) * step;
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

/** A share of the part between the shapes as a point, and how far words turn there, in degrees, never upside down. */
export function toWordPlace({ whole, begin, end }: LineShape, share: number): Point & { turn: number } {
  const t = begin + (end - begin) * share;
  const [a, b] = [pointOn(whole, t - 0.02), pointOn(whole, t + 0.02)];
  const angle = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
  return { ...pointOn(whole, t), turn: Math.abs(angle) > 90 ? angle - Math.sign(angle) * 180 : angle };
}

function toLoop({ at: { x, y }, size }: LineEnd, place: number): Curve {
  const reach = size * 1.6 + 34 + place * 26;
  const toward = (angle: number) => ({ x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) });
  return [{ x, y }, toward(-Math.PI * 0.4), toward(-Math.PI * 0.1), { x, y }];
}

/** Where the line leaves the shape of its first end, or reaches that of its last one. */
function findExit(whole: Curve, end: LineEnd, last: boolean): number | undefined {
  const corners = toCorners(end.look, end.size + 2 * gap);
  const share = (t: number) => (last ? 1 - t : t);
  if (whole.length === 2) {
    const [from, to] = last ? [whole[1], whole[0]] : whole;
    const exit = from && to && cutPolygon(corners, to.x - from.x, to.y - from.y);
    return exit === undefined || exit > 1 ? undefined : share(exit);
  }
  let inside = 0;
  for (let i = 1; i <= samples; i++) {
    let outside = i / samples;
    if (covers(corners, end.at, pointOn(whole, share(outside)))) {
      inside = outside;
      continue;
    }
    for (let halving = 0; halving < 8; halving++) {
      const middle = (inside + outside) / 2;
      if (covers(corners, end.at, pointOn(whole, share(middle)))) inside = middle;
      else outside = middle;
    }
    return share(outside);
  }
  return undefined;
}

/** At which multiple of (dx, dy) a ray from the middle leaves the corners. */
function cutPolygon(corners: readonly Point[], dx: number, dy: number): number | undefined {
  let least: number | undefined;
  for (let i = 0; i < corners.length; i++) {
    const [a, b] = [corners[i], corners[(i + 1) % corners.length]];
    if (!a || !b) continue;
    const [ex, ey] = [b.x - a.x, b.y - a.y];
    const cross = dx * ey - dy * ex;
    if (cross === 0) continue;
    const t = (a.x * ey - a.y * ex) / cross;
    const u = (a.x * dy - a.y * dx) / cross;
    if (t > 0 && u >= 0 && u <= 1 && (least === undefined || t < least)) least = t;
  }
  return least;
}

function covers(corners: readonly Point[], { x, y }: Point, point: Point): boolean {
  const [px, py] = [point.x - x, point.y - y];
  let inside = false;
  for (let i = 0; i < corners.length; i++) {
    const [a, b] = [corners[i], corners[(i + 1) % corners.length]];
    if (a && b && a.y > py !== b.y > py && px < ((b.x - a.x) * (py - a.y)) / (b.y - a.y) + a.x)
      inside = !inside;
  }
  return inside;
}

/** Where the head begins. */
function findBase(whole: Curve, begin: number, end: number, tip: Point): number {
  const length = whole.length === 2 ? distance(pointOn(whole, begin), tip) : 0;
  if (length > 0) return end - (7 / length) * (end - begin);
  let [near, far] = [begin, end];
  for (let halving = 0; halving < 10; halving++) {
    const middle = (near + far) / 2;
    if (distance(pointOn(whole, middle), tip) >= 7) near = middle;
    else far = middle;
  }
  return near;
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

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
