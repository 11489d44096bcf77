// What part of the graph is on the screen, how large, and in which inks.
import type { Point } from "./computeLayout.ts";
import type { Theme } from "./palette.ts";

export interface View {
  /** Pixels of the canvas per pixel of the graph. */
  zoom: number;
  /** Where the graph's origin stands on the canvas. */
  pan: Point;
}

export interface Sight extends View {
  /** Of the canvas, in CSS pixels. */
  width: number;
  height: number;
  /** Pixels of the screen per CSS pixel. */
  ratio: number;
  theme: Theme;
}

/** The graph's own measure: the origin and the scale are the graph's. */
export function scaleToGraph(context: CanvasRenderingContext2D, { zoom, pan, ratio }: Sight): void {
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
}

export function isInSight({ zoom, pan, width, height }: Sight, { x, y }: Point, reach: number): boolean {
  const [left, top, far] = [x * zoom + pan.x, y * zoom + pan.y, reach * zoom];
  return left > -far && left < width + far && top > -far && top < height + far;
}
