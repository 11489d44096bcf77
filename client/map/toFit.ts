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
 * cannot be told beforehand. `least` is the zoom at which the whole world is seen.
 */
export function toFit(reach: (k: number) => Box, frame: Frame, least: number): Transform {
  let k = least;
  // Upwards until it no longer fits, then half way back and forth.
  let [low, high] = [least, closest];
  for (let round = 0; round < rounds; round++) {
    k = Math.sqrt(low * high);
    if (fits(reach(k), frame)) low = k;
    else high = k;
  }
  const { left, right, top, bottom } = reach(low);
  return { k: low, x: frame.width / 2 - (left + right) / 2, y: frame.height / 2 - (top + bottom) / 2 };
}

function fits({ left, right, top, bottom }: Box, { width, height }: Frame): boolean {
  return right - left <= width && bottom - top <= height;
}
