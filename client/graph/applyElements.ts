// Brings Cytoscape's elements up to date by difference: few at once, many in slices that are not felt.
import type { Core } from "cytoscape";
import type { Point } from "./computeLayout.ts";
import type { DrawnGraph } from "./DrawnGraph.ts";
import { type Element, toDifference } from "./toDifference.ts";

/** So few are never felt; and how many go between two looks at the clock. */
const few = 150;
const some = 20;
/** Milliseconds. */
const slice = 12;

export interface Model {
  cy: Core;
  /** What is in it, by id. */
  shown: Map<string, Element>;
  /** Nodes that have no place yet. */
  unplaced: Set<string>;
}

/** Undefined when all is done; else resolves when it is, or when `isVoid` says that something newer is wanted. */
export function applyElements(
  model: Model,
  graph: DrawnGraph,
  places: ReadonlyMap<string, Point>,
  isVoid: () => boolean,
): Promise<void> | undefined {
  const { added, removed } = toDifference(model.shown, graph);
  const steps = [
    ...toParts(removed).map((ids) => () => remove(model, ids)),
    ...toParts(added).map((elements) => () => add(model, elements, places)),
  ];
  if (added.length + removed.length > few) return applySlowly(steps, isVoid);
  for (const step of steps) step();
  return undefined;
}

async function applySlowly(steps: (() => void)[], isVoid: () => boolean): Promise<void> {
  // What asked for it has its own work to end first.
  let until = 0;
  for (const step of steps) {
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + slice;
    }
    if (isVoid()) return;
    step();
  }
}

function add(
  { cy, shown, unplaced }: Model,
  elements: readonly Element[],
  places: ReadonlyMap<string, Point>,
): void {
  cy.add(
    elements.map((data) => {
      const place = places.get(data.id);
      return { data: { ...data }, ...(place && { position: { ...place } }) };
    }),
  );
  for (const one of elements) {
    shown.set(one.id, one);
    if (one.source === undefined && !places.has(one.id)) unplaced.add(one.id);
  }
}

function remove({ cy, shown, unplaced }: Model, ids: readonly string[]): void {
  // Together: each removal looks after its neighbours.
  ids.reduce((all, id) => all.merge(cy.getElementById(id)), cy.collection()).remove();
  for (const id of ids) {
    shown.delete(id);
    unplaced.delete(id);
  }
}

function toParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / some) }, (_, i) => all.slice(i * some, (i + 1) * some));
}
