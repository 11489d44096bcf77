// The lens in Cypher: one condition on a claim and its parameters, the same wherever claims are read.
import type { Lens } from "../../seed/model/status.ts";
import type { Params } from "../database/database.ts";

/**
 * Of a claim `c`: does the lens let it through? `passesLens` of the published rule says the same. Retracted claims are another
 * matter: a reader that wants none of them says so itself. Needs the parameters of `toLensParams`.
 */
export const claimPasses = `
  ($lens.asOf IS NULL OR coalesce(c.saidStart, c.saidEnd, '') <= $lens.asOf)
  AND (NOT $lens.named OR EXISTS {
    MATCH (c)-[part:SAID_BY|VIA|CITED_IN]->(voice)
    WHERE CASE type(part) WHEN 'SAID_BY' THEN voice.id IN $lens.speaker
                          WHEN 'VIA' THEN voice.id IN $lens.via ELSE voice.id IN $lens.document END })`;

/**
 * Binds `c` once for each claim that the lens lets through, retracted ones too: from those it names, where it names any, so that
 * the claims of all others are never looked at.
 */
export const passingClaims = `
  CALL () {
    UNWIND CASE WHEN $lens.named THEN [] ELSE [true] END AS every
    MATCH (c:Claim)
    RETURN c
    UNION ALL
    CALL () {
      UNWIND $lens.speaker AS voice MATCH (:Actor {id: voice})<-[:SAID_BY]-(c:Claim) RETURN c
      UNION
      UNWIND $lens.via AS voice MATCH (:Actor {id: voice})<-[:VIA]-(c:Claim) RETURN c
      UNION
      UNWIND $lens.document AS voice MATCH (:Document {id: voice})<-[:CITED_IN]-(c:Claim) RETURN c
    }
    RETURN c
  }
  WITH c WHERE ($lens.asOf IS NULL OR coalesce(c.saidStart, c.saidEnd, '') <= $lens.asOf)`;

/** Everything passes an empty lens. */
export function toLensParams({ speaker = [], via = [], document = [], asOf }: Lens): Params {
  const named = speaker.length + via.length + document.length > 0;
  return { lens: { speaker, via, document, asOf: asOf ?? null, named } };
}
