// Where an actor or event belongs: the country or place that it is held at, part of, based in, heads …, itself or through others.
import type { GraphNode, Relation } from "../../server/contract.ts";

/** From subject to object, the closest bond first. */
const bonds = ["HELD_AT", "PART_OF", "BASED_IN", "HEADS", "MEMBER_OF", "REPRESENTS", "ADVISES"];
/** A minister heads a ministry that is part of a government that is part of a country. */
const mostSteps = 3;

/** From the ids of nodes to the id of a home, the nearest first; a bond that is only denied is none. A home is not in it. */
export function toHomes(
  nodes: readonly GraphNode[],
  relations: readonly Relation[],
  isHome: (node: GraphNode) => boolean,
): Map<string, string> {
  const ids = new Set(nodes.map(({ id }) => id));
  const reached = new Map(nodes.filter(isHome).map(({ id }) => [id, id]));
  const own = new Set(reached.keys());
  const steps = relations
    .filter(({ type, status, start }) => bonds.includes(type) && status !== "denied" && ids.has(start))
    .sort(
      (a, b) =>
        bonds.indexOf(a.type) - bonds.indexOf(b.type) ||
        b.assertedBy - a.assertedBy ||
        (a.id < b.id ? -1 : 1),
    );
  for (let step = 0; step < mostSteps; step++) {
    const found = new Map<string, string>();
    for (const { start, end } of steps) {
      const home = reached.get(end);
      if (home !== undefined && !reached.has(start) && !found.has(start)) found.set(start, home);
    }
    for (const [id, home] of found) reached.set(id, home);
  }
  for (const id of own) reached.delete(id);
  return reached;
}
