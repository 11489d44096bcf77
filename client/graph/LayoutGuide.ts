// What a layout says about places in words: an axis of time or the lines of a map, drawn faintly under the graph.

export interface LayoutGuide {
  /** Upright lines with a word at their head: `x` in the graph's units. */
  ticks: { x: number; text: string }[];
  /** A line across with a word under it: what stands below has no date, or no place. */
  band?: { y: number; text: string };
  /** SVG path data in the graph's units. */
  path?: string;
  /** Brings newcomers to where they would have stood from the start. */
  scale: TimeScale | MapScale;
}

export interface TimeScale {
  of: "time";
  /** The moment, in milliseconds, that stands at x = 0. */
  origin: number;
  /** Units of the graph per day. */
  perDay: number;
}

export interface MapScale {
  of: "map";
  scale: number;
  translate: [number, number];
}
