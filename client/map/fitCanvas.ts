// Gives a canvas the size of the window and a margin around it, in the screen's own pixels.
import type { Frame } from "./toFit.ts";

export function fitCanvas(canvas: HTMLCanvasElement, frame: Frame, margin: number): void {
  const ratio = Math.min(2, devicePixelRatio);
  const [width, height] = [frame.width + 2 * margin, frame.height + 2 * margin];
  // Setting its size wipes a canvas.
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  Object.assign(canvas.style, {
    left: `${-margin}px`,
    top: `${-margin}px`,
    width: `${width}px`,
    height: `${height}px`,
    transformOrigin: `${margin}px ${margin}px`,
  });
}
