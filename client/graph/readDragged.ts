// Takes over where a person has dragged things; the members of a closed group go with it.
import type { Point } from "./computeLayout.ts";
import type { DrawnNode } from "./DrawnGraph.ts";

/** Brings `places` up to date and returns the ids that stand elsewhere now; `placeOf` is undefined for what is still on its way. */
export function readDragged(
  nodes: readonly DrawnNode[],
  places: Map<string, Point>,
  placeOf: (id: string) => Point | undefined,
): string[] {
  const moved: string[] = [];
  const shift = (id: string, was: Point, x: number, y: number) => {
    places.set(id, { x: was.x + x, y: was.y + y });
    moved.push(id);
  };
  for (const { id, members = [] } of nodes) {
    const [was, is] = [places.get(id), placeOf(id)];
    if (!was || !is) continue;
    const [x, y] = [is.x - was.x, is.y - was.y];
    if (Math.abs(x) < 0.5 && Math.abs(y) < 0.5) continue;
    shift(id, was, x, y);
    for (const member of members) {
      const place = places.get(member);
      if (place) shift(member, place, x, y);
    }
  }
  return moved;
}
