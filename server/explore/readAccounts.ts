// Who says what of an event: the claims about it and the demands that belong to it, through the lens.
import { kinds } from "../../seed/model/kinds.ts";
import { passesLens } from "../../seed/model/status.ts";
import type { AccountsAnswer } from "../analysisContract.ts";
import { readClaims, toClaim, toStatement, wholeClaim } from "../claims/readClaims.ts";
import type { ClaimAnswer, LensQuery } from "../contract.ts";
import type { Database } from "../database/database.ts";
import { HttpProblem, NotFound } from "../http/problem.ts";
import { type EventFacts, isDemandOf, type Participant, toPassage } from "./isDemandOf.ts";
import { readSeenNodes } from "./readSeenNodes.ts";
import { toLens } from "./relationFilter.ts";
import { toAccounts } from "./toAccounts.ts";

const readParticipants = `
  MATCH (:Event {id: $event})<-[:OBJECT]-(p:Claim {predicate: 'PARTICIPATED_IN'})-[:SUBJECT]->(who:Actor)
  WHERE p.retracted IS NULL AND p.stance <> 'denies'
  WITH DISTINCT who
  RETURN who.id AS id,
    [(who)-[r:REPRESENTS]->(b) WHERE r.status <> 'denied' | b.id] AS represents,
    [(who)-[r:REPRESENTS|MEMBER_OF|PART_OF|HEADS]->(b) WHERE r.status <> 'denied' | b.id] AS standsFor,
    COLLECT {
      MATCH (who)<-[:SUBJECT]-(c:Claim {predicate: 'PARTICIPATED_IN'})-[:OBJECT]->(other)
      WHERE other.id <> $event AND c.retracted IS NULL AND c.stance <> 'denies'
      MATCH (c)-[:CITED_IN]->(d) RETURN DISTINCT d.id
    } AS elsewhere`;

const readDemands = `
  UNWIND $demanders AS id
  MATCH (:Actor {id: id})<-[:SUBJECT]-(c:Claim {predicate: 'DEMANDED'}) WHERE c.retracted IS NULL
  WITH c MATCH (c)-[:SUBJECT]->(s) OPTIONAL MATCH (c)-[:OBJECT]->(o) ${wholeClaim}`;

const readAbout = `
  UNWIND $demanders AS id
  MATCH (:Actor {id: id})-[:DEMANDED]->(t)-[r:ABOUT]->(b) WHERE r.status <> 'denied'
  RETURN t.id AS topic, collect(DISTINCT b.id) AS about`;

/** Throws NotFound for an id under which there is nothing, and refuses what is no event. */
export async function readAccounts(
  database: Database,
  id: string,
  query: LensQuery,
): Promise<AccountsAnswer> {
  const lens = toLens(query);
  const [event] = await readSeenNodes(database, [id], lens);
  if (!event) throw new NotFound(`There is nothing with the id “${id}”; search for its name instead`);
  if (event.kind !== "Meeting" && event.kind !== "Event") {
    throw new HttpProblem(
      "BAD_REQUEST",
      `“${event.name}” is no meeting or event (its kind is ${kinds[event.kind].name}), and only of these there are accounts`,
    );
  }
  const told = (await readClaims(database, { node: id, limit: 1_000_000, offset: 0 })).claims;
  const about = told.filter(({ retracted }) => !retracted);
  const claims = [...about, ...(await findDemands(database, id, about))];
  const seen = claims.filter((claim) => passesLens(toStatement(claim), lens ?? {}));
  return { event, ...toAccounts(id, seen), claims: seen, hidden: claims.length - seen.length };
}

/** What belongs to the event does not depend on the lens; what is shown of it does. */
async function findDemands(
  database: Database,
  event: string,
  told: readonly ClaimAnswer[],
): Promise<ClaimAnswer[]> {
  const rows = await database.read(readParticipants, { event });
  const participants = new Map(rows.map((row) => [String(row.id), row as unknown as Participant]));
  const represented = [...participants.values()].flatMap(({ represents }) => represents);
  const demanders = [...new Set([...participants.keys(), ...represented])];
  if (demanders.length === 0) return [];
  const [demands, about] = await Promise.all([
    database.read(readDemands, { demanders }),
    database.read(readAbout, { demanders }),
  ]);
  const facts: EventFacts = {
    participants,
    discussed: new Set(
      told
        .filter(
          ({ predicate, stance, subject }) =>
            predicate === "DISCUSSED" && stance !== "denies" && subject.id === event,
        )
        .flatMap(({ object }) => object?.id ?? []),
    ),
    documents: new Set(told.map(({ document }) => document.id)),
    passages: new Set(told.map(toPassage)),
    about: new Map(about.map((row) => [String(row.topic), row.about as string[]])),
  };
  return demands.map(toClaim).filter((claim) => isDemandOf(claim, facts));
}
