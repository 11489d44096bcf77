// The places and countries at a zoom, with the ids of what stands at each.
import type { Spot } from "./arrangeStands.ts";
import type { Globe } from "./createGlobe.ts";
import type { Placed } from "./toPlaced.ts";

export function toSpots({ stands }: Placed, globe: Globe, k: number): Spot[] {
  return stands.map(({ anchor, lon, lat, others }) => {
    const { x, y } = globe.project(lon, lat);
    return { id: anchor.id, x: x * k, y: y * k, others: others.map(({ id }) => id) };
  });
}
