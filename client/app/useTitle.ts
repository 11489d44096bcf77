// Puts what is selected into the browser's tab and history.
import { useEffect } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { GraphNode } from "../../server/contract.ts";
import { parseRelationId } from "./parseRelationId.ts";

export function useTitle(selected: readonly string[], nodes: readonly GraphNode[]): void {
  const title = toTitle(selected, nodes);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

export function toTitle(
  selected: readonly string[],
  nodes: readonly Pick<GraphNode, "id" | "name">[],
): string {
  const [only] = selected;
  if (only === undefined) return "Backchannel";
  if (selected.length > 1) return `${selected.length} selected · Backchannel`;
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  const relation = parseRelationId(only);
  const what = relation
    ? `${nameOf(relation.start)} ${toPredicate(relation.type).label} ${nameOf(relation.end)}`
    : nameOf(only);
  return `${what} · Backchannel`;
}
