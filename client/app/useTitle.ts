// Puts what is selected into the browser's tab and history.
import { useEffect } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { GraphNode } from "../../server/contract.ts";
import { parseRelationId } from "./parseRelationId.ts";

export function useTitle(selected: readonly string[], nodes: readonly GraphNode[]): void {
  const title = toTitle(selected, nodes);
  useEffect(() => {
    document.title = title === "" ? "Backchannel" : `${title} · Backchannel`;
  }, [title]);
}

/** What is selected, in words; empty when nothing is. */
export function toTitle(
  selected: readonly string[],
  nodes: readonly Pick<GraphNode, "id" | "name">[],
): string {
  const [only] = selected;
  if (only === undefined) return "";
  if (selected.length > 1) return `${selected.length} selected`;
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  const relation = parseRelationId(only);
  return relation
    ? `${nameOf(relation.start)} ${toPredicate(relation.type).label} ${nameOf(relation.end)}`
    : nameOf(only);
}
