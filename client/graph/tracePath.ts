// Traces the shape of a node on a canvas.
import { type KindLook, toCorners } from "./kindLook.ts";

/** Around (x, y), `size` across. */
export function tracePath(context: CanvasPath, look: KindLook, size: number, x: number, y: number): void {
  const [wide, high] = [(size / 2) * look.wide, (size / 2) * look.high];
  if (look.shape === "ellipse") {
    context.moveTo(x + wide, y);
    context.ellipse(x, y, wide, high, 0, 0, 2 * Math.PI);
    return;
  }
  if (look.shape === "round-rectangle") {
    context.roundRect(x - wide, y - high, 2 * wide, 2 * high, 2 * high * (look.corner ?? 0.2));
    return;
  }
  const corners = toCorners(look, size);
  for (let i = 0; i < corners.length; i++) {
    const corner = corners[i];
    if (corner && i === 0) context.moveTo(x + corner.x, y + corner.y);
    else if (corner) context.lineTo(x + corner.x, y + corner.y);
  }
  context.closePath();
}
