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

/** Everything passes an empty lens. */
export function toLensParams({ speaker = [], via = [], document = [], asOf }: Lens): Params {
  const named = speaker.length + via.length + document.length > 0;
  return { lens: { speaker, via, document, asOf: asOf ?? null, named } };
}
