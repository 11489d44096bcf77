// Which nodes of a result the workspace can open: those of the model's kinds, as many as it takes in one link.
import type { ResultGraph } from "./toResultGraph.ts";
import type { ResultNode } from "./toResultNode.ts";

export const mostOpened = 200;

/** The chosen node, the two ends of the chosen relation, or without a choice everything. */
export function toOpenIds({ nodes, relations }: ResultGraph, chosen: string | undefined): string[] {
  const relation = relations.find(({ id }) => id === chosen);
  const wanted = relation ? [relation.start, relation.end] : chosen === undefined ? undefined : [chosen];
  return nodes
    .filter((node) => canOpen(node) && (!wanted || wanted.includes(node.id)))
    .map(({ id }) => id)
    .slice(0, mostOpened);
}

function canOpen({ kind, stub, id }: ResultNode): boolean {
  // A stub's id is the model's own where it is no id of the engine (`4:…:12`).
  if (stub) return !/^\d+:/.test(id);
  return kind !== "Claim" && kind !== "Other";
}
