// What the marks of the map take up at a zoom, names and the tools at the top included, in the pixels of that zoom.
import { arrangeStands } from "./arrangeStands.ts";
import type { Globe } from "./createGlobe.ts";
import type { FoldedStand } from "./foldStands.ts";
import type { Box } from "./placeNames.ts";
import type { Frame } from "./toFit.ts";
import { toSpots } from "./toSpots.ts";

const tools = 56;
const words = 40;
/** Room for names at the sides; narrow windows have less to give. */
const names = 0.09;

export function toReach(
  folded: readonly FoldedStand[],
  globe: Globe,
  k: number,
  room: number,
  frame: Frame,
): Box {
  const stands = [...arrangeStands(toSpots(folded, globe, k), room).stands.values()];
  const side = Math.min(100, frame.width * names);
  if (stands.length === 0) return globe.toBox(k);
  return {
    left: Math.min(...stands.map(({ middle, radius }) => middle.x - radius)) - side,
    right: Math.max(...stands.map(({ middle, radius }) => middle.x + radius)) + side,
    top: Math.min(...stands.map(({ middle, radius }) => middle.y - radius)) - tools,
    bottom: Math.max(...stands.map(({ middle, radius }) => middle.y + radius)) + words,
  };
}
