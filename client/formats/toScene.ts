// A step's graph as a drawing in the story's own coordinates, and the part of it that the camera looks at.

import type { Positions } from "../graph/computeLayout.ts";
import type { DrawnGraph, DrawnNode, DrawnRelation } from "../graph/DrawnGraph.ts";
import { drawSvgNode } from "../graph/drawSvgNode.ts";
import { drawSvgRelation } from "../graph/drawSvgRelation.ts";
import type { PictureNode } from "../graph/Picture.ts";
import { drawLegend } from "../graph/svgLegend.ts";
import { toBounds } from "../graph/toBounds.ts";
import { toTenths } from "../graph/toPathData.ts";
import { toPicture } from "../graph/toPicture.ts";

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
  const picture = toPicture({ nodes, relations, parents: new Map(), open: [] }, (id) =>
    Object.hasOwn(positions, id) ? positions[id] : undefined,
  );
  const shown = picture.lines.map(({ relation }) => relation);
  const isNear = toNear(focus, shown);
  const lines = picture.lines.map((line) => ({
    near: isNear.relation(line.relation),
    ...drawSvgRelation(line, "light"),
  }));
  const drawnNodes = picture.nodes.map((one) => ({
    near: isNear.node(one.node),
    svg: drawSvgNode(one, "light"),
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
  const placed = picture.nodes.map(({ node }) => node);
  return {
    drawn: drawn.join(""),
    box: toCamera(picture.nodes.filter(({ node }) => picture.nodes.length <= mostWhole || isNear.node(node))),
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

function toCamera(nodes: readonly PictureNode[]): string {
  const bounds = toBounds(nodes);
  if (!bounds) return `0 0 ${least.width} ${least.height}`;
  const { x1, y1, x2, y2 } = bounds;
  const width = Math.max(least.width, x2 - x1 + 2 * margin);
  const height = Math.max(least.height, y2 - y1 + 2 * margin);
  return [(x1 + x2 - width) / 2, (y1 + y2 - height) / 2, width, height].map(toTenths).join(" ");
}
