// The timeline's pen on a canvas.
import type { Ink, Pen } from "./Pen.ts";

const family = "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";
const known = new Map<string, Path2D>();

function toPath(data: string): Path2D {
  let path = known.get(data);
  if (!path) {
    path = new Path2D(data);
    if (known.size > 500) known.clear();
    known.set(data, path);
  }
  return path;
}

export function createCanvasPen(context: CanvasRenderingContext2D): Pen {
  let share = 1;
  function put(ink: Ink, path?: Path2D): void {
    if (ink.fill) {
      context.globalAlpha = share * (ink.fillAlpha ?? 1);
      context.fillStyle = ink.fill;
      if (path) context.fill(path);
      else context.fill();
    }
    if (!ink.stroke) return;
    context.globalAlpha = share;
    context.strokeStyle = ink.stroke;
    context.lineWidth = ink.width ?? 1;
    context.setLineDash((ink.dash ?? []) as number[]);
    if (path) context.stroke(path);
    else context.stroke();
  }
  return {
    alpha(next) {
      share = next;
    },
    box(x, y, width, height, radius, ink) {
      context.beginPath();
      context.roundRect(x, y, Math.max(0, width), height, radius);
      put(ink);
    },
    fade(x, y, width, height, color, alphas) {
      if (width <= 0) return;
      const gradient = context.createLinearGradient(x, 0, x + width, 0);
      gradient.addColorStop(0, toTransparent(color, alphas[0]));
      gradient.addColorStop(1, toTransparent(color, alphas[1]));
      context.globalAlpha = share;
      context.fillStyle = gradient;
      context.fillRect(x, y, width, height);
    },
    path(data, x, y, ink) {
      context.translate(x, y);
      context.lineCap = "round";
      put(ink, toPath(data));
      context.lineCap = "butt";
      context.translate(-x, -y);
    },
    line(x0, y0, x1, y1, ink) {
      context.beginPath();
      context.moveTo(x0, y0);
      context.lineTo(x1, y1);
      put(ink);
    },
    curve(x0, y0, x1, y1, ink) {
      context.beginPath();
      context.moveTo(x0, y0);
      context.bezierCurveTo(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2, x1, y1);
      put(ink);
    },
    text(words, x, y, { color, size, bold = false, anchor = "start", halo }) {
      context.globalAlpha = share;
      context.font = `${bold ? 600 : 400} ${size}px ${family}`;
      context.textAlign = anchor === "middle" ? "center" : anchor;
      context.textBaseline = "middle";
      if (halo) {
        context.setLineDash([]);
        context.lineJoin = "round";
        context.strokeStyle = halo;
        context.lineWidth = 3;
        context.strokeText(words, x, y);
      }
      context.fillStyle = color;
      context.fillText(words, x, y);
    },
    within(x, y, width, height, draw) {
      context.save();
      context.beginPath();
      context.rect(x, y, width, height);
      context.clip();
      draw();
      context.restore();
    },
  };
}

/** `#rrggbb` */
function toTransparent(color: string, alpha: number): string {
  const byte = Math.round(Math.max(0, Math.min(1, alpha)) * 255);
  return `${color}${byte.toString(16).padStart(2, "0")}`;
}
