// The timeline's pen as SVG text: well-formed whatever the names hold.
import { toXmlText } from "../graph/svgText.ts";
import type { Ink, Pen } from "./Pen.ts";

export interface SvgPen extends Pen {
  /** All that was drawn so far. */
  toText(): string;
}

/** `prefix` keeps the ids of gradients and clips apart where several pictures stand on one page. */
export function createSvgPen(prefix = "timeline"): SvgPen {
  const parts: string[] = [];
  let share = 1;
  let ids = 0;
  const veil = () => (share < 1 ? ` opacity="${round(share)}"` : "");
  return {
    alpha(next) {
      share = next;
    },
    box(x, y, width, height, radius, ink) {
      parts.push(
        `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(height)}" rx="${round(radius)}"${toAttributes(ink)}${veil()}/>`,
      );
    },
    fade(x, y, width, height, color, alphas) {
      if (width <= 0) return;
      const id = `${prefix}-fade-${ids++}`;
      const stops = alphas.map(
        (alpha, at) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${round(alpha)}"/>`,
      );
      parts.push(
        `<linearGradient id="${id}">${stops.join("")}</linearGradient>`,
        `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="url(#${id})"${veil()}/>`,
      );
    },
    path(data, x, y, ink) {
      parts.push(
        `<path transform="translate(${round(x)} ${round(y)})" d="${data}" stroke-linecap="round"${toAttributes(ink)}${veil()}/>`,
      );
    },
    line(x0, y0, x1, y1, ink) {
      parts.push(
        `<path d="M${round(x0)} ${round(y0)}L${round(x1)} ${round(y1)}"${toAttributes(ink)}${veil()}/>`,
      );
    },
    curve(x0, y0, x1, y1, ink) {
      const middle = round((y0 + y1) / 2);
      parts.push(
        `<path d="M${round(x0)} ${round(y0)}C${round(x0)} ${middle} ${round(x1)} ${middle} ${round(x1)} ${round(y1)}"${toAttributes(ink)}${veil()}/>`,
      );
    },
    text(words, x, y, { color, size, bold, anchor = "start", halo }) {
      const around = halo
        ? ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
        : "";
      parts.push(
        `<text x="${round(x)}" y="${round(y + size * 0.35)}" font-size="${size}" fill="${color}" text-anchor="${anchor}"${bold ? ' font-weight="600"' : ""}${around}${veil()}>${toXmlText(words)}</text>`,
      );
    },
    within(x, y, width, height, draw) {
      const id = `${prefix}-clip-${ids++}`;
      parts.push(
        `<clipPath id="${id}"><rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/></clipPath>`,
        `<g clip-path="url(#${id})">`,
      );
      draw();
      parts.push("</g>");
    },
    toText: () => parts.join("\n"),
  };
}

function toAttributes({ fill, fillAlpha, stroke, width, dash = [] }: Ink): string {
  return [
    ` fill="${fill ?? "none"}"`,
    fill && fillAlpha !== undefined && ` fill-opacity="${fillAlpha}"`,
    stroke && ` stroke="${stroke}" stroke-width="${width ?? 1}"`,
    stroke && dash.length > 0 && ` stroke-dasharray="${dash.join(" ")}"`,
  ]
    .filter(Boolean)
    .join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
