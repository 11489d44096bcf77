// What is at a point of the graph: the uppermost node, else the nearest line, else the group around it.
import { distanceTo } from "./bezier.ts";
import type { Point } from "./computeLayout.ts";
import { isInside } from "./isInside.ts";
import { toSizeAt } from "./nodeParts.ts";
import type { Picture } from "./Picture.ts";
import { shapeOf } from "./shapeOf.ts";
import { toFrameBounds } from "./toBounds.ts";
import { toWholeLine } from "./toLineShape.ts";

/** How far beside a shape or a line still counts, in pixels of the screen. */
export interface Reach {
  node: number;
  line: number;
}

/** All in the graph's own measure but `reach`. A name does not count. */
export function findAt(
  { nodes, lines, frames }: Picture,
  { x, y }: Point,
  zoom: number,
  reach: Reach,
): string | undefined {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const one = nodes[i];
    if (!one) continue;
    const half = toSizeAt(one, zoom) / 2;
    const [wide, high] = [half * one.look.wide, half * one.look.high];
    const more = reach.node / zoom;
    if (Math.abs(x - one.at.x) <= wide + more && Math.abs(y - one.at.y) <= high + more) return one.id;
  }
  let nearest: { id: string; away: number } | undefined;
  for (const line of lines) {
    const away = toDistance(line, { x, y }, reach.line / zoom);
    if (away !== undefined && away <= (nearest?.away ?? reach.line / zoom)) nearest = { id: line.id, away };
  }
  if (nearest) return nearest.id;
  return frames.find((frame) => {
    const { x1, x2, y1, y2 } = toFrameBounds(frame);
    return x >= x1 && x <= x2 && y >= y1 && y <= y2;
  })?.id;
}

/** Undefined when it is far off. */
function toDistance(line: Picture["lines"][number], point: Point, reach: number): number | undefined {
  const { from, to, many } = line;
  const room = reach + (from === to ? from.size * 1.6 + 60 + line.place * 26 : many > 1 ? 30 * many : 0);
  if (point.x < Math.min(from.at.x, to.at.x) - room || point.x > Math.max(from.at.x, to.at.x) + room)
    return undefined;
  if (point.y < Math.min(from.at.y, to.at.y) - room || point.y > Math.max(from.at.y, to.at.y) + room)
    return undefined;
  return distanceTo(shapeOf(line)?.whole ?? toWholeLine(from, to, line), point);
}

/** Nodes whose middle lies within corners in the graph's own measure. */
export function findWithin({ nodes }: Picture, corners: readonly Point[]): string[] {
  return nodes.filter(({ at }) => isInside(corners, at)).map(({ id }) => id);
}
