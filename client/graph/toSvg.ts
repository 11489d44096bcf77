// A drawn graph as an SVG of its own: the canvas's looks and places, with title, notes and legend.
import type { Positions } from "./computeLayout.ts";
import type { DrawnGraph, DrawnNode } from "./DrawnGraph.ts";
import { drawSvgNode } from "./drawSvgNode.ts";
import { drawSvgRelation } from "./drawSvgRelation.ts";
import { kindLook } from "./kindLook.ts";
import { toNodeBox, toNodeSize } from "./nodeBox.ts";
import { palette, type Theme } from "./palette.ts";
import { drawLegend } from "./svgLegend.ts";
import { toXmlText, wrapText } from "./svgText.ts";
import { type LineEnd, toTenths } from "./toLineShape.ts";

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
  const ends = new Map<string, LineEnd>();
  for (const node of nodes) {
    const place = Object.hasOwn(positions, node.id) ? positions[node.id] : undefined;
    if (place) ends.set(node.id, { ...place, look: kindLook[node.kind], size: toNodeSize(node) });
  }
  const drawn = {
    nodes: nodes.filter(({ id }) => ends.has(id)),
    relations: relations.filter(({ start, end }) => ends.has(start) && ends.has(end)),
  };
  const places = countParallels(drawn.relations);
  const frame = toFrame(drawn, ends);
  const width = Math.max(leastWidth, frame.width) + 2 * margin;
  const room = width - 2 * margin;

  const heading = title ? wrapText(title, titleFont, room, 3) : [];
  const lines = notes.flatMap((note) => wrapText(note, noteFont, room, 4));
  const legend = drawLegend(drawn, theme, room);
  const top = margin + heading.length * 22 + (heading.length > 0 ? 10 : 0);
  const under = top + frame.height + 18;
  const height = under + legend.height + 6 + lines.length * 18 + margin;
  const shift = `translate(${toTenths(margin - frame.x + (room - frame.width) / 2)} ${toTenths(top - frame.y)})`;

  const lineShapes = drawn.relations.map((relation, i) => {
    const [from, to] = [ends.get(relation.start), ends.get(relation.end)];
    return from && to
      ? drawSvgRelation(relation, from, to, places[i] ?? { place: 0, many: 1 }, theme)
      : { line: "", words: "" };
  });
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
    ...drawn.nodes.map((node) => drawSvgNode(node, ends.get(node.id) ?? { x: 0, y: 0 }, theme)),
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

/** For each relation: its place among all between the same two ends, whatever their direction. */
function countParallels(relations: DrawnGraph["relations"]): { place: number; many: number }[] {
  const counts = new Map<string, number>();
  const keyed = relations.map(({ start, end }) => {
    const key = JSON.stringify(start < end ? [start, end] : [end, start]);
    const place = counts.get(key) ?? 0;
    counts.set(key, place + 1);
    return { key, place };
  });
  return keyed.map(({ key, place }) => ({ place, many: counts.get(key) ?? 1 }));
}

/** The box around all nodes, with their names and what loops over them. */
function toFrame({ nodes, relations }: DrawnGraph, ends: ReadonlyMap<string, LineEnd>) {
  const loops = new Map<string, number>();
  for (const { start, end } of relations) if (start === end) loops.set(start, (loops.get(start) ?? 0) + 1);
  const boxes = nodes.map((node) => toReach(node, ends.get(node.id) ?? { x: 0, y: 0 }, loops.get(node.id)));
  const least = (side: "left" | "top") => boxes.reduce((low, box) => Math.min(low, box[side]), Infinity);
  const most = (side: "right" | "bottom") =>
    boxes.reduce((high, box) => Math.max(high, box[side]), -Infinity);
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [least("left"), least("top")];
  return { x, y, width: most("right") - x, height: most("bottom") - y };
}

function toReach(node: DrawnNode, { x, y }: { x: number; y: number }, loops = 0) {
  const box = toNodeBox(node);
  const loop = loops > 0 ? 40 + toNodeSize(node) + loops * 26 : 0;
  return {
    left: x - box.half,
    right: x + Math.max(box.half, loop),
    top: y - Math.max(box.above, loop),
    bottom: y + box.below,
  };
}
