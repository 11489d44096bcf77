// What the timeline is drawn with: the same strokes on a canvas and in a picture that leaves the page.

export interface Ink {
  fill?: string;
  fillAlpha?: number;
  stroke?: string;
  width?: number;
  /** Stroke and gap. */
  dash?: readonly number[];
}

export interface Words {
  color: string;
  size: number;
  bold?: boolean;
  anchor?: "start" | "middle" | "end";
  /** The ground that is laid around letters which stand over lines. */
  halo?: string;
}

export interface Pen {
  /** What is drawn from here on is see-through; 1 is solid. */
  alpha(share: number): void;
  box(x: number, y: number, width: number, height: number, radius: number, ink: Ink): void;
  /** Filled from nothing to the full colour, or the other way round. */
  fade(
    x: number,
    y: number,
    width: number,
    height: number,
    color: string,
    alphas: readonly [number, number],
  ): void;
  /** SVG path data around (x, y). */
  path(data: string, x: number, y: number, ink: Ink): void;
  line(x0: number, y0: number, x1: number, y1: number, ink: Ink): void;
  /** Leaves and arrives upright. */
  curve(x0: number, y0: number, x1: number, y1: number, ink: Ink): void;
  /** `y` is the middle of the letters. */
  text(words: string, x: number, y: number, look: Words): void;
  /** Nothing outside the box is drawn until `done` has run. */
  within(x: number, y: number, width: number, height: number, draw: () => void): void;
}
