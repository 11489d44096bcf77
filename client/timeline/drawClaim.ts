// Claims of one stance and saying date on the line where they were said.
import { palette, type Theme } from "../graph/palette.ts";
import type { Place, TimeOnScreen } from "./drawEvent.ts";
import { stanceInk, stancePath, toStanceInk } from "./markLook.ts";
import type { Pen } from "./Pen.ts";
import type { TimeMark } from "./TimeMark.ts";

const half = 4.5;
const narrow = 14;

/** `sight`: the ends of what is in sight; the mark of a long span stays in it. */
export function drawClaim(
  pen: Pen,
  mark: TimeMark,
  { y }: Place,
  time: TimeOnScreen,
  sight: readonly [number, number],
  theme: Theme,
): void {
  const stance = mark.stance ?? "asserts";
  const color = stanceInk[stance][theme];
  const { shape } = mark;
  const [x0, x1] = [time(shape.start), time(shape.end)];
  if (x1 - x0 >= narrow && shape.sort !== "day") {
    pen.box(x0, y - half, x1 - x0, 2 * half, half, { fill: color, fillAlpha: 0.16 });
  }
  if (shape.from === "open" || shape.from === "unknown") drawArrow(pen, x0 - 4, y, -1, color);
  if (shape.to === "open" || shape.to === "unknown") drawArrow(pen, x1 + 4, y, 1, color);
  pen.path(stancePath[stance], toMiddle(x0, x1, sight), y, toStanceInk(stance, theme));
}

/** Of what is in sight of the span. */
export function toMiddle(x0: number, x1: number, [left, right]: readonly [number, number]): number {
  if (x1 - x0 < narrow) return (x0 + x1) / 2;
  const [from, to] = [Math.max(x0 + 6, left + 8), Math.min(x1 - 6, right - 24)];
  return from < to ? (from + to) / 2 : (x0 + x1) / 2;
}

function drawArrow(pen: Pen, x: number, y: number, side: 1 | -1, color: string): void {
  pen.path(`M${-side * 3} -3.5L${side * 2} 0L${-side * 3} 3.5`, x, y, { stroke: color, width: 1.4 });
}

/** Several that differ and have no room beside each other. */
export function drawGatheredClaims(pen: Pen, count: number, { x0, x1, y }: Place, theme: Theme): void {
  const { ground, text, muted } = palette[theme];
  pen.box(x0, y - 6.5, x1 - x0, 13, 6.5, { fill: ground, stroke: muted, dash: [2, 2] });
  pen.text(String(count), (x0 + x1) / 2, y + 0.5, { color: text, size: 10, anchor: "middle" });
}
