// A drawn graph as an SVG of its own: the canvas's looks and places, with title, notes and legend.
import type { Positions } from "./computeLayout.ts";
import type { DrawnGraph } from "./DrawnGraph.ts";
import { drawSvgNode } from "./drawSvgNode.ts";
import { drawSvgRelation } from "./drawSvgRelation.ts";
import { toNodeBox } from "./nodeBox.ts";
import type { Picture } from "./Picture.ts";
import { palette, type Theme } from "./palette.ts";
import { drawLegend } from "./svgLegend.ts";
import { toXmlText, wrapText } from "./svgText.ts";
import { toTenths } from "./toPathData.ts";
import { toPicture } from "./toPicture.ts";

export interface SvgPicture extends DrawnGraph {
  /** Where every node stands; one that stands nowhere is left out, and so are its relations. */
  positions: Positions;
  theme: Theme;
  title?: string;
  /** Under the graph: the lens, what was cut, where it comes from. */
  notes?: readonly string[];
}

const margin = 24;
const leastWidth = 420;
const titleFont = 16;
const noteFont = 12;

/** Well-formed XML, whatever the names hold; self-contained, and drawn alike by browsers and by Inkscape. */
export function toSvg({ nodes, relations, positions, theme, title, notes = [] }: SvgPicture): string {
  const ink = palette[theme];
  const picture = toPicture({ nodes, relations, parents: new Map(), open: [] }, (id) =>
    Object.hasOwn(positions, id) ? positions[id] : undefined,
  );
  const drawn = {
    nodes: picture.nodes.map(({ node }) => node),
    relations: picture.lines.map(({ relation }) => relation),
  };
  const frame = toFrame(picture);
  const width = Math.max(leastWidth, frame.width) + 2 * margin;
  const room = width - 2 * margin;

  const heading = title ? wrapText(title, titleFont, room, 3) : [];
  const lines = notes.flatMap((note) => wrapText(note, noteFont, room, 4));
  const legend = drawLegend(drawn, theme, room);
  const top = margin + heading.length * 22 + (heading.length > 0 ? 10 : 0);
  const under = top + frame.height + 18;
  const height = under + legend.height + 6 + lines.length * 18 + margin;
  const shift = `translate(${toTenths(margin - frame.x + (room - frame.width) / 2)} ${toTenths(top - frame.y)})`;

  const lineShapes = picture.lines.map((line) => drawSvgRelation(line, theme));
  const label = title ?? "Graph";
  const about = `${drawn.nodes.length} nodes and ${drawn.relations.length} relations`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${Math.ceil(height)}" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" role="img" font-family="system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif">`,
    `<title>${toXmlText(label)}</title><desc>${toXmlText(about)}</desc>`,
    `<rect width="100%" height="100%" fill="${ink.ground}"/>`,
    drawLines(heading, margin, titleFont, 22, `fill="${ink.text}" font-weight="650"`),
    `<g transform="${shift}">`,
    `<g fill="none">${lineShapes.map(({ line }) => line).join("")}</g>`,
    `<g>${lineShapes.map(({ words }) => words).join("")}</g>`,
    ...picture.nodes.map((node) => drawSvgNode(node, theme)),
    "</g>",
    `<g transform="translate(${margin} ${toTenths(under)})" fill="none">${legend.svg}</g>`,
    drawLines(lines, under + legend.height + 6, noteFont, 18, `fill="${ink.muted}"`),
    "</svg>",
  ].join("\n");
}

function drawLines(
  lines: readonly string[],
  top: number,
  font: number,
  height: number,
  look: string,
): string {
  return lines
    .map(
      (line, i) =>
        `<text x="${margin}" y="${toTenths(top + font + i * height)}" font-size="${font}" ${look}>${toXmlText(line)}</text>`,
    )
    .join("");
}

/** The box around all nodes, with their names and what loops over them. */
function toFrame({ nodes, lines }: Picture) {
  if (nodes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const loops = new Map<string, number>();
  for (const { from, to } of lines) if (from === to) loops.set(from.id, (loops.get(from.id) ?? 0) + 1);
  const boxes = nodes.map(({ node, at: { x, y }, size, id }) => {
    const box = toNodeBox(node);
    const many = loops.get(id) ?? 0;
    const loop = many > 0 ? 40 + size + many * 26 : 0;
    return {
      left: x - box.half,
      right: x + Math.max(box.half, loop),
      top: y - Math.max(box.above, loop),
      bottom: y + box.below,
    };
  });
  const least = (side: "left" | "top") => boxes.reduce((low, box) => Math.min(low, box[side]), Infinity);
  const most = (side: "right" | "bottom") =>
    boxes.reduce((high, box) => Math.max(high, box[side]), -Infinity);
  const [x, y] = [least("left"), least("top")];
  return { x, y, width: most("right") - x, height: most("bottom") - y };
}
