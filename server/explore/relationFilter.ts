// The filters of the contract as Cypher parameters and one condition, the same wherever relations are read.

import type { Lens } from "../../seed/model/status.ts";
import type { Filters, LensQuery } from "../contract.ts";
import type { Database, Params } from "../database/database.ts";
import { claimPasses, toLensParams } from "./claimPasses.ts";
import { toTimeCondition } from "./timeCondition.ts";

interface Names {
  type: string;
  status?: string;
  from: string;
  to: string;
  events: string;
}

function toCondition({ type, status, from, to, events }: Names): string {
  return `
  ($predicate IS NULL OR ${type} IN $predicate)
  ${status ? `AND ($status IS NULL OR ${status} IN $status)` : ""}
  AND ${toTimeCondition(from, to)}
  AND ($about IS NULL OR a.id IN $about OR b.id IN $about OR any(e IN ${events} WHERE e IN $about))
  AND ($kind IS NULL OR (any(l IN labels(a) WHERE l IN $kind) AND any(l IN labels(b) WHERE l IN $kind)))`;
}

const stored = { type: "type(r)", from: "r.from", to: "r.to", events: "r.events" };

/** A condition on a relation `r` between `a` and `b`; bookkeeping relationships have no status and never pass. */
export const relationPasses = `r.status IS NOT NULL AND ${toCondition({ ...stored, status: "r.status" })}`;

/** The same whatever the status: a lens makes another, and none of what it hides. */
export const relationStands = `r.status IS NOT NULL AND ${toCondition(stored)}`;

/** The same of a row of `lensedRelations`; what was stored is looked up only where it matters. */
export const lensedStands = `(
  $from IS NULL AND $to IS NULL AND $about IS NULL AND $kind IS NULL
  OR EXISTS { MATCH (a)-[r]->(b) WHERE type(r) = type AND r.status IS NOT NULL AND ${toCondition(stored)} })`;

/** The same on a row of `lensedRelations`, whose status the lens has made. */
export const lensedPasses = toCondition({
  type: "type",
  status: "status",
  from: "since",
  to: "until",
  events: "events",
});

export function toLens(filters: Filters): Lens | undefined {
  const { speaker, via, document, asOf } = filters;
  return speaker?.length || via?.length || document?.length || asOf
    ? { speaker, via, document, asOf }
    : undefined;
}

/** Under a lens a status is computed anew, so the stored one must not filter. */
export async function toFilterParams(database: Database, filters: Filters): Promise<Params> {
  return {
    ...(await toLensedParams(database, filters)),
    status: toLens(filters) ? null : (filters.status ?? null),
  };
}

/** For `lensedPasses` as well as for the lens. */
export async function toLensedParams(database: Database, filters: Filters): Promise<Params> {
  return {
    ...toLensParams(filters),
    predicate: filters.predicate ?? null,
    status: filters.status ?? null,
    from: filters.from ?? null,
    to: filters.to ?? null,
    certainly: filters.when === "certainly" || null,
    kind: filters.kind ?? null,
    about: filters.topic ? await readAbout(database, filters.topic, filters) : null,
  };
}

/** The topics themselves and the events that some claim the lens lets through calls about them. */
async function readAbout(database: Database, topics: string[], lens: LensQuery): Promise<string[]> {
  const rows = await database.read(
    `UNWIND $topics AS id
     MATCH (t:Topic {id: id})
     RETURN t.id AS topic, COLLECT {
       MATCH (t)<-[:OBJECT]-(c:Claim {predicate: 'DISCUSSED'})-[:SUBJECT]->(e:Event)
       WHERE c.retracted IS NULL AND ${claimPasses} RETURN DISTINCT e.id } AS events`,
    { topics, ...toLensParams(lens) },
  );
  return rows.flatMap((row) => [row.topic as string, ...(row.events as string[])]);
}

/** Whether anything is asked of relations but the lens. */
export function isFiltered({ predicate, status, from, to, kind, about }: Params): boolean {
  return [predicate, status, from, to, kind, about].some((asked) => asked !== null);
}
