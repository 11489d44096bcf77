// One relation of an SVG: its line and arrow by status, its words on top, as the canvas has them.
import { type LineLook, toLineLook } from "./lineLook.ts";
import { edgeFont, measureText } from "./nodeBox.ts";
import type { PictureLine } from "./Picture.ts";
import { palette, type Theme } from "./palette.ts";
import { toXmlText } from "./svgText.ts";
import { toLineShape, toWordPlace } from "./toLineShape.ts";
import { toPathData, toTenths } from "./toPathData.ts";

/** Lines and words apart, because words lie over all lines. */
export function drawSvgRelation(line: PictureLine, theme: Theme): { line: string; words: string } {
  const shape = toLineShape(line.from, line.to, line);
  if (!shape) return { line: "", words: "" };
  const look = toLineLook(line, theme);
  const dashes = look.dash.length > 0 ? ` stroke-dasharray="${look.dash.join(" ")}"` : "";
  const cap = look.round ? ' stroke-linecap="round"' : "";
  const corners = shape.arrow.map(({ x, y }) => `${toTenths(x)},${toTenths(y)}`).join(" ");
  const arrow = line.head === "none" ? "" : `<polygon points="${corners}" fill="${look.color}"/>`;
  const drawn = `<path d="${toPathData(shape.curve)}" stroke="${look.color}" stroke-width="${look.width}"${dashes}${cap}/>${arrow}`;
  const place = toWordPlace(shape, 0.5);
  // Words of a dispute stand upright, but along the line where it has parallels, whose words they would cover.
  const turn = line.loud && line.many === 1 ? 0 : place.turn;
  return {
    line: look.opacity < 1 ? `<g opacity="${look.opacity}">${drawn}</g>` : drawn,
    words: line.label === "" ? "" : drawWords(line, { ...place, turn }, look, theme),
  };
}

function drawWords(
  { label, loud }: PictureLine,
  { x, y, turn }: { x: number; y: number; turn: number },
  { color, ink }: LineLook,
  theme: Theme,
): string {
  const font = loud ? edgeFont + 1 : edgeFont;
  const half = measureText(label, font) / 2 + (loud ? 4 : 2);
  const tall = font / 2 + (loud ? 5 : 3);
  const place = `translate(${toTenths(x)} ${toTenths(y)})${turn === 0 ? "" : ` rotate(${toTenths(turn)})`}`;
  const border = loud ? ` stroke="${color}"` : ' fill-opacity=".88"';
  return [
    `<g transform="${place}">`,
    `<rect x="${toTenths(-half)}" y="${toTenths(-tall)}" width="${toTenths(2 * half)}" height="${toTenths(2 * tall)}" rx="3" fill="${palette[theme].ground}"${border}/>`,
    `<text y="${toTenths(font * 0.35)}" text-anchor="middle" font-size="${font}" fill="${ink}">${toXmlText(label)}</text>`,
    "</g>",
  ].join("");
}
