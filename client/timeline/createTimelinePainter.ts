// Keeps the timeline's canvas drawn: at most once a frame, whatever moves.
import { createCanvasPen } from "./createCanvasPen.ts";
import { drawStage, type StageScene } from "./drawStage.ts";
import type { Pen } from "./Pen.ts";
import type { Extent } from "./toDensity.ts";

export interface TimelinePainter {
  show(scene: StageScene): void;
  move(window: Extent): void;
  /** At once, without waiting for the next frame. */
  paint(): void;
  destroy(): void;
}

export function createTimelinePainter(canvas: HTMLCanvasElement): TimelinePainter {
  const context = canvas.getContext("2d", { alpha: true });
  const pen: Pen | undefined = context ? createCanvasPen(context) : undefined;
  let scene: StageScene | undefined;
  let window: Extent | undefined;
  let waiting = 0;

  function paint(): void {
    cancelAnimationFrame(waiting);
    waiting = 0;
    if (!context || !pen || !scene || !window) return;
    const ratio = Math.min(2, devicePixelRatio);
    const { width, height } = scene;
    // Setting its size wipes a canvas.
    if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
    if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    drawStage(pen, scene, window);
  }

  function ask(): void {
    if (waiting === 0) waiting = requestAnimationFrame(paint);
  }

  return {
    show(next) {
      scene = next;
      ask();
    },
    move(next) {
      window = next;
      ask();
    },
    paint,
    destroy() {
      cancelAnimationFrame(waiting);
    },
  };
}
