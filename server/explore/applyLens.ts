// A lens over relations and events already in hand: what their claims make of them is computed anew, where the claims are.
import type { Assessment, Lens } from "../../seed/model/status.ts";
import { assess, toStatus, withSpeaker } from "../claims/statusRule.ts";
import type { Relation } from "../contract.ts";
import type { Database, Row } from "../database/database.ts";
import { claimPasses, toLensParams } from "./claimPasses.ts";
import { lensedAmong, lensedRelation, withStored } from "./lensedRelations.ts";
import { toRelation } from "./toGraphNode.ts";

const readLensed = `${lensedAmong}
  WITH * WHERE a.id + '~' + type + '~' + b.id IN $relations ${withStored}
  RETURN ${lensedRelation} AS relation`;

const readStatuses = `
  UNWIND $events AS id
  MATCH (e:Event {id: id})<-[:SUBJECT]-(c:Claim {predicate: 'TOOK_PLACE'})
  WHERE c.retracted IS NULL AND ${claimPasses}
  ${withSpeaker}
  WITH e, ${assess}
  RETURN e.id AS id, claims, speakers, assertedBy, deniedBy, ${toStatus}`;

/**
 * The relations as the lens lets them be, in their order: those without a claim left are gone, the others carry the lens's status,
 * counts, days and meetings.
 */
export async function applyLens(database: Database, relations: Relation[], lens: Lens): Promise<Relation[]> {
  if (relations.length === 0) return [];
  const ids = [...new Set(relations.flatMap(({ start, end }) => [start, end]))];
  const asked = relations.map(({ id }) => id);
  const params = { ...toLensParams(lens), predicate: null, ids, relations: asked };
  const rows = await database.read(readLensed, params);
  const found = new Map(rows.map((row) => [(row.relation as Row).id, toRelation(row.relation)]));
  return relations.flatMap(({ id }) => found.get(id) ?? []);
}

/** Statuses of events under the lens, by event id; an event of which nothing is said has none. */
export async function readEventStatuses(
  database: Database,
  events: string[],
  lens: Lens,
): Promise<Map<string, Assessment>> {
  const rows = await database.read(readStatuses, { ...toLensParams(lens), events });
  return new Map(rows.map(({ id, ...assessment }) => [String(id), assessment as unknown as Assessment]));
}
