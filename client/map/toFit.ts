// How far to zoom and where to move so that all that stands on the map is in the window.
import type { Box } from "./placeNames.ts";

export interface Frame {
  width: number;
  height: number;
}

/** As d3-zoom has it: a point lies at `k * x + this.x`. */
export interface Transform {
  k: number;
  x: number;
  y: number;
}

/** A single place is not looked at through a lens. */
const closest = 12;
const rounds = 6;

/**
 * `reach` says what is taken up at a zoom, in its pixels: marks keep their size and make room for one another, so that
 * cannot be told beforehand. `least` is the zoom at which the whole world is seen, `whole` where that lies.
 */
export function toFit(
  reach: (k: number) => Box,
  frame: Frame,
  least: number,
  whole?: (k: number) => Box,
): Transform {
  let k = least;
  // Upwards until it no longer fits, then half way back and forth.
  let [low, high] = [least, closest];
  for (let round = 0; round < rounds; round++) {
    k = Math.sqrt(low * high);
    if (fits(reach(k), frame)) low = k;
    else high = k;
  }
  const { left, right, top, bottom } = reach(low);
  const x = frame.width / 2 - (left + right) / 2;
  const y = frame.height / 2 - (top + bottom) / 2;
  const world = whole?.(low);
  if (!world) return { k: low, x, y };
  // No empty sea above or below while the marks leave room to move.
  const [over, under] = [world.top + y, frame.height - world.bottom - y];
  const wanted = over + under > 0 ? (under - over) / 2 : Math.max(0, under) - Math.max(0, over);
  const slack = Math.max(0, frame.height - (bottom - top)) / 2;
  return { k: low, x, y: y + Math.max(-slack, Math.min(slack, wanted)) };
}

function fits({ left, right, top, bottom }: Box, { width, height }: Frame): boolean {
  return right - left <= width && bottom - top <= height;
}
