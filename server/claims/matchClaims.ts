// The filters of the contract on claims, in Cypher: which of the claims at hand are asked for, and which of these the lens lets through.
import { claimPasses } from "../explore/claimPasses.ts";
import { toTimeCondition } from "../explore/timeCondition.ts";
import { assess, toStatus, withSpeaker } from "./statusRule.ts";

const ofStatement = `
  ($predicate IS NULL OR c.predicate IN $predicate)
  AND ($about IS NULL OR s.id IN $about OR o.id IN $about)
  AND ($kind IS NULL OR any(l IN labels(s) WHERE l IN $kind) AND (o IS NULL OR any(l IN labels(o) WHERE l IN $kind)))`;

// What a claim does not date itself it speaks of as dated as the event it is about.
const toDated = (bound: "start" | "end") =>
  `CASE WHEN c.date IS NOT NULL THEN c.${bound} WHEN s.date IS NOT NULL THEN s.${bound} ELSE o.${bound} END`;
const ofTime = toTimeCondition(toDated("start"), toDated("end"));

const withEnds = `
  MATCH (c)-[:SUBJECT]->(s) OPTIONAL MATCH (c)-[:OBJECT]->(o)
  WITH c, s, o, counts AND ${claimPasses} AS passes WHERE ${ofStatement}`;

/**
 * `base` binds `c` and whether it `counts`; out come rows of `c`, `s`, `o` and `passes`, whatever the status.
 * Needs the parameters of `toLensedParams`.
 */
export function matchClaims(base: string): string {
  return `${base} ${withEnds} AND ${ofTime}`;
}

/**
 * The same, of those statements alone (one subject, predicate, object or value) to which the claims that pass give one of the
 * statuses asked for; `base` holds all claims of a statement or none.
 */
export function matchClaimsByStatus(base: string): string {
  return `${base} ${withEnds}
  WITH s, o, c.predicate AS predicate, c.value AS value, collect(CASE WHEN passes THEN c END) AS passing
  CALL (passing) {
    UNWIND passing AS c
    WITH c WHERE c.retracted IS NULL
    ${withSpeaker}
    WITH ${assess}
    WITH * WHERE claims > 0
    RETURN ${toStatus}
  }
  WITH * WHERE status IN $status
  UNWIND passing AS c
  WITH c, s, o, true AS passes WHERE ${ofTime}`;
}
