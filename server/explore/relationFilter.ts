// The filters of the contract as Cypher parameters and one condition, the same wherever relations are read.

import type { Lens } from "../../seed/model/status.ts";
import type { Filters } from "../contract.ts";
import type { Database, Params } from "../database/database.ts";

/** A condition on a relation `r` between `a` and `b`; bookkeeping relationships have no status and never pass. */
export const relationPasses = `
  r.status IS NOT NULL
  AND ($predicate IS NULL OR type(r) IN $predicate)
  AND ($status IS NULL OR r.status IN $status)
  AND ($from IS NULL OR r.to IS NULL OR r.to >= $from)
  AND ($to IS NULL OR r.from IS NULL OR r.from <= $to)
  AND ($about IS NULL OR a.id IN $about OR b.id IN $about OR any(e IN r.events WHERE e IN $about))
  AND ($kind IS NULL OR (any(l IN labels(a) WHERE l IN $kind) AND any(l IN labels(b) WHERE l IN $kind)))`;

export function toLens(filters: Filters): Lens | undefined {
  const { speaker, via, document, asOf } = filters;
  return speaker?.length || via?.length || document?.length || asOf
    ? { speaker, via, document, asOf }
    : undefined;
}

/** Under a lens a status is computed anew, so the stored one must not filter. */
export async function toFilterParams(database: Database, filters: Filters): Promise<Params> {
  return {
    predicate: filters.predicate ?? null,
    status: toLens(filters) ? null : (filters.status ?? null),
    from: filters.from ?? null,
    to: filters.to ?? null,
    kind: filters.kind ?? null,
    about: filters.topic ? await readAbout(database, filters.topic) : null,
  };
}

/** The topics themselves and the events that are about them. */
async function readAbout(database: Database, topics: string[]): Promise<string[]> {
  const rows = await database.read(
    "UNWIND $topics AS id MATCH (t:Topic {id: id}) OPTIONAL MATCH (e:Event)-[:DISCUSSED]->(t) RETURN t.id AS topic, collect(e.id) AS events",
    { topics },
  );
  return rows.flatMap((row) => [row.topic as string, ...(row.events as string[])]);
}
