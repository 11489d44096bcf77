// One relation of an SVG: its line and arrow by status, its words on top, as toStylesheet.ts has them for the canvas.
import type { DrawnRelation } from "./DrawnGraph.ts";
import { edgeFont, measureText } from "./nodeBox.ts";
import { palette, type Theme, unstated } from "./palette.ts";
import { hasWords, isSymmetric, toLineLabel } from "./relationWords.ts";
import { statusLook } from "./statusLook.ts";
import { toXmlText } from "./svgText.ts";
import { type LineEnd, type LineShape, toLineShape, toTenths } from "./toLineShape.ts";

/** Lines and words apart, because words lie over all lines. */
export function drawSvgRelation(
  relation: DrawnRelation,
  from: LineEnd,
  to: LineEnd,
  { place, many }: { place: number; many: number },
  theme: Theme,
): { line: string; words: string } {
  const status = relation.hidden ? undefined : relation.status;
  const head = isSymmetric(relation) ? "none" : status ? "full" : "notched";
  const shape = toLineShape(from, to, { place, many, head });
  if (!shape) return { line: "", words: "" };
  const { color, width, dash, line } = status
    ? { ...statusLook[status], color: statusLook[status].color[theme] }
    : { color: unstated[theme], width: 1, dash: [], line: "solid" };
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  const cap = line === "dotted" ? ' stroke-linecap="round"' : "";
  const corners = shape.arrow.map(({ x, y }) => `${toTenths(x)},${toTenths(y)}`).join(" ");
  const arrow = head === "none" ? "" : `<polygon points="${corners}" fill="${color}"/>`;
  const drawn = `<path d="${shape.path}" stroke="${color}" stroke-width="${width}"${dashes}${cap}/>${arrow}`;
  return {
    line: relation.hidden ? `<g opacity=".32">${drawn}</g>` : drawn,
    words: relation.hidden
      ? ""
      : drawWords(relation, many > 1 ? shape : flatten(shape, relation), color, theme),
  };
}

/** Words of a dispute stand upright, but along the line where it has parallels, whose words they would cover. */
function flatten(shape: LineShape, relation: DrawnRelation): LineShape {
  return hasWords(relation) ? { ...shape, turn: 0 } : shape;
}

function drawWords(
  relation: DrawnRelation,
  { middle, turn }: LineShape,
  color: string,
  theme: Theme,
): string {
  const ink = palette[theme];
  const loud = hasWords(relation);
  const font = loud ? edgeFont + 1 : edgeFont;
  const text = toLineLabel(relation);
  const half = measureText(text, font) / 2 + (loud ? 4 : 2);
  const tall = font / 2 + (loud ? 5 : 3);
  const place = `translate(${toTenths(middle.x)} ${toTenths(middle.y)})${turn === 0 ? "" : ` rotate(${toTenths(turn)})`}`;
  const border = loud ? ` stroke="${color}"` : ' fill-opacity=".88"';
  const fill = relation.status === "contested" ? ink.text : loud ? color : ink.muted;
  return [
    `<g transform="${place}">`,
    `<rect x="${toTenths(-half)}" y="${toTenths(-tall)}" width="${toTenths(2 * half)}" height="${toTenths(2 * tall)}" rx="3" fill="${ink.ground}"${border}/>`,
    `<text y="${toTenths(font * 0.35)}" text-anchor="middle" font-size="${font}" fill="${fill}">${toXmlText(text)}</text>`,
    "</g>",
  ].join("");
}
