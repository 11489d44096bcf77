// A lens over relations already in hand: their claims are read, and the published rule is asked again.
import type { Statement } from "../../seed/model/status.ts";
import { type Assessment, type Lens, passesLens, toAssessment } from "../../seed/model/status.ts";
import type { Relation } from "../contract.ts";
import type { Database, Row } from "../database/database.ts";

// Every claim of a start is looked at once, however many of its relations are asked for.
const readDirect = `
  UNWIND $starts AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b)
  WHERE b.id IN $ends AND c.retracted IS NULL
  MATCH (c)-[:SAID_BY]->(speaker) MATCH (c)-[:CITED_IN]->(document)
  RETURN a.id + '~' + c.predicate + '~' + b.id AS key, c {.stance, .saidStart, .saidEnd} AS claim,
         speaker.id AS speaker, document.id AS document,
         [(c)-[:VIA]->(o) | o.id] AS via, EXISTS { (c)-[:DERIVED_FROM]->() } AS derived`;

const readMeetings = `
  UNWIND $events AS id
  MATCH (e:Event {id: id})<-[:SUBJECT|OBJECT]-(c:Claim)
  WHERE c.predicate IN ['TOOK_PLACE', 'PARTICIPATED_IN'] AND c.retracted IS NULL
  MATCH (c)-[:SUBJECT]->(subject) MATCH (c)-[:SAID_BY]->(speaker) MATCH (c)-[:CITED_IN]->(document)
  RETURN e.id + '|' + CASE c.predicate WHEN 'TOOK_PLACE' THEN '' ELSE subject.id END AS key,
         c {.stance, .saidStart, .saidEnd} AS claim, speaker.id AS speaker, document.id AS document,
         [(c)-[:VIA]->(o) | o.id] AS via, EXISTS { (c)-[:DERIVED_FROM]->() } AS derived`;

/** The relations as the lens lets them be: those without a claim left are gone, the others carry the lens's status. */
export async function applyLens(database: Database, relations: Relation[], lens: Lens): Promise<Relation[]> {
  const events = [...new Set(relations.flatMap((relation) => relation.events ?? []))];
  const starts = [...new Set(relations.map(({ start }) => start))];
  const ends = [...new Set(relations.map(({ end }) => end))];
  const [direct, meetings] = await Promise.all([
    readStatements(database, readDirect, { starts, ends }),
    events.length > 0 ? readStatements(database, readMeetings, { events }) : new Map<string, Statement[]>(),
  ]);
  return relations.flatMap((relation) => {
    const statements = [
      ...(direct.get(relation.id) ?? []),
      ...(relation.events ?? []).flatMap((event) => toMeetingStatements(meetings, event, relation, lens)),
    ].filter((statement) => passesLens(statement, lens));
    const assessment = toAssessment(statements);
    return assessment ? [{ ...relation, ...assessment, ...toSaidBounds(statements) }] : [];
  });
}

/** Statuses of events under the lens, by event id; an event of which nothing is said has none. */
export async function readEventStatuses(
  database: Database,
  events: string[],
  lens: Lens,
): Promise<Map<string, Assessment>> {
  const statements = await readStatements(database, readMeetings, { events });
  const found = new Map<string, Assessment>();
  for (const event of events) {
    const assessment = toAssessment(statements.get(`${event}|`) ?? [], lens);
    if (assessment) found.set(event, assessment);
  }
  return found;
}

/** Two participants met only where the lens leaves both of them in the meeting. */
function toMeetingStatements(
  meetings: Map<string, Statement[]>,
  event: string,
  relation: Relation,
  lens: Lens,
): Statement[] {
  const sides = [relation.start, relation.end].map((actor) => meetings.get(`${event}|${actor}`) ?? []);
  const bothThere = sides.every((side) => {
    const assessment = toAssessment(side, lens);
    return assessment && assessment.status !== "denied";
  });
  return bothThere ? [...(meetings.get(`${event}|`) ?? []), ...sides.flat()] : [];
}

function toSaidBounds(statements: Statement[]): { first?: string; last?: string } {
  const starts = statements.flatMap((statement) => statement.saidStart ?? []).sort();
  const ends = statements.flatMap((statement) => statement.saidEnd ?? []).sort();
  return { first: starts[0], last: ends.at(-1) };
}

async function readStatements(
  database: Database,
  query: string,
  params: Record<string, unknown>,
): Promise<Map<string, Statement[]>> {
  const found = new Map<string, Statement[]>();
  for (const row of await database.read(query, params)) {
    const key = String(row.key);
    const list = found.get(key) ?? [];
    list.push(toStatement(row));
    found.set(key, list);
  }
  return found;
}

function toStatement(row: Row): Statement {
  const claim = row.claim as Row;
  return {
    stance: claim.stance as Statement["stance"],
    saidStart: (claim.saidStart as string | null) ?? undefined,
    saidEnd: (claim.saidEnd as string | null) ?? undefined,
    speaker: row.speaker as string,
    document: row.document as string,
    via: row.via as string[],
    derived: row.derived as boolean,
    retracted: false,
  };
}
