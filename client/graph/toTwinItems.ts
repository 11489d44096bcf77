// The lines of the graph's list: every node, then every relation as a sentence.
import { kinds } from "../../seed/model/kinds.ts";
import type { DrawnNode, DrawnRelation } from "./DrawnGraph.ts";
import { toSentence } from "./relationWords.ts";

export interface TwinItem {
  id: string;
  text: string;
}

export function toTwinItems(nodes: readonly DrawnNode[], relations: readonly DrawnRelation[]): TwinItem[] {
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

/** The kind in one word; what has no kind of the model brings a word of its own. */
export function toKindWord({ kind, kindWord }: Pick<DrawnNode, "kind" | "kindWord">): string {
  if (kindWord !== undefined) return kindWord;
  return kind === "Claim" || kind === "Other" ? kind : kinds[kind].name;
}

/** A node as a line of the list. */
export function toNodeText(node: DrawnNode): string {
  const about = [
    toKindWord(node),
    ...(node.anonymous ? ["unnamed"] : []),
    ...(node.status ? [node.status] : []),
  ];
  return `${node.name}: ${about.join(", ")}`;
}
