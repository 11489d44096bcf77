// How far a graph of few nodes is brought nearer than the workspace would, so that a room can read its names.
import type { Positions } from "../graph/computeLayout.ts";

/** A node with its name, in pixels at zoom 1, to either side of its middle. */
const margin = { x: 95, y: 62 };
/** The workspace comes no closer by itself. */
const closestFit = 1.35;
const closest = 2.3;

interface Room {
  width: number;
  height: number;
}

/** 1 where the view that fits is as near as it can be. */
export function toNearer(positions: Positions, { width, height }: Room): number {
  const all = Object.values(positions);
  if (all.length === 0 || width === 0 || height === 0) return 1;
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  const zoom = Math.min(
    width / (span(all.map(({ x }) => x)) + 2 * margin.x),
    height / (span(all.map(({ y }) => y)) + 2 * margin.y),
    closest,
  );
  return Math.max(1, zoom / closestFit);
}
