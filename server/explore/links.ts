// Who is next to whom, both ways, and how far everything is from somewhere. Pure.

/** Each node with those next to it. */
export type Links = Map<string, Set<string>>;

export function addLink(links: Links, one: string, other: string): void {
  if (one === other) return;
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = links.get(from);
    if (known) known.add(to);
    else links.set(from, new Set([to]));
  }
}

/** Steps to each node within `most` steps of the nearest of `starts`. */
export function toDistances(links: Links, starts: Iterable<string>, most: number): Map<string, number> {
  const distances = new Map<string, number>();
  let edge = [...starts];
  for (const id of edge) distances.set(id, 0);
  for (let step = 1; step <= most && edge.length > 0; step++) {
    const next: string[] = [];
    for (const id of edge) {
      for (const other of links.get(id) ?? []) {
        if (distances.has(other)) continue;
        distances.set(other, step);
        next.push(other);
      }
    }
    edge = next;
  }
  return distances;
}
