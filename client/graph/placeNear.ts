// Where the forces start: new nodes on the free side of the neighbours they arrived with, a fresh graph in a spiral.
import type { LayoutInput, Point } from "./computeLayout.ts";

export function placeNear(input: LayoutInput, random: () => number): Map<string, Point> {
  const known = new Map<string, Point>();
  for (const node of input.nodes) if (node.at) known.set(node.id, node.at);
  if (known.size === 0) return spiral(input);
  const neighbors = toNeighbors(input.links);
  const groups = new Map<string, Point[]>();
  for (const { group, at } of input.nodes)
    if (group !== undefined && at) groups.set(group, [...(groups.get(group) ?? []), at]);
  const middle = toMean([...known.values()]);
  const placed = new Map<string, Point>();
  for (const [i, node] of input.nodes.entries()) {
    if (node.at) continue;
    // Who comes into a group comes to its members.
    const near =
      groups.get(node.group ?? "") ?? (neighbors.get(node.id) ?? []).flatMap((id) => known.get(id) ?? []);
    const anchor = near.length > 0 ? toMean(near) : middle;
    // Away from the crowd, fanned out so that several new ones do not start in one spot.
    const away =
      Math.atan2(anchor.y - middle.y, anchor.x - middle.x) + (random() - 0.5) * 1.6 + (i % 7) * 0.05;
    const distance = near.length > 1 ? 30 : 130;
    placed.set(node.id, { x: anchor.x + distance * Math.cos(away), y: anchor.y + distance * Math.sin(away) });
  }
  return placed;
}

function spiral({ nodes, focus }: LayoutInput): Map<string, Point> {
  const golden = Math.PI * (3 - Math.sqrt(5));
  const order = [...nodes].sort((a, b) => Number(b.id === focus) - Number(a.id === focus));
  return new Map(
    order.map(({ id }, i) => {
      const radius = i === 0 ? 0 : 40 * Math.sqrt(i + 0.5);
      return [id, { x: radius * Math.cos(i * golden), y: radius * Math.sin(i * golden) }];
    }),
  );
}

/** Who is related to whom, both ways. */
export function toNeighbors(links: LayoutInput["links"]): Map<string, string[]> {
  const neighbors = new Map<string, string[]>();
  const join = (a: string, b: string) => {
    const known = neighbors.get(a);
    if (known) known.push(b);
    else neighbors.set(a, [b]);
  };
  for (const { source, target } of links) {
    join(source, target);
    join(target, source);
  }
  return neighbors;
}

function toMean(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}
