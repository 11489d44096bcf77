// Which part of the graph to show, as rules: everything, a part that can be read, or what was chosen.
import type { Point } from "./computeLayout.ts";
import { labelFont } from "./nodeBox.ts";
import type { View } from "./Sight.ts";
import type { Bounds } from "./toBounds.ts";

export interface Room {
  width: number;
  height: number;
}

export const leastZoom = 0.05;
export const mostZoom = 4;

const padding = 18;
const closest = 1.35;
/** Names smaller than this cannot be read; then a part in a readable size is shown instead of everything. */
const leastLabel = 9;
const guidedZoom = 0.4;
const readableZoom = 11.5 / labelFont;

export function clampZoom(zoom: number): number {
  return Math.max(leastZoom, Math.min(mostZoom, zoom));
}

/** As large as it can be read, with `margins` paddings around it. */
export function toFit(box: Bounds, room: Room, margins = 1): View {
  const [width, height] = [room.width - 2 * margins * padding, room.height - 2 * margins * padding];
  const zoom = Math.min(closest, width / (box.x2 - box.x1), height / (box.y2 - box.y1));
  return toCentered(box, room, Math.max(leastZoom, zoom));
}

export function toCentered(box: Bounds, { width, height }: Room, zoom: number): View {
  return {
    zoom,
    pan: {
      x: width / 2 - (zoom * (box.x1 + box.x2)) / 2,
      y: height / 2 - (zoom * (box.y1 + box.y2)) / 2,
    },
  };
}

/** Everything where that can be read; else the part around `middle`. Along an axis or on a map the whole counts, down to a zoom of `guidedZoom`. */
export function toOpening(all: Bounds, room: Room, middle: Bounds | undefined, guided = false): View {
  const fit = toFit(all, room);
  if (guided) return fit.zoom >= guidedZoom || !middle ? fit : toCentered(middle, room, guidedZoom * 1.2);
  return isReadable(fit) || !middle ? fit : toCentered(middle, room, readableZoom);
}

/** Whether names can be read. */
export function isReadable({ zoom }: View): boolean {
  return zoom * labelFont >= leastLabel;
}

export function isSeen({ x, y }: Point, { zoom, pan }: View, { width, height }: Room): boolean {
  const [left, top] = [x * zoom + pan.x, y * zoom + pan.y];
  return left >= 0 && left <= width && top >= 0 && top <= height;
}

/** The same point of the graph stays under `at`, in pixels of the canvas. */
export function toZoomed({ zoom, pan }: View, factor: number, at: Point): View {
  const next = clampZoom(zoom * factor);
  const grown = next / zoom;
  return { zoom: next, pan: { x: at.x - (at.x - pan.x) * grown, y: at.y - (at.y - pan.y) * grown } };
}
