// What a lens lets through, the slow and obvious way: one plain query for the claims, and loops over them.
import type { Database } from "../../server/database/database.ts";

export interface Lens {
  speaker?: string[];
  via?: string[];
  document?: string[];
  asOf?: string;
}

interface Claim {
  id: string;
  predicate: string;
  value: string | null;
  stance: string;
  saidStart: string | null;
  saidEnd: string | null;
  start: string | null;
  end: string | null;
  side: string | null;
  locator: string;
  subject: string;
  object: string | null;
  speaker: string;
  anonymous: boolean;
  via: string[];
  document: string;
  url: string | null;
  derived: boolean;
  retracted: boolean;
  /** Bounds and labels of what it is about. */
  subjectStart: string | null;
  subjectEnd: string | null;
  objectStart: string | null;
  objectEnd: string | null;
  meeting: boolean;
}

export interface Expected {
  status: string;
  claims: number;
  speakers: number;
  assertedBy: number;
  deniedBy: number;
  first?: string;
  last?: string;
  from?: string;
  to?: string;
  events?: string[];
}

export interface Oracle {
  claims: Claim[];
  passing: Claim[];
  relations: Map<string, Expected>;
  /** Those of them that rest on unnamed speakers alone. */
  anonymous: string[];
  events: Map<string, string>;
}

export async function readAllClaims(database: Database): Promise<Claim[]> {
  const rows = await database.read(
    `MATCH (c:Claim)-[:SUBJECT]->(s) MATCH (c)-[:SAID_BY]->(by) MATCH (c)-[:CITED_IN]->(d)
     OPTIONAL MATCH (c)-[:OBJECT]->(o)
     RETURN c.id AS id, c.predicate AS predicate, c.value AS value, c.stance AS stance, c.saidStart AS saidStart,
            c.saidEnd AS saidEnd, c.start AS start, c.end AS end, c.side AS side, c.locator AS locator, s.id AS subject,
            o.id AS object, by.id AS speaker, coalesce(by.anonymous, false) AS anonymous,
            [(c)-[:VIA]->(v) | v.id] AS via, d.id AS document, d.url AS url, size([(c)-[:DERIVED_FROM]->(x) | x]) > 0 AS derived,
            coalesce(c.retracted, false) AS retracted, s.start AS subjectStart, s.end AS subjectEnd,
            o.start AS objectStart, o.end AS objectEnd, coalesce('Meeting' IN labels(o), false) AS meeting`,
  );
  return rows as unknown as Claim[];
}

function passes(claim: Claim, { speaker = [], via = [], document = [], asOf }: Lens): boolean {
  const day = claim.saidStart ?? claim.saidEnd;
  if (asOf && day && day > asOf) return false;
  if (speaker.length + via.length + document.length === 0) return true;
  return (
    speaker.includes(claim.speaker) ||
    document.includes(claim.document) ||
    claim.via.some((outlet) => via.includes(outlet))
  );
}

export function seeThrough(claims: Claim[], lens: Lens): Oracle {
  const living = claims.filter((claim) => !claim.retracted);
  const passing = living.filter((claim) => passes(claim, lens));
  const groups = new Map<string, { claims: Claim[]; events: string[] }>();
  const add = (id: string, some: Claim[], event?: string) => {
    const group = groups.get(id) ?? { claims: [], events: [] };
    group.claims.push(...some);
    if (event) group.events.push(event);
    groups.set(id, group);
  };
  for (const claim of passing)
    if (claim.object) add(`${claim.subject}~${claim.predicate}~${claim.object}`, [claim]);

  const parts = living.filter((claim) => claim.predicate === "PARTICIPATED_IN" && claim.meeting);
  const bounds = new Map(parts.map((part) => [part.object ?? "", [part.objectStart, part.objectEnd]]));
  const inOrder = [...bounds].sort(([a, [one]], [b, [other]]) =>
    `${one ?? "~"}${a}` < `${other ?? "~"}${b}` ? -1 : 1,
  );
  for (const [event] of inOrder) {
    const here = parts.filter((part) => part.object === event);
    const actors = [...new Set(here.map(({ subject }) => subject))].sort();
    const sides = new Map(
      actors.map((actor) => [
        actor,
        here
          .filter(({ subject, stance, side }) => subject === actor && stance !== "denies" && side)
          .map(({ side }) => side)
          .sort()[0],
      ]),
    );
    const sided = [...sides.values()].some(Boolean);
    const seen = (actor: string) => here.filter((part) => part.subject === actor && passes(part, lens));
    const there = (actor: string) => seen(actor).some(({ stance }) => stance !== "denies");
    const held = passing.filter(({ predicate, subject }) => predicate === "TOOK_PLACE" && subject === event);
    for (const a of actors) {
      for (const b of actors.filter((other) => other > a)) {
        const apart = sided
          ? sides.get(a) && sides.get(b) && sides.get(a) !== sides.get(b)
          : actors.length <= 12;
        if (apart && there(a) && there(b))
          add(`${a}~MET_WITH~${b}`, [...held, ...seen(a), ...seen(b)], event);
      }
    }
  }

  const relations = new Map<string, Expected>();
  const anonymous: string[] = [];
  for (const [id, group] of groups) {
    const dates = group.events.map((event) => bounds.get(event) ?? []);
    const least = (given: (string | null | undefined)[]) => given.flatMap((day) => day ?? []).sort()[0];
    const most = (given: (string | null | undefined)[]) =>
      given
        .flatMap((day) => day ?? [])
        .sort()
        .at(-1);
    const [any] = group.claims;
    relations.set(id, {
      ...assess(group.claims),
      first: least(group.claims.map(({ saidStart }) => saidStart)),
      last: most(group.claims.map(({ saidEnd }) => saidEnd)),
      from:
        least([...group.claims.map(({ start }) => start), ...dates.map(([start]) => start)]) ??
        (id.includes("~MET_WITH~") ? undefined : (any?.subjectStart ?? any?.objectStart ?? undefined)),
      to:
        most([...group.claims.map(({ end }) => end), ...dates.map(([, end]) => end)]) ??
        (id.includes("~MET_WITH~") ? undefined : (any?.subjectEnd ?? any?.objectEnd ?? undefined)),
      events: group.events.length > 0 ? group.events : undefined,
    });
    const sources = group.claims.filter(({ derived, stance }) => !derived && stance !== "denies");
    if (sources.length > 0 && sources.every((source) => source.anonymous)) anonymous.push(id);
  }
  const about = new Map<string, Claim[]>();
  for (const claim of passing.filter(({ predicate }) => predicate === "TOOK_PLACE"))
    about.set(claim.subject, [...(about.get(claim.subject) ?? []), claim]);
  const events = new Map([...about].map(([event, some]) => [event, assess(some).status]));
  return { claims, passing: claims.filter((claim) => passes(claim, lens)), relations, anonymous, events };
}

export function assess(claims: Claim[]) {
  const count = (some: Claim[]) =>
    new Set(some.filter(({ derived }) => !derived).map(({ speaker }) => speaker)).size;
  const denials = claims.filter(({ stance }) => stance === "denies");
  const support = claims.filter(({ stance }) => stance !== "denies");
  const assertedBy = count(support);
  const status =
    support.length === 0
      ? "denied"
      : denials.length > 0
        ? "contested"
        : assertedBy > 1
          ? "corroborated"
          : "single-source";
  return { status, claims: claims.length, speakers: count(claims), assertedBy, deniedBy: count(denials) };
}
