// A link's way between two labels as SVG path data: bent towards the middle, so that it stays clear of the names outside.
import type { LabelPlace } from "./arrangeLabels.ts";

interface Middle {
  x: number;
  y: number;
}

/** Starts and ends `gap` from the labels' middles. */
export function toLinkPath(a: LabelPlace, b: LabelPlace, middle: Middle, gap: number): string {
  const between = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const pull = a.side === b.side ? 0.45 : 0.2;
  const bend = {
    x: between.x + (middle.x - between.x) * pull,
    y: between.y + (middle.y - between.y) * pull,
  };
  const from = stepTowards(a, bend, gap);
  const to = stepTowards(b, bend, gap);
  return `M${from.x} ${from.y}Q${round(bend.x)} ${round(bend.y)} ${to.x} ${to.y}`;
}

/** From a label to itself: a loop on the side of the middle. */
export function toLoopPath({ x, y, side }: LabelPlace, gap: number): string {
  const way = side === "left" ? 1 : -1;
  const start = { x: round(x + way * gap * 0.8), y: round(y - gap * 0.6) };
  const end = { x: start.x, y: round(y + gap * 0.6) };
  const out = round(x + way * gap * 3);
  return `M${start.x} ${start.y}C${out} ${round(y - gap * 1.6)} ${out} ${round(y + gap * 1.6)} ${end.x} ${end.y}`;
}

function stepTowards(from: Middle, to: Middle, gap: number): Middle {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: round(from.x + ((to.x - from.x) * gap) / length),
    y: round(from.y + ((to.y - from.y) * gap) / length),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
