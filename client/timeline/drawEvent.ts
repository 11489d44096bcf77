// One event, or several gathered, on the line where it happened: never more precise than its date.
import { palette, type Theme } from "../graph/palette.ts";
import { arrowLength } from "./layOutLane.ts";
import { eventIcon, toKindColor, toStatusInk } from "./markLook.ts";
import type { Pen } from "./Pen.ts";
import type { TimeMark } from "./TimeMark.ts";

/** Pixels on the screen. */
export interface Place {
  x0: number;
  x1: number;
  y: number;
}

const half = 7.5;
/** From here on a span is a bar; below, it is its icon with a line through it. */
const narrow = 22;

export function drawEvent(pen: Pen, mark: TimeMark, place: Place, time: TimeOnScreen, theme: Theme): void {
  const { shape, kind, status } = mark;
  const { from, to } = shape;
  const color = toKindColor(kind, theme);
  const [start, end] = [time(shape.start), time(shape.end)];
  const ink = toStatusInk(status, theme);
  const { y } = place;
  const middle = (start + end) / 2;
  const opens = { from: from === "open" || from === "unknown", to: to === "open" || to === "unknown" };
  const wide = end - start >= narrow || (shape.sort === "lasted" && (opens.from || opens.to));
  if (!wide) {
    if (from === "soft" && shape.sort === "within") {
      pen.fade(middle - 17, y - 6, 17, 12, color, [0, 0.55]);
      pen.fade(middle, y - 6, 17, 12, color, [0.55, 0]);
    }
    // What lies somewhere in a span is no day, however small the span has become.
    if (shape.sort !== "day")
      pen.path("M-10 0H10M-10 -3.5V3.5M10 -3.5V3.5", middle, y, { stroke: color, width: 1.6 });
    drawIcon(pen, mark, middle, y, theme);
    return;
  }
  const [x0, x1] = [Math.min(start, middle - 3), Math.max(end, middle + 3)];
  if (shape.sort === "within") {
    if (from === "soft") {
      const reach = Math.min(24, (x1 - x0) / 4);
      pen.fade(x0 - reach / 2, y - half, reach * 1.5, 2 * half, color, [0, 0.3]);
      pen.box(x0 + reach, y - half, x1 - x0 - 2 * reach, 2 * half, 0, { fill: color, fillAlpha: 0.3 });
      pen.fade(x1 - reach, y - half, reach * 1.5, 2 * half, color, [0.3, 0]);
      drawRails(pen, x0 + reach / 2, x1 - reach / 2, y, ink);
    } else pen.box(x0, y - half, x1 - x0, 2 * half, 4, { fill: color, fillAlpha: 0.18, ...ink });
  } else {
    const [coreStart, coreEnd] = [time(shape.coreStart), time(shape.coreEnd)];
    const [solidStart, solidEnd] = [Math.min(coreStart, coreEnd), Math.max(coreStart, coreEnd)];
    if (from === "soft") pen.fade(x0, y - half, solidStart - x0, 2 * half, color, [0.05, 0.5]);
    if (coreEnd > coreStart)
      pen.box(solidStart, y - half, solidEnd - solidStart, 2 * half, 0, { fill: color, fillAlpha: 0.5 });
    if (to === "soft") pen.fade(solidEnd, y - half, x1 - solidEnd, 2 * half, color, [0.5, 0.05]);
    if (opens.from) pen.fade(x0 - arrowLength, y - half, arrowLength, 2 * half, color, [0.1, 0.5]);
    if (opens.to) pen.fade(x1, y - half, arrowLength, 2 * half, color, [0.5, 0.1]);
    drawRails(pen, opens.from ? x0 - arrowLength + 6 : x0, opens.to ? x1 + arrowLength - 6 : x1, y, ink);
    if (from === "sharp") pen.line(x0, y - half, x0, y + half, { ...ink, dash: [] });
    if (to === "sharp") pen.line(x1, y - half, x1, y + half, { ...ink, dash: [] });
    if (opens.from) drawOpenEnd(pen, x0 - arrowLength, y, -1, from === "unknown", theme);
    if (opens.to) drawOpenEnd(pen, x1 + arrowLength, y, 1, to === "unknown", theme);
  }
  if (x1 - x0 >= narrow) drawBare(pen, mark, Math.min(x1 - 11, Math.max(x0 + 12, place.x0 + 12)), y, theme);
  else drawBare(pen, mark, middle, y, theme);
}

export type TimeOnScreen = (time: number) => number;

function drawRails(pen: Pen, x0: number, x1: number, y: number, ink: Parameters<Pen["line"]>[4]): void {
  pen.line(x0, y - half, x1, y - half, ink);
  pen.line(x0, y + half, x1, y + half, ink);
}

function drawOpenEnd(pen: Pen, x: number, y: number, side: 1 | -1, unknown: boolean, theme: Theme): void {
  const { text, ground } = palette[theme];
  if (unknown) {
    pen.text("?", x - side * 5, y, { color: text, size: 12, bold: true, anchor: "middle", halo: ground });
    return;
  }
  pen.path(`M${-side * 6} -5.5L0 0L${-side * 6} 5.5`, x, y, { stroke: text, width: 1.8 });
}

function drawBare(pen: Pen, { kind }: TimeMark, x: number, y: number, theme: Theme): void {
  pen.path(eventIcon[kind], x, y, { fill: toKindColor(kind, theme), stroke: palette[theme].ground });
}

const ring = "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z";

function drawIcon(pen: Pen, mark: TimeMark, x: number, y: number, theme: Theme): void {
  pen.path(ring, x, y, { fill: palette[theme].ground, fillAlpha: 0.75, ...toStatusInk(mark.status, theme) });
  drawBare(pen, mark, x, y, theme);
}

/** Several events that have no room beside each other: how many, over the time in which they begin. */
export function drawGathered(
  pen: Pen,
  count: string,
  { x0, x1, y }: Place,
  [left, right]: readonly [number, number],
  theme: Theme,
): void {
  const { ground, text, line } = palette[theme];
  const wide = x1 - x0 - 2;
  pen.box(x0 + 2, y - half - 1.5, wide, 2 * half, half, { fill: ground, stroke: line });
  pen.box(x0, y - half, wide, 2 * half, half, { fill: ground, stroke: line, width: 1.2 });
  // Of a long one the count stays in sight.
  const [from, to] = [Math.max(x0, left), Math.min(x1, right)];
  pen.text(count, from < to ? (from + to) / 2 - 1 : (x0 + x1) / 2, y + 0.5, {
    color: text,
    size: 11,
    bold: true,
    anchor: "middle",
  });
}
