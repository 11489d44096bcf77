// Where the nodes of a story stand: where each step has put them, and for the rest in one place through all steps, so that only the camera moves.
import type { Positions } from "../graph/computeLayout.ts";
import type { DrawnGraph, DrawnNode, DrawnRelation } from "../graph/DrawnGraph.ts";
import { edgeFont, measureText, toNodeBox } from "../graph/nodeBox.ts";
import { hasWords, toLineLabel } from "../graph/relationWords.ts";
import { runLayout } from "../graph/runLayout.ts";

interface Asked extends DrawnGraph {
  /** Where the step itself says that nodes stand. */
  placed: Positions;
}

const room = { width: 1_000, height: 640 };

/** For each step the places of its nodes, all in the same coordinates. */
export function layOutStory(steps: readonly Asked[]): Positions[] {
  const nodes = new Map<string, DrawnNode>();
  const relations = new Map<string, DrawnRelation>();
  const known = new Map<string, Positions[string]>();
  for (const step of steps) {
    for (const node of step.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const relation of step.relations)
      if (!relations.has(relation.id)) relations.set(relation.id, relation);
    for (const [id, place] of Object.entries(step.placed)) if (!known.has(id)) known.set(id, place);
  }
  const { positions } = runLayout({
    joining: known.size > 0,
    nodes: [...nodes.values()].map((node) => ({
      id: node.id,
      box: toNodeBox(node),
      at: known.get(node.id),
      kind: node.kind,
    })),
    links: [...relations.values()].map((relation) => ({
      source: relation.start,
      target: relation.end,
      type: relation.type,
      words: hasWords(relation) ? measureText(toLineLabel(relation), edgeFont + 1) / 2 + 6 : undefined,
    })),
    ...room,
  });
  return steps.map((step) =>
    Object.fromEntries(
      step.nodes.flatMap(({ id }) => {
        const place = step.placed[id] ?? positions[id];
        return place ? [[id, place] as const] : [];
      }),
    ),
  );
}
