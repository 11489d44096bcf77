// Simple paths between pairs of nodes, shortest first: every one of a length before any that is longer. Pure.
import { type Links, toDistances } from "./links.ts";
import type { Pair } from "./toPairs.ts";

export interface PathBounds {
  /** Links on a path. */
  maxLength: number;
  /** Of each pair the shortest alone. */
  onlyShortest: boolean;
  /** Paths after which the search gives up. */
  mostPaths: number;
  /** Nodes looked at after which it gives up. */
  mostSteps: number;
}

export interface FoundPaths {
  paths: string[][];
  /** Gave up before it had seen everything. */
  cut: boolean;
}

export function findPaths(links: Links, pairs: readonly Pair[], bounds: PathBounds): FoundPaths {
  const paths: string[][] = [];
  const targets = new Map<string, Map<string, number>>();
  for (const [, to] of pairs) {
    if (!targets.has(to)) targets.set(to, toDistances(links, [to], bounds.maxLength));
  }
  let steps = 0;
  let cut = false;
  const done = new Set<Pair>();

  // Only goes where the rest of the way can still be of just the length that is left, so that no step is for nothing
  // but those that would cross the path itself.
  function walk(path: string[], on: Set<string>, left: number, to: string, distances: Map<string, number>) {
    const here = path.at(-1) ?? "";
    if (left === 0) {
      if (here === to) paths.push([...path]);
      return;
    }
    if (here === to) return;
    for (const next of links.get(here) ?? []) {
      if (steps >= bounds.mostSteps || paths.length >= bounds.mostPaths) {
        cut = true;
        return;
      }
      steps += 1;
      if (on.has(next) || (distances.get(next) ?? Number.POSITIVE_INFINITY) > left - 1) continue;
      path.push(next);
      on.add(next);
      walk(path, on, left - 1, to, distances);
      path.pop();
      on.delete(next);
    }
  }

  for (let length = 1; length <= bounds.maxLength && !cut; length++) {
    for (const pair of pairs) {
      const [from, to] = pair;
      const distances = targets.get(to) ?? new Map();
      if (done.has(pair) || (distances.get(from) ?? Number.POSITIVE_INFINITY) > length) continue;
      const before = paths.length;
      walk([from], new Set([from]), length, to, distances);
      if (bounds.onlyShortest && paths.length > before) done.add(pair);
    }
  }
  return { paths, cut };
}
