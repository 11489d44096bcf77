// The projection once more, through a lens: relations as those claims make them that the lens lets through.
import { assess, toStatus, withSpeaker } from "../claims/statusRule.ts";
import { claimPasses, passingClaims } from "./claimPasses.ts";

interface Scope {
  /** Binds `c` once for each claim that is looked at and passes. */
  claims: string;
  /** Binds `e` and, once for each that passes, `c`: who took part in the meetings that are looked at. */
  parts: string;
  /** A condition on the ends `a` and `b`. */
  ends: string;
}

const everything: Scope = {
  claims: passingClaims,
  parts: `${passingClaims} AND c.predicate = 'PARTICIPATED_IN' MATCH (c)-[:OBJECT]->(e:Meeting)`,
  ends: "true",
};

const passing = (claims: string) => `${claims} WITH c WHERE ${claimPasses}`;
const parts = `
  UNWIND $ids AS id MATCH (:Actor {id: id})-[:PARTICIPATED_IN]->(e:Meeting)
  WITH DISTINCT e
  MATCH (e)<-[:OBJECT]-(c:Claim {predicate: 'PARTICIPATED_IN'}) WHERE ${claimPasses}`;

/** Both ends are among `$ids`. */
const among: Scope = {
  // Every claim of a start is looked at once, however many of its relations are asked for.
  claims: passing(
    "UNWIND $ids AS id MATCH (:Actor|Event|Place|Topic|Document {id: id})<-[:SUBJECT]-(c:Claim)",
  ),
  parts,
  ends: "a.id IN $ids AND b.id IN $ids",
};

/** One end at least is among `$ids`. */
const touching: Scope = {
  claims:
    passing(`UNWIND $ids AS id MATCH (:Actor|Event|Place|Topic|Document {id: id})<-[:SUBJECT|OBJECT]-(c:Claim)
    WITH DISTINCT c`),
  parts,
  ends: "a.id IN $ids OR b.id IN $ids",
};

/**
 * Rows of `a`, `b`, `type`, and of what the lens makes of it: `status`, `claims`, `speakers`,
 * `assertedBy`, `namedBy`, `deniedBy`, `first`, `last`, `since`, `until`, `events`. Two participants met only where the lens leaves both of
 * them in the meeting. Who stood on which side is the projection's, whatever the lens. Needs the parameters of `toLensParams`,
 * and `$predicate`, the types asked for.
 */
function toLensedRelations({ claims, parts, ends }: Scope): string {
  return `
  CALL () {
    ${claims}
    WITH c
    WHERE c.retracted IS NULL AND ($predicate IS NULL OR c.predicate IN $predicate)
    MATCH (a)<-[:SUBJECT]-(c)-[:OBJECT]->(b) WHERE ${ends}
    RETURN a, c.predicate AS type, b, c, null AS e
    UNION ALL
    ${parts}
    WITH e, c WHERE c.retracted IS NULL AND ($predicate IS NULL OR 'MET_WITH' IN $predicate)
    MATCH (c)-[:SUBJECT]->(who)
    WITH e, who, collect(c) AS parts
    WHERE any(part IN parts WHERE part.stance <> 'denies')
    WITH e, collect({who: who, parts: parts}) AS present,
         COLLECT { MATCH (e)<-[:SUBJECT]-(c:Claim {predicate: 'TOOK_PLACE'})
                   WHERE c.retracted IS NULL AND ${claimPasses} RETURN c } AS held
    UNWIND present AS one
    UNWIND present AS other
    WITH e, held, one, other, one.who AS a, other.who AS b
    WHERE a.id < b.id AND (${ends})
    CALL (a, b, e) { MATCH (a)-[r:MET_WITH]->(b) WHERE e.id IN r.events RETURN r }
    UNWIND held + one.parts + other.parts AS c
    RETURN a, 'MET_WITH' AS type, b, c, e
  }
  ${withSpeaker}
  WITH a, type, b, ${assess}, collect(DISTINCT e.id) AS events,  min(e.start) AS begun, max(e.end) AS over
  WITH a, type, b, claims, speakers, assertedBy, namedBy, deniedBy, first, last, events, ${toStatus},
       CASE WHEN since IS NULL OR begun < since THEN coalesce(begun, since, a.start, b.start) ELSE since END AS since,
       CASE WHEN until IS NULL OR over > until THEN coalesce(over, until, a.end, b.end) ELSE until END AS until`;
}

/** Rows of `a`, `b` and `type` alone, which is all that a count of relations needs, and costs a third. */
const toLensedLinks = ({ claims, parts, ends }: Scope) => `
  CALL () {
    ${claims}
    WITH c
    WHERE c.retracted IS NULL AND ($predicate IS NULL OR c.predicate IN $predicate)
    MATCH (a)<-[:SUBJECT]-(c)-[:OBJECT]->(b) WHERE ${ends}
    RETURN DISTINCT a, c.predicate AS type, b
    UNION
    ${parts}
    WITH e, c WHERE c.retracted IS NULL AND c.stance <> 'denies' AND ($predicate IS NULL OR 'MET_WITH' IN $predicate)
    MATCH (c)-[:SUBJECT]->(who)
    WITH e, collect(DISTINCT who) AS present
    UNWIND present AS a
    UNWIND present AS b
    WITH e, a, b WHERE a.id < b.id AND (${ends})
    CALL (a, b, e) { MATCH (a)-[r:MET_WITH]->(b) WHERE e.id IN r.events RETURN r }
    RETURN DISTINCT a, 'MET_WITH' AS type, b
  }`;

export const lensedLinksEverywhere = toLensedLinks(everything);
export const lensedLinksTouching = toLensedLinks(touching);

export const lensedEverywhere = toLensedRelations(everything);
export const lensedAmong = toLensedRelations(among);
export const lensedTouching = toLensedRelations(touching);

/** Adds the stored relationship `r` to rows of the above; a step of its own, for few rows. */
export const withStored = `
  CALL (a, b, type) { MATCH (a)-[r]->(b) WHERE type(r) = type AND r.status IS NOT NULL RETURN r }`;

/** Such a row with its `r` → what `toRelation` takes. */
export const lensedRelation = `r {.*, type: type, start: a.id, end: b.id, status: status, claims: claims, speakers: speakers,
  assertedBy: assertedBy, namedBy: namedBy, deniedBy: deniedBy, first: first, last: last, from: since, to: until,
  events: CASE WHEN size(events) > 0 THEN [event IN r.events WHERE event IN events] END}`;
