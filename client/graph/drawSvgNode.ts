// One node of an SVG: its shape, glyph and name, as toStylesheet.ts has them for the canvas.
import type { Point } from "./computeLayout.ts";
import type { DrawnNode } from "./DrawnGraph.ts";
import { kindLook, toOutline } from "./kindLook.ts";
import { labelFont, labelGap, lineHeight, toNodeSize, wrapLabel } from "./nodeBox.ts";
import { palette, type Theme } from "./palette.ts";
import { statusLook } from "./statusLook.ts";
import { toXmlText } from "./svgText.ts";
import { toTenths } from "./toLineShape.ts";

const glyphShare = 0.54 / 24;

export function drawSvgNode(node: DrawnNode, { x, y }: Point, theme: Theme): string {
  const look = kindLook[node.kind];
  const size = toNodeSize(node);
  const glyph = toTenths(glyphShare * size * 10) / 10;
  const paths = node.stub ? [] : look.icon;
  const icon =
    paths.length > 0
      ? `<g transform="scale(${glyph}) translate(-12 -12)" fill="none" stroke="${palette[theme].glyph}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths.map((d) => `<path d="${d}"/>`).join("")}</g>`
      : "";
  const below = (size / 2) * look.high + labelGap + labelFont * 0.85;
  return [
    `<g transform="translate(${toTenths(x)} ${toTenths(y)})">`,
    `<title>${toXmlText(node.name)}</title>`,
    `<path d="${toOutline(look, size)}" ${toBorder(node, theme)}/>`,
    icon,
    ...wrapLabel(node.name).map((line, i) => drawName(line, below + i * labelFont * lineHeight, node, theme)),
    "</g>",
  ].join("");
}

function toBorder(node: DrawnNode, theme: Theme): string {
  const ink = palette[theme];
  const fill = kindLook[node.kind].color[theme];
  if (node.stub)
    return `fill="${ink.ground}" stroke="${ink.muted}" stroke-width="1.4" stroke-dasharray="3 2"`;
  if (node.status === "contested" || node.status === "denied") {
    const { color, dash } = statusLook[node.status];
    return `fill="${fill}" stroke="${color[theme]}" stroke-width="2.5" stroke-dasharray="${dash.join(" ")}"`;
  }
  if (node.anonymous)
    return `fill="${fill}" fill-opacity=".72" stroke="${ink.text}" stroke-width="1.6" stroke-dasharray="4 3"`;
  return `fill="${fill}" stroke="${ink.ground}" stroke-width="1.5"`;
}

function drawName(line: string, y: number, { stub }: DrawnNode, theme: Theme): string {
  const ink = palette[theme];
  const look = stub ? `fill="${ink.muted}" font-style="italic"` : `fill="${ink.text}"`;
  return `<text y="${toTenths(y)}" text-anchor="middle" font-size="${labelFont}" ${look} stroke="${ink.ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${toXmlText(line)}</text>`;
}
