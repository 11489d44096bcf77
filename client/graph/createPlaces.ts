// Where every node stands, also those that a filter or a closed group hides for now, so that they come back to their place.
import type { CollapsedGraph } from "./collapseGraph.ts";
import type { Point, Positions } from "./computeLayout.ts";

export interface Places extends Map<string, Point> {
  /** Takes over what is said from outside, as far as that changed since the last time; returns whose place is another now. */
  take(given: Positions | undefined): string[];
  /** Gives a group that was just closed the middle of its members, and forgets that of an open one. */
  followGroups(graph: CollapsedGraph): void;
  /** All places are void but these. */
  keepOnly(ids: ReadonlySet<string> | undefined): void;
}

export function createPlaces(): Places {
  const places = new Map<string, Point>();
  let last: Positions = {};
  let closed = new Set<string>();

  function take(given: Positions = {}): string[] {
    if (given === last) return [];
    const moved: string[] = [];
    for (const [id, { x, y }] of Object.entries(given)) {
      if (isAt(Object.hasOwn(last, id) ? last[id] : undefined, x, y)) continue;
      if (isAt(places.get(id), x, y)) continue;
      places.set(id, { x, y });
      moved.push(id);
    }
    last = given;
    return moved;
  }

  function followGroups({ nodes, open }: CollapsedGraph): void {
    const nowClosed = new Set<string>();
    for (const { id, members } of nodes) {
      if (!members) continue;
      nowClosed.add(id);
      const known = members.flatMap((member) => places.get(member) ?? []);
      if ((closed.has(id) && places.has(id)) || known.length === 0) continue;
      const middle = (of: (point: Point) => number) =>
        known.reduce((sum, point) => sum + of(point), 0) / known.length;
      places.set(id, { x: middle((point) => point.x), y: middle((point) => point.y) });
    }
    for (const { id } of open) places.delete(id);
    closed = nowClosed;
  }

  function keepOnly(ids: ReadonlySet<string> = new Set()): void {
    for (const id of places.keys()) if (!ids.has(id)) places.delete(id);
  }

  return Object.assign(places, { take, followGroups, keepOnly });
}

function isAt(point: Point | undefined, x: number, y: number): boolean {
  return point !== undefined && Math.abs(point.x - x) < 0.5 && Math.abs(point.y - y) < 0.5;
}
