// One node of an SVG: its shape, glyph and name, as the canvas has them.

import { toOutline } from "./kindLook.ts";
import { labelFont, labelGap, lineHeight } from "./nodeBox.ts";
import { type NodeLook, toNodeLook } from "./nodeLook.ts";
import { cardOffsets, countFont, glyphShare, haloReach } from "./nodeParts.ts";
import type { PictureNode } from "./Picture.ts";
import { palette, type Theme } from "./palette.ts";
import { toXmlText } from "./svgText.ts";
import { toTenths } from "./toPathData.ts";

export function drawSvgNode(drawn: PictureNode, theme: Theme): string {
  const { node, at, size, label } = drawn;
  const look = toNodeLook(node, theme);
  const below = (size / 2) * drawn.look.high + labelGap + labelFont * 0.85;
  const outline = toOutline(drawn.look, size);
  return [
    `<g transform="translate(${toTenths(at.x)} ${toTenths(at.y)})">`,
    `<title>${toXmlText(node.name)}</title>`,
    look.halo ? `<circle r="${size / 2 + haloReach}" fill="${look.halo}" opacity=".5"/>` : "",
    ...(node.members ? cardOffsets : []).map(
      (by) => `<path transform="translate(${by} ${-by})" d="${outline}" ${toBorder(look)} opacity=".5"/>`,
    ),
    look.outside
      ? `<path d="${outline}" fill="${look.fill}"/><path d="${toOutline(drawn.look, size + look.width)}" ${toBorder({ ...look, fill: "none" })}/>`
      : `<path d="${outline}" ${toBorder(look)}/>`,
    drawGlyph(drawn, theme),
    ...label.map((line, i) => drawName(line, below + i * labelFont * lineHeight, look, theme)),
    "</g>",
  ].join("");
}

function toBorder({ fill, fillOpacity, stroke, width, dash }: NodeLook): string {
  const faint = fillOpacity < 1 ? ` fill-opacity="${fillOpacity}"` : "";
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  return `fill="${fill}"${faint} stroke="${stroke}" stroke-width="${width}"${dashes}`;
}

function drawGlyph({ node, look, size }: PictureNode, theme: Theme): string {
  const ink = palette[theme].glyph;
  if (node.members) {
    const font = countFont(size);
    return `<text y="${toTenths(font * 0.36)}" text-anchor="middle" font-size="${toTenths(font)}" font-weight="700" fill="${ink}">${node.members.length}</text>`;
  }
  if (node.stub || look.icon.length === 0) return "";
  const scale = Math.round(glyphShare * size * 100) / 100;
  const paths = look.icon.map((d) => `<path d="${d}"/>`).join("");
  return `<g transform="scale(${scale}) translate(-12 -12)" fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</g>`;
}

function drawName(line: string, y: number, { ink, italic }: NodeLook, theme: Theme): string {
  const look = `fill="${ink}"${italic ? ' font-style="italic"' : ""}`;
  return `<text y="${toTenths(y)}" text-anchor="middle" font-size="${labelFont}" ${look} stroke="${palette[theme].ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${toXmlText(line)}</text>`;
}
