// Brings the canvas's elements up to date by difference, in one batch.
import type { CollectionReturnValue, Core, ElementDefinition } from "cytoscape";
import type { CollapsedGraph } from "./collapseGraph.ts";
import type { Point } from "./computeLayout.ts";
import { type ElementData, toDifference, toElements } from "./toElements.ts";

/** `shown` is what the canvas has, and is brought up to date with it. A node without a place stays unseen until it has one. */
export function applyElements(
  cy: Core,
  shown: Map<string, ElementData>,
  graph: CollapsedGraph,
  pinned: ReadonlySet<string> | undefined,
  places: ReadonlyMap<string, Point>,
): void {
  const wanted = toElements(graph.nodes, graph.relations, { ...graph, pinned });
  const { added, changed, removed } = toDifference(shown, wanted);
  if (added.length + changed.length + removed.length === 0) return;
  cy.batch(() => {
    // Groups come before their members and go after them: with a group its members would be removed.
    if (added.length > 0) cy.add(added.map((data) => toDefinition(data, places)));
    for (const data of changed) {
      const element = cy.getElementById(data.id);
      const [was, is] = [toParent(shown.get(data.id)), toParent(data)];
      if (was !== is) element.move({ parent: is ?? null });
      cy.getElementById(data.id).removeData().data(data);
    }
    // All at once: each removal looks after its neighbours.
    if (removed.length > 0) collect(cy, removed).remove();
  });
  for (const data of [...added, ...changed]) shown.set(data.id, data);
  for (const id of removed) shown.delete(id);
}

function toDefinition(data: ElementData, places: ReadonlyMap<string, Point>): ElementDefinition {
  const known = places.get(data.id);
  const isNode = !("source" in data) && !("group" in data);
  return {
    data: { ...data },
    ...(known && { position: { ...known } }),
    ...(isNode && !known && { classes: "unplaced" }),
  };
}

function toParent(data: ElementData | undefined): string | undefined {
  return data && "parent" in data ? data.parent : undefined;
}

function collect(cy: Core, ids: readonly string[]): CollectionReturnValue {
  return ids.reduce((all, id) => all.merge(cy.getElementById(id)), cy.collection());
}
