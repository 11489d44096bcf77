// One node for the evidence panel: itself, what is claimed of its properties, and how many relations it has of each sort.
import { toPredicate } from "../../seed/model/predicates.ts";
import type { Assessment } from "../../seed/model/status.ts";
import { toClaim, wholeClaim } from "../claims/readClaims.ts";
import { assess, toStatus, withSpeaker } from "../claims/statusRule.ts";
import type { LensQuery, NodeAnswer } from "../contract.ts";
import type { Database, Row } from "../database/database.ts";
import { NotFound } from "../http/problem.ts";
import { readEventStatuses } from "./applyLens.ts";
import { claimPasses, toLensParams } from "./claimPasses.ts";
import { lensedLinksTouching } from "./lensedRelations.ts";
import { toLens } from "./relationFilter.ts";
import { nodeMap, toGraphNode, toNamed, withoutNulls } from "./toGraphNode.ts";

const query = `
  MATCH (n:Actor|Event|Place|Topic|Document {id: $id})
  RETURN n ${nodeMap} AS node,
    COUNT { (n)<-[:SAID_BY]-(c:Claim) WHERE c.retracted IS NULL AND ${claimPasses} } AS says,
    [(n)-[:PUBLISHED_BY]->(o) | o {.id, .name, labels: labels(o)}][0] AS publisher,
    [(n)-[:CITES]->(d) | d {.id, .name, labels: labels(d)}] AS cites`;

const countStored = `
  MATCH (n:Actor|Event|Place|Topic|Document {id: $id})-[r]-() WHERE r.status IS NOT NULL
  RETURN type(r) AS predicate, startNode(r) = n AS out, count(*) AS relations`;

const countLensed = `
  ${lensedLinksTouching}
  RETURN type AS predicate, a.id = $id AS out, count(*) AS relations`;

// Of a value that thousands state, the first to say so stand for all; the assessment counts every one.
const readProperties = `
  MATCH (s:Actor|Event|Place|Topic|Document {id: $id})<-[:SUBJECT]-(c:Claim)
  WHERE c.value IS NOT NULL AND c.retracted IS NULL AND ${claimPasses}
  ${withSpeaker}
  WITH s, c.predicate AS predicate, c.value AS value, collect(c) AS said, ${assess}
  WITH *, ${toStatus}
  ORDER BY claims DESC, predicate, value LIMIT $most
  CALL (said, s) {
    UNWIND said AS c WITH c, s, null AS o ORDER BY c.saidStart, c.id LIMIT $shown
    ${wholeClaim} ORDER BY c.saidStart, c.id
  }
  RETURN predicate, value, {status: status, claims: claims, speakers: speakers, assertedBy: assertedBy,
         deniedBy: deniedBy} AS assessment,
         collect({claim: claim, subject: subject, object: null, speaker: speaker, document: document, via: via,
                  derivedFrom: derivedFrom}) AS claims`;

const mostProperties = 100;
const shownClaims = 25;

/** Throws NotFound when there is no such node. */
export async function readNode(database: Database, id: string, lens: LensQuery): Promise<NodeAnswer> {
  const params = { ...toLensParams(lens), id };
  const most = { most: BigInt(mostProperties), shown: BigInt(shownClaims) };
  const [[row], counts, properties, statuses] = await Promise.all([
    database.read(query, params),
    toLens(lens)
      ? database.read(countLensed, { ...params, ids: [id], predicate: null })
      : database.read(countStored, params),
    database.read(readProperties, { ...params, ...most }),
    readEventStatuses(database, [id], lens),
  ]);
  if (!row) throw new NotFound(`There is nothing with the id “${id}”; search for its name instead`);
  const node = row.node as Row;
  return {
    ...toGraphNode(node),
    ...withoutNulls({
      published: node.published ?? null,
      url: node.url ?? null,
      publisher: row.publisher ? toNamed(row.publisher as Row) : null,
      cites: (row.cites as Row[]).length > 0 ? (row.cites as Row[]).map(toNamed) : null,
    }),
    status: statuses.get(id)?.status,
    degree: counts.reduce((sum, { relations }) => sum + Number(relations), 0),
    labels: node.labels as string[],
    counts: toCounts(counts),
    properties: properties.map(toProperty),
    says: Number(row.says),
  } as NodeAnswer;
}

function toProperty({ predicate, value, assessment, claims }: Row): NodeAnswer["properties"][number] {
  return {
    predicate: String(predicate),
    value: String(value),
    assessment: assessment as unknown as Assessment,
    claims: (claims as Row[]).map(toClaim),
  };
}

/** A symmetric predicate has no direction: both ways are one count. */
function toCounts(rows: Row[]): NodeAnswer["counts"] {
  const counts = new Map<string, NodeAnswer["counts"][number]>();
  for (const { predicate: type, out, relations: found } of rows) {
    const predicate = String(type);
    const direction = out || toPredicate(predicate).symmetric ? "out" : "in";
    const key = `${predicate} ${direction}`;
    const relations = (counts.get(key)?.relations ?? 0) + Number(found);
    counts.set(key, { predicate, direction, relations });
  }
  return [...counts.values()].sort((one, other) => other.relations - one.relations);
}
