// The places and countries at a zoom, with the ids of what stands at each.
import type { Spot } from "./arrangeStands.ts";
import type { Globe } from "./createGlobe.ts";
import type { FoldedStand } from "./foldStands.ts";

export function toSpots(stands: readonly FoldedStand[], globe: Globe, k: number): Spot[] {
  return stands.map(({ anchor, lon, lat, others, folded }) => {
    const { x, y } = globe.project(lon, lat);
    const ids = others.map(({ id }) => id);
    return {
      id: anchor.id,
      x: x * k,
      y: y * k,
      others: folded.length > 0 ? [...ids, toFoldId(anchor.id)] : ids,
    };
  });
}

/** No node's id has a blank in it. */
export function toFoldId(anchor: string): string {
  return `folded at ${anchor}`;
}
