// Takes over where a person has dragged things; the members of a closed group go with it.
import type { Core } from "cytoscape";
import type { Point } from "./computeLayout.ts";
import type { DrawnNode } from "./DrawnGraph.ts";

/** Brings `places` up to date and returns the ids that stand elsewhere now. What is still on its way is left out. */
export function readDragged(cy: Core, nodes: readonly DrawnNode[], places: Map<string, Point>): string[] {
  const moved: string[] = [];
  const shift = (id: string, was: Point, x: number, y: number) => {
    places.set(id, { x: was.x + x, y: was.y + y });
    moved.push(id);
  };
  for (const { id, members = [] } of nodes) {
    const node = cy.getElementById(id);
    const was = places.get(id);
    if (!was || node.animated()) continue;
    const [x, y] = [node.position().x - was.x, node.position().y - was.y];
    if (Math.abs(x) < 0.5 && Math.abs(y) < 0.5) continue;
    shift(id, was, x, y);
    for (const member of members) {
      const place = places.get(member);
      if (place) shift(member, place, x, y);
    }
  }
  return moved;
}
