// Rings around what is in the middle: the further away along relations, the further out.
import type { LayoutInput, LayoutNode, Point } from "./computeLayout.ts";
import { toNeighbors } from "./placeNear.ts";

const ringGap = 105;
const sideGap = 16;

/** Around `center`, or where that is empty around the node with the most relations. What no way leads to is outermost. */
export function layOutRings(input: LayoutInput): Map<string, Point> {
  const neighbors = toNeighbors(input.links);
  const places = new Map<string, Point>();
  const [middle = [], ...rings] = toRings(input, neighbors);
  let radius = placeRing(middle, middle.length > 1 ? 60 : 0, neighbors, places);
  for (const ring of rings) {
    let left = orderRing(ring, neighbors, places);
    while (left.length > 0) {
      radius += ringGap;
      const some = takeFitting(left, radius);
      placeRing(some, radius, neighbors, places);
      left = left.slice(some.length);
    }
  }
  return places;
}

function toRings({ nodes, center = [] }: LayoutInput, neighbors: Map<string, string[]>): LayoutNode[][] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = center.filter((id) => byId.has(id));
  const degree = (id: string) => neighbors.get(id)?.length ?? 0;
  const [top] = [...byId.keys()].sort((a, b) => degree(b) - degree(a));
  let ring = known.length > 0 ? known : top === undefined ? [] : [top];
  const seen = new Set(ring);
  const rings: string[][] = [];
  while (ring.length > 0) {
    rings.push(ring);
    ring = [...new Set(ring.flatMap((id) => neighbors.get(id) ?? []))].filter(
      (id) => byId.has(id) && !seen.has(id),
    );
    for (const id of ring) seen.add(id);
  }
  rings.push(nodes.filter(({ id }) => !seen.has(id)).map(({ id }) => id));
  return rings.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
}

/** As many as stand side by side on the circle; one at least. */
function takeFitting(nodes: readonly LayoutNode[], radius: number): LayoutNode[] {
  let room = 2 * Math.PI * radius;
  const count = nodes.findIndex(({ box }) => {
    room -= 2 * Math.max(box.half, box.below) + sideGap;
    return room < 0;
  });
  return nodes.slice(0, count < 0 ? nodes.length : Math.max(1, count));
}

/** Those that know the same ones further in stand together. */
function orderRing(
  ring: readonly LayoutNode[],
  neighbors: Map<string, string[]>,
  places: ReadonlyMap<string, Point>,
): LayoutNode[] {
  const many = (id: string) => (neighbors.get(id) ?? []).filter((other) => places.has(other)).length;
  return [...ring].sort((a, b) => many(b.id) - many(a.id) || (a.id < b.id ? -1 : 1));
}

function placeRing(
  ring: readonly LayoutNode[],
  radius: number,
  neighbors: Map<string, string[]>,
  places: Map<string, Point>,
): number {
  const step = (2 * Math.PI) / Math.max(1, ring.length);
  const wanted = ring
    .map((node) => ({ node, angle: toAngle(node.id, neighbors, places) }))
    .sort((a, b) => a.angle - b.angle);
  const turn = toMeanAngle(wanted.map(({ angle }, i) => angle - i * step));
  for (const [i, { node }] of wanted.entries()) {
    const angle = turn + i * step;
    places.set(node.id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  }
  return radius;
}

function toAngle(id: string, neighbors: Map<string, string[]>, places: ReadonlyMap<string, Point>): number {
  const near = (neighbors.get(id) ?? []).flatMap((other) => places.get(other) ?? []);
  const x = near.reduce((sum, point) => sum + point.x, 0);
  const y = near.reduce((sum, point) => sum + point.y, 0);
  return Math.atan2(y, x);
}

function toMeanAngle(angles: readonly number[]): number {
  return Math.atan2(
    angles.reduce((sum, angle) => sum + Math.sin(angle), 0),
    angles.reduce((sum, angle) => sum + Math.cos(angle), 0),
  );
}
