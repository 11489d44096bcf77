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
  const targets = new Map<string, Target>();
  for (const [, to] of pairs) {
    if (!targets.has(to)) targets.set(to, createTarget(links, to, bounds.maxLength));
  }
  let steps = 0;
  let cut = false;
  const done = new Set<Pair>();

  function walk(path: string[], on: Set<string>, left: number, to: string, target: Target) {
    const here = path.at(-1) ?? "";
    if (left === 0) {
      paths.push([...path]);
      return;
    }
    for (const next of target.nearerFirst(here)) {
      // The others are farther still. Whoever stands at the end too early would have to cross the path itself.
      if (target.distanceOf(next) > left - 1) return;
      if (on.has(next) || (next === to && left > 1)) continue;
      if (steps >= bounds.mostSteps || paths.length >= bounds.mostPaths) {
        cut = true;
        return;
      }
      steps += 1;
      path.push(next);
      on.add(next);
      walk(path, on, left - 1, to, target);
      path.pop();
      on.delete(next);
    }
  }

  for (let length = 1; length <= bounds.maxLength && !cut; length++) {
    for (const pair of pairs) {
      const [from, to] = pair;
      const target = targets.get(to);
      if (!target || done.has(pair) || target.distanceOf(from) > length) continue;
      const before = paths.length;
      walk([from], new Set([from]), length, to, target);
      if (bounds.onlyShortest && paths.length > before) done.add(pair);
    }
  }
  return { paths, cut };
}

interface Target {
  distanceOf(id: string): number;
  /** Those next to a node, so that a hub is not searched through for the few that lead on. */
  nearerFirst(id: string): readonly string[];
}

function createTarget(links: Links, to: string, most: number): Target {
  const distances = toDistances(links, [to], most);
  const sorted = new Map<string, string[]>();
  const distanceOf = (id: string) => distances.get(id) ?? Number.POSITIVE_INFINITY;
  return {
    distanceOf,
    nearerFirst(id) {
      const known = sorted.get(id);
      if (known) return known;
      const near = [...(links.get(id) ?? [])].filter((other) => distances.has(other));
      near.sort((one, other) => distanceOf(one) - distanceOf(other));
      sorted.set(id, near);
      return near;
    },
  };
}
