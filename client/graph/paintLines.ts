// Draws lines and their heads, those of one look at once.
import { type Curve, pointOn } from "./bezier.ts";
import { type LineLook, toLineLook } from "./lineLook.ts";
import type { PictureLine } from "./Picture.ts";
import type { Sight } from "./Sight.ts";
import { shapeOf } from "./shapeOf.ts";
import type { State } from "./toEmphasis.ts";
import { toWholeLine } from "./toLineShape.ts";

/** Below this zoom heads cannot be told apart, and shapes are too small for a line to be cut at them. */
const farZoom = 0.4;
/** No dash is finer on the screen than at this zoom. */
const dashZoom = 0.6;
/** On the screen, whatever the zoom. */
const leastWidth = 0.7;
const leastLoudWidth = 1.3;

export interface StatedLine {
  line: PictureLine;
  state: State;
}

interface Batch extends LineLook {
  lines: PictureLine[];
  loud: boolean;
  state: State;
}

export function paintLines(
  context: CanvasRenderingContext2D,
  stated: readonly StatedLine[],
  sight: Sight,
): void {
  const batches = new Map<string, Batch>();
  for (const { line, state } of stated) {
    const { status, relation } = line;
    const key = `${status} ${relation.hidden} ${state}`;
    const batch = batches.get(key);
    if (batch) batch.lines.push(line);
    else
      batches.set(key, {
        ...toLineLook(line, sight.theme),
        lines: [line],
        loud: status === "contested" || status === "denied",
        state,
      });
  }
  // The disputed lie over the others.
  for (const batch of [...batches.values()].sort((a, b) => Number(a.loud) - Number(b.loud)))
    paintBatch(context, batch, sight);
  context.setLineDash([]);
  context.lineCap = "butt";
  context.globalAlpha = 1;
}

function paintBatch(context: CanvasRenderingContext2D, batch: Batch, { zoom }: Sight): void {
  const far = zoom < farZoom;
  const least = batch.loud ? leastLoudWidth : leastWidth;
  context.globalAlpha = batch.opacity * toOpacity(batch, zoom);
  context.strokeStyle = batch.color;
  context.fillStyle = batch.color;
  context.lineWidth = Math.max(batch.width, least / zoom);
  context.lineCap = batch.round ? "round" : "butt";
  context.setLineDash(batch.dash.map((length) => length * Math.max(1, dashZoom / zoom)));
  context.beginPath();
  for (const line of batch.lines)
    trace(context, far ? toWholeLine(line.from, line.to, line) : shapeOf(line)?.curve);
  context.stroke();
  if (far) return;
  context.beginPath();
  for (const line of batch.lines) traceCorners(context, shapeOf(line)?.arrow);
  context.fill();
}

/** From afar the mass of lines is a haze that the well-founded, the disputed and the chosen stand out of. */
function toOpacity({ state, loud, width }: Batch, zoom: number): number {
  const far = zoom < farZoom;
  if (state === "dimmed") return loud && !far ? 0.6 : far ? 0.22 : 0.35;
  if (state !== "plain" || !far || loud) return 1;
  return width > 2 ? 0.8 : Math.max(0.3, Math.min(0.75, zoom * 2));
}

export function trace(context: CanvasRenderingContext2D, curve: Curve | undefined): void {
  const [a, b, c, d] = curve ?? [];
  if (!a || !b) return;
  context.moveTo(a.x, a.y);
  if (!c) context.lineTo(b.x, b.y);
  else if (!d) context.quadraticCurveTo(b.x, b.y, c.x, c.y);
  else context.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
}

function traceCorners(
  context: CanvasRenderingContext2D,
  corners: readonly { x: number; y: number }[] = [],
): void {
  const [first, ...rest] = corners;
  if (!first) return;
  context.moveTo(first.x, first.y);
  for (const { x, y } of rest) context.lineTo(x, y);
  context.closePath();
}

/** Whether any of it may be in sight; rough, and never too narrow. */
export function reaches(
  { from, to, many, place }: PictureLine,
  { zoom, pan, width, height }: Sight,
): boolean {
  const bulge = from === to ? from.size * 1.6 + 60 + place * 26 : many > 1 ? 30 * many : 2;
  const left = (Math.min(from.at.x, to.at.x) - bulge) * zoom + pan.x;
  const right = (Math.max(from.at.x, to.at.x) + bulge) * zoom + pan.x;
  const top = (Math.min(from.at.y, to.at.y) - bulge) * zoom + pan.y;
  const bottom = (Math.max(from.at.y, to.at.y) + bulge) * zoom + pan.y;
  return left < width && right > 0 && top < height && bottom > 0;
}

/** Under a line that is chosen or that the pointer is over. */
export function paintGlow(
  context: CanvasRenderingContext2D,
  line: PictureLine,
  { zoom }: Sight,
  color: string,
): void {
  const width = toLineLook(line, "light").width;
  context.globalAlpha = 0.28;
  context.strokeStyle = color;
  context.lineWidth = Math.max(width + 10, 6 / zoom);
  context.beginPath();
  trace(context, shapeOf(line)?.curve ?? [pointOn([line.from.at, line.to.at], 0), line.to.at]);
  context.stroke();
  context.globalAlpha = 1;
}
