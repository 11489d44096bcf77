// Layers: the whole above its parts, who heads above what is headed, who acts above what was done. Circles are allowed.
import { Graph, layout } from "@dagrejs/dagre";
import type { LayoutInput, LayoutLink, LayoutNode, Point } from "./computeLayout.ts";
import { packRows, toSheetWidth } from "./packRows.ts";

/** Types whose end stands above the start. */
const upward = new Set(["PART_OF", "MEMBER_OF", "REPRESENTS", "BASED_IN", "ADVISES"]);
/** Types whose start stands above the end. */
const downward = new Set([
  "HEADS",
  "LEADS",
  "PARTICIPATED_IN",
  "HELD_AT",
  "ORDERED",
  "DISCUSSED",
  "DEMANDED",
]);

const layerGap = 46;
const roomy = 2.2;
/** Above this the quicker way of finding layers. */
const many = 300;

/** Where no relation says what is above, all of them point downwards. What has no layer stands below all. */
export function layOutHierarchy(input: LayoutInput): Map<string, Point> {
  const places = new Map<string, Point>();
  const width = toSheetWidth(input.nodes, input, roomy);
  const ties = toTies(input);
  const tied = new Set(ties.flat());
  let top = 0;
  for (const layer of toLayers(
    input.nodes.filter(({ id }) => tied.has(id)),
    ties,
  ))
    top = packRows(layer, { top, width }, places) + layerGap;
  packRows(
    input.nodes.filter(({ id }) => !tied.has(id)),
    { top, width },
    places,
  );
  return center(places);
}

/** Pairs of what stands above and what below. */
function toTies({ nodes, links }: LayoutInput): [string, string][] {
  const ids = new Set(nodes.map(({ id }) => id));
  const there = links.filter(({ source, target }) => source !== target && ids.has(source) && ids.has(target));
  const known = there.filter(({ type = "" }) => upward.has(type) || downward.has(type));
  return (known.length > 0 ? known : there).map(toTie);
}

function toTie({ source, target, type = "" }: LayoutLink): [string, string] {
  return upward.has(type) ? [target, source] : [source, target];
}

function toLayers(nodes: readonly LayoutNode[], ties: readonly [string, string][]): LayoutNode[][] {
  if (nodes.length === 0) return [];
  const graph = new Graph();
  graph.setGraph({ ranker: nodes.length > many ? "longest-path" : "network-simplex", acyclicer: "greedy" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, box } of nodes) graph.setNode(id, { width: 2 * box.half, height: 10 });
  for (const [above, below] of ties) graph.setEdge(above, below);
  layout(graph);
  const layers = new Map<number, { x: number; node: LayoutNode }[]>();
  for (const node of nodes) {
    const { x = 0, y = 0 } = graph.node(node.id) as Partial<Point>;
    const key = Math.round(y);
    layers.set(key, [...(layers.get(key) ?? []), { x, node }]);
  }
  return [...layers]
    .sort(([a], [b]) => a - b)
    .map(([, layer]) => layer.sort((a, b) => a.x - b.x).map(({ node }) => node));
}

function center(places: Map<string, Point>): Map<string, Point> {
  const heights = [...places.values()].map(({ y }) => y);
  const middle = (Math.min(...heights) + Math.max(...heights)) / 2;
  return new Map([...places].map(([id, { x, y }]) => [id, { x, y: y - middle }]));
}
