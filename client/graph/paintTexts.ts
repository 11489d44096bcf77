// Writes names and the words of lines, in pixels of the canvas.
import { toLineLook } from "./lineLook.ts";
import { fontFamily, lineHeight } from "./nodeBox.ts";
import { toNodeLook } from "./nodeLook.ts";
import { palette } from "./palette.ts";
import type { Label } from "./planLabels.ts";
import type { Words } from "./planWords.ts";
import type { Sight } from "./Sight.ts";

const dimmed = 0.62;

export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  { pan, width, height, ratio, theme }: Sight,
): void {
  const { ground, muted } = palette[theme];
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.strokeStyle = ground;
  for (const { drawn, lines, x, y, font, bold, state } of labels) {
    const [left, top] = [x + pan.x, y + pan.y];
    const below = lines.length * font * lineHeight;
    if (left < -160 - font * 4 || left > width + 160 + font * 4 || top + below < 0 || top > height) continue;
    const look = drawn && toNodeLook(drawn.node, theme);
    context.font = `${look?.italic ? "italic " : ""}${bold ? "700 " : ""}${font}px ${fontFamily}`;
    context.globalAlpha = state === "dimmed" ? dimmed : 1;
    context.fillStyle = look?.ink ?? muted;
    context.lineWidth = font * 0.3;
    for (let i = 0; i < lines.length; i++) {
      const [text = "", base] = [lines[i], top + font * 0.86 + i * font * lineHeight];
      context.strokeText(text, left, base);
      context.fillText(text, left, base);
    }
  }
  context.globalAlpha = 1;
}

export function paintWords(
  context: CanvasRenderingContext2D,
  all: readonly Words[],
  { pan, ratio, theme }: Sight,
): void {
  const { ground, text: textInk } = palette[theme];
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  for (const { line, text, x, y, turn, font, half, tall, framed, bold } of all) {
    const look = toLineLook(line, theme);
    context.setTransform(ratio, 0, 0, ratio, ratio * (x + pan.x), ratio * (y + pan.y));
    context.rotate((turn * Math.PI) / 180);
    context.globalAlpha = framed ? 1 : 0.88;
    context.fillStyle = ground;
    context.beginPath();
    context.roundRect(-half, -tall, 2 * half, 2 * tall, 3);
    context.fill();
    context.globalAlpha = 1;
    if (framed) {
      context.strokeStyle = look.color;
      context.lineWidth = 1;
      context.stroke();
    }
    context.font = `${bold ? "700 " : ""}${font}px ${fontFamily}`;
    context.fillStyle = bold ? textInk : look.ink;
    context.fillText(text, 0, font * 0.35);
  }
}
