// The rows of the graph's list: groups, nodes, under an opened node its relations, then every relation once more.
import type { CollapsedGraph } from "./collapseGraph.ts";
import type { DrawnRelation } from "./DrawnGraph.ts";
import { toTwinItems } from "./toTwinItems.ts";

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
  const items = new Map(toTwinItems(graph.nodes, graph.relations).map(({ id, text }) => [id, text]));
  const relationsOf = new Map<string, DrawnRelation[]>();
  const drawn = graph.relations.filter(({ id }) => items.has(id));
  for (const relation of drawn)
    for (const end of new Set([relation.start, relation.end])) {
      const known = relationsOf.get(end);
      if (known) known.push(relation);
      else relationsOf.set(end, [relation]);
    }
  const groups = graph.open.map(({ id, name, members }): TwinRow => {
    const text = `${name}: group of ${members.filter((member) => items.has(member)).length}, open`;
    return { key: id, id, text, is: "group" };
  });
  const last = drawn.map(({ id, start, end }): TwinRow => {
    return { key: `relation ${id}`, id, text: items.get(id) ?? id, is: "relation", left: start, right: end };
  });

  function toRelations(node: string): TwinRow[] {
    return (relationsOf.get(node) ?? []).map(({ id, start, end }) => ({
      key: `${node} ${id}`,
      id,
      text: items.get(id) ?? id,
      is: "relation",
      under: node,
      left: node,
      right: start === node ? end : start,
    }));
  }

  return {
    rowsOf: (opened) => [
      ...groups,
      ...graph.nodes.flatMap(({ id, members }): TwinRow[] => {
        const many = relationsOf.get(id)?.length ?? 0;
        const open = many > 0 && opened.has(id);
        const row: TwinRow = {
          key: id,
          id,
          text: items.get(id) ?? id,
          is: members ? "group" : "node",
          many,
          open,
        };
        return open ? [row, ...toRelations(id)] : [row];
      }),
      ...last,
    ],
  };
}
