// The relations of the view as rows and columns of the table.
import type { GraphNode, Relation } from "../../server/contract.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import { StatusBadge } from "../evidence/StatusBadge.tsx";
import { toRelationWord } from "../graph/relationWords.ts";
import type { TableColumn } from "./TableColumn.ts";

export interface RelationRow extends Relation {
  startName: string;
  endName: string;
}

/** Only those whose ends are both in the view, as the graph has them. */
export function toRelationRows(nodes: readonly GraphNode[], relations: readonly Relation[]): RelationRow[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return relations.flatMap((relation) => {
    const [startName, endName] = [names.get(relation.start), names.get(relation.end)];
    return startName === undefined || endName === undefined ? [] : [{ ...relation, startName, endName }];
  });
}

const day = (key: "first" | "last" | "from" | "to", label: string): TableColumn<RelationRow> => ({
  key,
  label,
  width: 16,
  value: (relation) => relation[key],
  draw: (relation) => relation[key] && formatEdtf(relation[key]),
});

export const relationColumns: readonly TableColumn<RelationRow>[] = [
  { key: "start", label: "Start", width: 24, grows: true, value: (relation) => relation.startName },
  { key: "type", label: "Relation", width: 17, value: (relation) => toRelationWord(relation.type) },
  { key: "end", label: "End", width: 24, grows: true, value: (relation) => relation.endName },
  {
    key: "status",
    label: "Status",
    width: 24,
    value: (relation) => relation.status,
    draw: (relation) => <StatusBadge status={relation.status} />,
  },
  {
    key: "assertedBy",
    label: "Asserted by",
    width: 14,
    numeric: true,
    value: (relation) => relation.assertedBy,
  },
  { key: "deniedBy", label: "Denied by", width: 13, numeric: true, value: (relation) => relation.deniedBy },
  { key: "claims", label: "Claims", width: 11, numeric: true, value: (relation) => relation.claims },
  day("first", "First said"),
  day("last", "Last said"),
  day("from", "Happened from"),
  day("to", "Happened to"),
];
