// What the layout is asked, from what is drawn and what already has its place.
import type { CollapsedGraph } from "./collapseGraph.ts";
import { toDrawnIds } from "./collapseGraph.ts";
import type { LayoutInput, Point } from "./computeLayout.ts";
import type { LayoutGuide } from "./LayoutGuide.ts";
import { edgeFont, measureText, toNodeBox } from "./nodeBox.ts";
import { hasWords, toLineLabel } from "./relationWords.ts";
import type { Scene } from "./Scene.ts";

interface Situation {
  scene: Scene;
  graph: CollapsedGraph;
  places: ReadonlyMap<string, Point>;
  anew: boolean;
  chosen: readonly string[];
  guide: LayoutGuide | undefined;
  /** Of the canvas, in pixels. */
  width: number;
  height: number;
}

export function toLayoutInput(situation: Situation): LayoutInput {
  const { scene, graph, places, anew, chosen, guide, width, height } = situation;
  const drawn = new Set(graph.nodes.map((node) => node.id));
  const middle = toDrawnIds(graph, chosen).filter((id) => drawn.has(id));
  const focus = scene.focus === undefined ? undefined : toDrawnIds(graph, [scene.focus])[0];
  return {
    layout: scene.layout ?? "force",
    joining: !anew,
    nodes: graph.nodes.map((node) => {
      const { id, kind, start, end, lat, lon } = node;
      return {
        id,
        box: toNodeBox(node),
        at: places.get(id),
        group: graph.parents.get(id),
        kind,
        start,
        end,
        lat,
        lon,
      };
    }),
    links: graph.relations.map((relation) => ({
      source: relation.start,
      target: relation.end,
      type: relation.type,
      words: hasWords(relation) ? measureText(toLineLabel(relation), edgeFont + 1) / 2 + 6 : undefined,
    })),
    width: Math.max(320, width),
    height: Math.max(320, height),
    focus,
    center: middle.length > 0 ? middle : focus === undefined ? [] : [focus],
    guide,
  };
}
