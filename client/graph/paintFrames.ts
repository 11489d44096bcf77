// Draws open groups as frames around their members.
import type { PictureFrame } from "./Picture.ts";
import { palette } from "./palette.ts";
import type { Sight } from "./Sight.ts";
import { toFrameBounds } from "./toBounds.ts";

export function paintFrames(
  context: CanvasRenderingContext2D,
  frames: readonly PictureFrame[],
  { theme, zoom }: Sight,
): void {
  const { line } = palette[theme];
  for (const frame of frames) {
    const { x1, y1, x2, y2 } = toFrameBounds(frame);
    context.beginPath();
    context.roundRect(x1, y1, x2 - x1, y2 - y1, Math.max(14, 6 / zoom));
    context.fillStyle = line;
    context.globalAlpha = 0.09;
    context.fill();
    context.globalAlpha = 0.55;
    context.strokeStyle = line;
    context.lineWidth = Math.max(1.2, 1 / zoom);
    context.stroke();
  }
  context.globalAlpha = 1;
}
