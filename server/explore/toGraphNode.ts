// A node or relation as Neo4j holds it → as the contract sends it.
import { toKind } from "../../seed/model/kinds.ts";
import type { GraphNode, Relation } from "../contract.ts";
import type { Row } from "../database/database.ts";
import type { Plain } from "../database/toPlain.ts";

/** What the reads return of a node: `RETURN n {.*, labels: labels(n), degree: …}`. */
export const nodeMap = "{.*, labels: labels(n), degree: COUNT { (n)-[r]-() WHERE r.status IS NOT NULL }}";

export function toGraphNode(given: Plain | undefined): GraphNode {
  const node = given as Row;
  const kind = toKind(node.labels as string[]);
  if (!kind) throw new Error(`The node “${node.id}” has no kind of the model`);
  return withoutNulls({
    id: node.id,
    kind,
    name: node.name,
    aliases: node.aliases ?? [],
    summary: node.summary ?? "",
    anonymous: node.anonymous,
    type: node.type,
    date: node.date,
    start: node.start,
    end: node.end,
    lat: node.lat,
    lon: node.lon,
    status: node.status,
    degree: node.degree,
  }) as unknown as GraphNode;
}

/** What the reads return of a relation: `RETURN r {.*, type: type(r), start: a.id, end: b.id}`. */
export function toRelation(given: Plain | undefined): Relation {
  return withoutNulls(given as Row) as unknown as Relation;
}

/** A node in passing: `n {.id, .name, labels: labels(n)}` → its id, name and kind. */
export function toNamed(given: Row): Row {
  const { labels, ...rest } = withoutNulls(given);
  return { ...rest, kind: toKind(labels as string[]) ?? null };
}

export function withoutNulls(row: Record<string, Plain | undefined>): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as Row;
}
