// A view as two tables: its nodes with their places, and its relations with what they rest on.
import { toCsv } from "../frames/toCsv.ts";
import { type ExportedView, toNames } from "./ExportedView.ts";
import { formatViewLens } from "./formatViewLens.ts";

const nodeColumns = [
  ...["id", "kind", "name", "aliases", "summary", "anonymous", "type", "date", "start", "end", "lat", "lon"],
  ...["status", "degree", "x", "y", "lens"],
];
const relationColumns = [
  ...["id", "start", "start_name", "type", "end", "end_name", "status", "claims", "speakers", "asserted_by"],
  ...["denied_by", "first_said", "last_said", "happened_from", "happened_to", "side"],
  ...["start_x", "start_y", "end_x", "end_y", "lens"],
];

type Tables = Pick<ExportedView, "nodes" | "relations" | "positions" | "lens" | "sources">;

/** CSV; every row names the lens, for rows get parted from their table. */
export function toViewTables(view: Tables): { nodes: string; relations: string } {
  const { nodes, relations, positions } = view;
  const names = toNames(view);
  const lens = formatViewLens(view.lens, names);
  const toPlace = (id: string) => {
    const place = Object.hasOwn(positions, id) ? positions[id] : undefined;
    return place ? [Math.round(place.x * 10) / 10, Math.round(place.y * 10) / 10] : [undefined, undefined];
  };
  const nodeRows = nodes.map((node) => [
    ...[node.id, node.kind, node.name, node.aliases.join("; "), node.summary, node.anonymous, node.type],
    ...[node.date, node.start, node.end, node.lat, node.lon, node.status, node.degree],
    ...toPlace(node.id),
    lens,
  ]);
  const relationRows = relations.map((relation) => [
    ...[relation.id, relation.start, names.get(relation.start), relation.type],
    ...[relation.end, names.get(relation.end), relation.status, relation.claims, relation.speakers],
    ...[relation.assertedBy, relation.deniedBy, relation.first, relation.last, relation.from, relation.to],
    relation.side,
    ...toPlace(relation.start),
    ...toPlace(relation.end),
    lens,
  ]);
  return { nodes: toCsv(nodeColumns, nodeRows), relations: toCsv(relationColumns, relationRows) };
}
