// The nodes of the view as rows and columns of the table.

import { kinds } from "../../seed/model/kinds.ts";
import type { GraphNode, Relation } from "../../server/contract.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import { StatusBadge } from "../evidence/StatusBadge.tsx";
import { KindMark } from "../graph/KindMark.tsx";
import type { TableColumn } from "./TableColumn.ts";

export interface NodeRow extends GraphNode {
  /** Relations in the view; one with itself counts once. */
  shown: number;
}

export function toNodeRows(nodes: readonly GraphNode[], relations: readonly Relation[]): NodeRow[] {
  const shown = new Map<string, number>();
  for (const { start, end } of relations)
    for (const id of new Set([start, end])) shown.set(id, (shown.get(id) ?? 0) + 1);
  return nodes.map((node) => ({ ...node, shown: shown.get(node.id) ?? 0 }));
}

export const nodeColumns: readonly TableColumn<NodeRow>[] = [
  {
    key: "name",
    label: "Name",
    width: 34,
    grows: true,
    value: (node) => node.name,
    draw: (node) => (
      <>
        <KindMark kind={node.kind} anonymous={node.anonymous} /> <bdi>{node.name}</bdi>
      </>
    ),
  },
  { key: "kind", label: "Kind", width: 14, value: (node) => kinds[node.kind].name },
  { key: "type", label: "Type", width: 12, value: (node) => node.type },
  {
    key: "date",
    label: "Date",
    width: 17,
    value: (node) => node.date,
    sort: (node) => node.start ?? node.end ?? node.date,
    draw: (node) => node.date && formatEdtf(node.date),
  },
  {
    key: "status",
    label: "Status",
    width: 22,
    value: (node) => node.status,
    draw: (node) => node.status && <StatusBadge status={node.status} />,
  },
  { key: "shown", label: "Relations shown", width: 17, numeric: true, value: (node) => node.shown },
  { key: "degree", label: "In the database", width: 17, numeric: true, value: (node) => node.degree },
  { key: "summary", label: "Summary", width: 46, grows: true, value: (node) => node.summary || undefined },
];
