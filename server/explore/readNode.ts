// One node for the evidence panel: itself, what is claimed of its properties, and how many relations it has of each sort.
import { toPredicate } from "../../seed/model/predicates.ts";
import { toAssessment } from "../../seed/model/status.ts";
import { readClaims, toStatement } from "../claims/readClaims.ts";
import type { ClaimAnswer, NodeAnswer } from "../contract.ts";
import type { Database, Row } from "../database/database.ts";
import { NotFound } from "../http/problem.ts";
import { nodeMap, toGraphNode, toNamed, withoutNulls } from "./toGraphNode.ts";

const query = `
  MATCH (n:Actor|Event|Place|Topic|Document {id: $id})
  RETURN n ${nodeMap} AS node,
    COLLECT { MATCH (n)-[r]->() WHERE r.status IS NOT NULL WITH type(r) AS type, count(*) AS relations RETURN {predicate: type, relations: relations} } AS out,
    COLLECT { MATCH (n)<-[r]-() WHERE r.status IS NOT NULL WITH type(r) AS type, count(*) AS relations RETURN {predicate: type, relations: relations} } AS in,
    COUNT { (n)<-[:SAID_BY]-(:Claim) } AS says,
    [(n)-[:PUBLISHED_BY]->(o) | o {.id, .name, labels: labels(o)}][0] AS publisher,
    [(n)-[:CITES]->(d) | d {.id, .name, labels: labels(d)}] AS cites`;

/** Throws NotFound when there is no such node. */
export async function readNode(database: Database, id: string): Promise<NodeAnswer> {
  const [row] = await database.read(query, { id });
  if (!row) throw new NotFound(`There is nothing with the id “${id}”; search for its name instead`);
  const { claims } = await readClaims(database, { node: id, limit: 100_000, offset: 0 });
  const stated = claims.filter(
    (claim) => claim.subject.id === id && toPredicate(claim.predicate).makes === "property",
  );
  const node = row.node as Row;
  return {
    ...toGraphNode(node),
    ...withoutNulls({
      published: node.published ?? null,
      url: node.url ?? null,
      publisher: row.publisher ? toNamed(row.publisher as Row) : null,
      cites: (row.cites as Row[]).length > 0 ? (row.cites as Row[]).map(toNamed) : null,
    }),
    labels: node.labels as string[],
    counts: toCounts(row),
    properties: toProperties(stated),
    says: Number(row.says),
  } as NodeAnswer;
}

/** A symmetric predicate has no direction: both ways are one count. */
function toCounts(row: Row): NodeAnswer["counts"] {
  const counts = new Map<string, NodeAnswer["counts"][number]>();
  for (const direction of ["out", "in"] as const) {
    for (const given of row[direction] as Row[]) {
      const predicate = String(given.predicate);
      const way = toPredicate(predicate).symmetric ? "out" : direction;
      const key = `${predicate} ${way}`;
      const relations = (counts.get(key)?.relations ?? 0) + Number(given.relations);
      counts.set(key, { predicate, direction: way, relations });
    }
  }
  return [...counts.values()].sort((one, other) => other.relations - one.relations);
}

function toProperties(claims: ClaimAnswer[]): NodeAnswer["properties"] {
  return [...groupByStatement(claims).values()].flatMap((group) => {
    const [first] = group;
    const assessment = toAssessment(group.map(toStatement));
    return first && assessment
      ? [{ predicate: first.predicate, value: first.value ?? "", assessment, claims: group }]
      : [];
  });
}

function groupByStatement(claims: ClaimAnswer[]): Map<string, ClaimAnswer[]> {
  const groups = new Map<string, ClaimAnswer[]>();
  for (const claim of claims) {
    const key = `${claim.predicate} ${claim.value}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return groups;
}
