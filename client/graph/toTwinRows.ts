// The rows of the graph's list: groups, nodes, under an opened node its relations, then every relation once more.
import type { CollapsedGraph } from "./collapseGraph.ts";
import type { DrawnNode, DrawnRelation } from "./DrawnGraph.ts";
import { toSentence } from "./relationWords.ts";
import { toNodeText } from "./toTwinItems.ts";

export interface TwinRow {
  /** Of the row: a relation stands in several. */
  key: string;
  id: string;
  text: string;
  is: "group" | "node" | "relation";
  /** Relations of a node that can be opened. */
  many?: number;
  open?: boolean;
  /** Under which node it stands. */
  under?: string;
  /** Rows to the left and right of it: the node it belongs to, and the other end. */
  left?: string;
  right?: string;
}

export interface Twin {
  rowsOf(opened: ReadonlySet<string>): TwinRow[];
}

/** Reads the graph once; rows for what is opened come cheaply. */
export function createTwin(graph: CollapsedGraph): Twin {
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const relationsOf = new Map<string, DrawnRelation[]>();
  const drawn = graph.relations.filter(({ start, end }) => names.has(start) && names.has(end));
  for (const relation of drawn)
    for (const end of new Set([relation.start, relation.end])) {
      const known = relationsOf.get(end);
      if (known) known.push(relation);
      else relationsOf.set(end, [relation]);
    }
  const groups = graph.open.map(({ id, name, members }): TwinRow => {
    const text = `${name}: group of ${members.filter((member) => names.has(member)).length}, open`;
    return { key: id, id, text, is: "group" };
  });
  // Sentences are made when they are read: of thousands of rows a few are ever on screen.
  const toRow = (
    relation: DrawnRelation,
    more: Pick<TwinRow, "key" | "left" | "right" | "under">,
  ): TwinRow => ({
    id: relation.id,
    get text() {
      return toSentence(relation, nameOf);
    },
    is: "relation",
    ...more,
  });
  const last = drawn.map((relation) =>
    toRow(relation, { key: `relation ${relation.id}`, left: relation.start, right: relation.end }),
  );

  function toRelations(node: string): TwinRow[] {
    return (relationsOf.get(node) ?? []).map((relation) => {
      const other = relation.start === node ? relation.end : relation.start;
      return toRow(relation, { key: `${node} ${relation.id}`, under: node, left: node, right: other });
    });
  }

  function toNodeRow(node: DrawnNode, opened: ReadonlySet<string>): TwinRow {
    const many = relationsOf.get(node.id)?.length ?? 0;
    return {
      key: node.id,
      id: node.id,
      get text() {
        return toNodeText(node);
      },
      is: node.members ? "group" : "node",
      many,
      open: many > 0 && opened.has(node.id),
    };
  }

  return {
    rowsOf: (opened) => [
      ...groups,
      ...graph.nodes.flatMap((node) => {
        const row = toNodeRow(node, opened);
        return row.open ? [row, ...toRelations(node.id)] : [row];
      }),
      ...last,
    ],
  };
}
