// The lines of the graph's list: every node, then every relation as a sentence.
import { kinds } from "../../seed/model/kinds.ts";
import type { GraphNode, Relation } from "../../server/contract.ts";
import { toSentence } from "./relationWords.ts";

export interface TwinItem {
  id: string;
  text: string;
}

export function toTwinItems(nodes: readonly GraphNode[], relations: readonly Relation[]): TwinItem[] {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  const drawn = relations.filter(({ start, end }) => names.has(start) && names.has(end));
  return [
    ...nodes.map((node) => ({ id: node.id, text: toNodeText(node) })),
    ...drawn.map((relation) => ({
      id: relation.id,
      text: toSentence(relation, (id) => names.get(id) ?? id),
    })),
  ];
}

function toNodeText(node: GraphNode): string {
  const about = [
    kinds[node.kind].name,
    ...(node.anonymous ? ["unnamed"] : []),
    ...(node.status ? [node.status] : []),
  ];
  return `${node.name}: ${about.join(", ")}`;
}
