// A step's graph as a drawing in the story's own coordinates, and the part of it that the camera looks at.

import type { Positions } from "../graph/computeLayout.ts";
import type { DrawnGraph, DrawnNode, DrawnRelation } from "../graph/DrawnGraph.ts";
import { drawSvgNode } from "../graph/drawSvgNode.ts";
import { drawSvgRelation } from "../graph/drawSvgRelation.ts";
import { kindLook } from "../graph/kindLook.ts";
import { toNodeBox, toNodeSize } from "../graph/nodeBox.ts";
import { drawLegend } from "../graph/svgLegend.ts";
import { type LineEnd, toTenths } from "../graph/toLineShape.ts";

export interface Scene {
  /** The elements of an SVG in the light theme. */
  drawn: string;
  /** `x y width height` for the camera. */
  box: string;
  legend: { svg: string; height: number };
}

export const legendWidth = 640;

/** So few are shown whole, whatever is in focus. */
const mostWhole = 14;

interface Asked extends DrawnGraph {
  positions: Positions;
  focus: readonly string[];
}

/** What stands nowhere is left out, and so are its relations. What is not in focus is drawn faint. */
export function toScene({ nodes, relations, positions, focus }: Asked): Scene {
  const placed = nodes.filter(({ id }) => Object.hasOwn(positions, id));
  const ends = new Map<string, LineEnd>(
    placed.map((node) => [
      node.id,
      { ...(positions[node.id] ?? { x: 0, y: 0 }), look: kindLook[node.kind], size: toNodeSize(node) },
    ]),
  );
  const shown = relations.filter(({ start, end }) => ends.has(start) && ends.has(end));
  const isNear = toNear(focus, shown);
  const places = toParallels(shown);
  const lines = shown.map((relation, index) => {
    const [from, to] = [ends.get(relation.start), ends.get(relation.end)];
    const shape =
      from && to
        ? drawSvgRelation(relation, from, to, places[index] ?? { place: 0, many: 1 }, "light")
        : undefined;
    return { near: isNear.relation(relation), line: shape?.line ?? "", words: shape?.words ?? "" };
  });
  const drawnNodes = placed.map((node) => ({
    near: isNear.node(node),
    svg: drawSvgNode(node, ends.get(node.id) ?? { x: 0, y: 0 }, "light"),
  }));
  const far = [
    ...lines.filter(({ near }) => !near).map(({ line }) => `<g fill="none">${line}</g>`),
    ...drawnNodes.filter(({ near }) => !near).map(({ svg }) => svg),
  ];
  const drawn = [
    far.length > 0 ? `<g opacity=".45">${far.join("")}</g>` : "",
    `<g fill="none">${lines.map(({ near, line }) => (near ? line : "")).join("")}</g>`,
    `<g>${lines.map(({ near, words }) => (near ? words : "")).join("")}</g>`,
    ...drawnNodes.filter(({ near }) => near).map(({ svg }) => svg),
  ];
  return {
    drawn: drawn.join(""),
    box: toCamera(placed.length <= mostWhole ? placed : placed.filter(isNear.node), positions),
    // In a quiz no line has a status yet, which is not the same as having no claims.
    legend: drawLegend(
      { nodes: placed, relations: shown.filter(({ status }) => status) },
      "light",
      legendWidth,
    ),
  };
}

/** In focus is what is named, with the ends of named relations; a named node brings its own relations to others in focus. */
function toNear(focus: readonly string[], relations: readonly DrawnRelation[]) {
  const named = new Set(focus);
  const around = new Set(focus);
  for (const { id, start, end } of relations) {
    if (!named.has(id) && !named.has(start) && !named.has(end)) continue;
    around.add(start).add(end);
  }
  const all = focus.length === 0;
  return {
    node: ({ id }: Pick<DrawnNode, "id">) => all || around.has(id),
    relation: ({ id, start, end }: DrawnRelation) =>
      all || named.has(id) || named.has(start) || named.has(end),
  };
}

const margin = 28;
/** A pair of nodes is not blown up beyond this. */
const least = { width: 560, height: 380 };

function toCamera(nodes: readonly DrawnNode[], positions: Positions): string {
  const boxes = nodes.map((node) => {
    const { x, y } = positions[node.id] ?? { x: 0, y: 0 };
    const { half, above, below } = toNodeBox(node);
    return { left: x - half, right: x + half, top: y - above, bottom: y + below };
  });
  if (boxes.length === 0) return `0 0 ${least.width} ${least.height}`;
  const [left, top] = [Math.min(...boxes.map((one) => one.left)), Math.min(...boxes.map((one) => one.top))];
  const right = Math.max(...boxes.map((one) => one.right));
  const bottom = Math.max(...boxes.map((one) => one.bottom));
  const width = Math.max(least.width, right - left + 2 * margin);
  const height = Math.max(least.height, bottom - top + 2 * margin);
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height].map(toTenths).join(" ");
}

/** For each relation its place among those between the same two ends. */
function toParallels(relations: readonly DrawnRelation[]): { place: number; many: number }[] {
  const counts = new Map<string, number>();
  const keyed = relations.map(({ start, end }) => {
    const key = start < end ? `${start}\n${end}` : `${end}\n${start}`;
    const place = counts.get(key) ?? 0;
    counts.set(key, place + 1);
    return { key, place };
  });
  return keyed.map(({ key, place }) => ({ place, many: counts.get(key) ?? 1 }));
}
