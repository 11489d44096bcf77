import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { RelationsAnswer, WeakSpotsAnswer } from "../../server/analysisContract.ts";
import { rebuildProjection } from "../../server/claims/projectClaims.ts";
import { writeDossier } from "../../server/claims/writeDossier.ts";
import type { ClaimsAnswer, GraphAnswer, NodeAnswer, Relation, SearchAnswer } from "../../server/contract.ts";
import type { Database } from "../../server/database/database.ts";
import { loadSeed } from "../../server/setup/serve.ts";
import { generatedDossier } from "../claims/generatedDossier.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openTestDatabase } from "../openTestDatabase.ts";
import { assess, type Expected, type Lens, type Oracle, readAllClaims, seeThrough } from "./lensOracle.ts";

let database: Database;
let server: TestServer;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await startTestServer(() => database);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const clear = () => database.write((run) => run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"));

async function get<T>(path: string, lens: object, more: Record<string, string> = {}): Promise<T> {
  const query = new URLSearchParams(more);
  for (const [key, value] of Object.entries(lens)) query.set(key, [value].flat().join());
  const answer = await fetch(`${server.url}/api/${path}?${query}`);
  const body = await answer.json();
  expect(answer.status, `${path} ${query} ${JSON.stringify(body).slice(0, 200)}`).toBe(200);
  return body as T;
}

async function post<T>(path: string, body: object): Promise<T> {
  const answer = await fetch(`${server.url}/api/${path}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json" },
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

const toShown = (relations: Relation[]) =>
  new Map(
    relations.map(({ id, status, claims, speakers, assertedBy, deniedBy, first, last, from, to, events }) => [
      id,
      { status, claims, speakers, assertedBy, deniedBy, first, last, from, to, events },
    ]),
  );
const endsOf = (id: string) => [id.split("~")[0] ?? "", id.split("~")[2] ?? ""];
const pick = (all: Map<string, Expected>, test: (id: string) => boolean) =>
  new Map([...all].filter(([id]) => test(id)));
const sorted = (ids: Iterable<string>) => [...ids].sort();

/** Everything that answers through a lens, held against the claims. */
async function checkLens(stored: Oracle, lens: Lens, nodes: string[]): Promise<void> {
  const seen = seeThrough(stored.claims, lens);
  const hidden = stored.relations.size - seen.relations.size;
  const degrees = new Map<string, number>();
  for (const end of [...seen.relations.keys()].flatMap(endsOf)) degrees.set(end, (degrees.get(end) ?? 0) + 1);

  const all = await get<GraphAnswer>("graph", lens, { limit: "2000" });
  expect(toShown(all.relations)).toEqual(seen.relations);
  expect(sorted(all.nodes.map(({ id }) => id))).toEqual(sorted(degrees.keys()));
  expect(all.more).toEqual({ nodes: 0, relations: 0, hidden });
  for (const node of all.nodes.filter(({ kind }) => kind === "Meeting" || kind === "Event"))
    expect(node.status).toBe(seen.events.get(node.id));

  const top = [...degrees].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, 6);
  const few = await get<GraphAnswer>("graph", lens, { limit: "6" });
  const inTop = new Set(top.map(([id]) => id));
  expect(sorted(few.nodes.map(({ id }) => id))).toEqual(sorted(inTop));
  const amongTop = pick(seen.relations, (id) => endsOf(id).every((end) => inTop.has(end)));
  expect(toShown(few.relations)).toEqual(amongTop);
  expect(few.more).toEqual({
    nodes: degrees.size - inTop.size,
    relations: seen.relations.size - amongTop.size,
    hidden,
  });

  const among = await post<z.infer<typeof RelationsAnswer>>("relations", { ids: nodes, filters: lens });
  const isAmong = (id: string) => endsOf(id).every((end) => nodes.includes(end));
  expect(toShown(among.relations)).toEqual(pick(seen.relations, isAmong));
  expect(among.hidden).toBe([...stored.relations.keys()].filter(isAmong).length - among.relations.length);

  const claims = await get<ClaimsAnswer>("claims", lens, { limit: "1000" });
  expect(sorted(claims.claims.map(({ id }) => id))).toEqual(sorted(seen.passing.map(({ id }) => id)));
  expect([claims.total, claims.hidden]).toEqual([
    seen.passing.length,
    stored.claims.length - seen.passing.length,
  ]);

  const some = sorted(stored.relations.keys()).slice(0, 40);
  await Promise.all([
    ...nodes.slice(0, 3).map((id) => checkNode(stored, seen, lens, id)),
    ...some.filter((_, index) => index % 13 === 0).map((id) => checkRelation(stored, seen, lens, id)),
    checkWeakSpots(seen, lens),
    Object.keys(lens).length > 0 && checkSearch(seen, lens),
  ]);
}

async function checkRelation(stored: Oracle, seen: Oracle, lens: Lens, id: string): Promise<void> {
  const answer = await get<ClaimsAnswer>("claims", lens, { relation: id });
  const expected = seen.relations.get(id);
  // Retracted claims are listed, marked as such, and count for nothing.
  const living = answer.claims.filter(({ retracted }) => !retracted);
  expect(living).toHaveLength(expected?.claims ?? 0);
  const open = await get<ClaimsAnswer>("claims", {}, { relation: id });
  expect(open.claims.filter(({ retracted }) => !retracted)).toHaveLength(
    stored.relations.get(id)?.claims ?? 0,
  );
  expect(answer.total + answer.hidden).toBe(open.total);
  expect(answer.assessment?.status).toBe(expected?.status);
}

async function checkWeakSpots(seen: Oracle, lens: Lens): Promise<void> {
  const weak = await get<WeakSpotsAnswer>("weak-spots", lens, { limit: "500" });
  const having = (status: string) =>
    [...seen.relations].filter(([, relation]) => relation.status === status).map(([id]) => id);
  const idsOf = (section: WeakSpotsAnswer["contested"]) =>
    sorted(section?.relations.map(({ id }) => id) ?? []);
  expect(idsOf(weak.singleSource)).toEqual(sorted(having("single-source")));
  expect(idsOf(weak.contested)).toEqual(sorted(having("contested")));
  expect(idsOf(weak.anonymous)).toEqual(sorted(seen.anonymous));
  const sourceless = seen.passing.filter(({ retracted, url }) => !retracted && !url?.startsWith("http"));
  expect(sorted(weak.unsourced?.claims.map(({ id }) => id) ?? [])).toEqual(
    sorted(sourceless.map(({ id }) => id)),
  );
  expect([weak.singleSource?.total, weak.unsourced?.total]).toEqual([
    having("single-source").length,
    sourceless.length,
  ]);
}

async function checkSearch(seen: Oracle, lens: Lens): Promise<void> {
  const found = await get<z.infer<typeof SearchAnswer>>("search", lens, { q: "a", limit: "100" });
  const open = await get<z.infer<typeof SearchAnswer>>("search", {}, { q: "a", limit: "100" });
  const spoken = new Set(
    seen.passing
      .filter(({ retracted }) => !retracted)
      .flatMap((claim) => [claim.subject, claim.object, claim.speaker, claim.document, ...claim.via]),
  );
  expect(sorted(found.results.map(({ id }) => id))).toEqual(
    sorted(open.results.map(({ id }) => id).filter((id) => spoken.has(id))),
  );
}

async function checkNode(stored: Oracle, seen: Oracle, lens: Lens, id: string): Promise<void> {
  const touches = (relation: string) => endsOf(relation).includes(id);
  const own = [...seen.relations.keys()].filter(touches);
  const node = await get<NodeAnswer>(`nodes/${id}`, lens);
  expect(node.degree).toBe(own.length);
  expect(node.counts.reduce((sum, { relations }) => sum + relations, 0)).toBe(own.length);
  for (const { predicate, direction, relations } of node.counts) {
    const these = own.filter((relation) => relation.includes(`~${predicate}~`));
    const out = these.filter((relation) => endsOf(relation)[0] === id || predicate.endsWith("_WITH"));
    expect(relations).toBe(direction === "out" ? out.length : these.length - out.length);
  }
  const living = seen.passing.filter(({ retracted }) => !retracted);
  expect(node.says).toBe(living.filter(({ speaker }) => speaker === id).length);
  const stated = living.filter(({ subject, value }) => subject === id && value !== null);
  expect(node.properties.reduce((sum, { assessment }) => sum + assessment.claims, 0)).toBe(stated.length);
  for (const { predicate, value, assessment, claims } of node.properties) {
    const same = stated.filter((claim) => claim.predicate === predicate && claim.value === value);
    expect(assessment).toEqual(assess(same));
    expect(sorted(claims.map((claim) => claim.id))).toEqual(sorted(same.map((claim) => claim.id)));
  }

  const near = await get<GraphAnswer>(`nodes/${id}/neighbors`, lens, { limit: "3" });
  const shown = new Set(near.nodes.map((other) => other.id));
  expect(toShown(near.relations)).toEqual(
    pick(seen.relations, (relation) => endsOf(relation).every((end) => shown.has(end))),
  );
  const support = new Map<string, number>();
  for (const relation of own) {
    const other = endsOf(relation).find((end) => end !== id) ?? id;
    support.set(other, (support.get(other) ?? 0) + (seen.relations.get(relation)?.assertedBy ?? 0));
  }
  support.delete(id);
  expect(shown.size).toBe(1 + Math.min(3, support.size));
  const left = [...support].filter(([other]) => !shown.has(other)).map(([, sum]) => sum);
  const kept = [...support].filter(([other]) => shown.has(other)).map(([, sum]) => sum);
  expect(Math.min(...kept, Number.MAX_SAFE_INTEGER)).toBeGreaterThanOrEqual(Math.max(0, ...left));
  const shownOwn = own.filter((relation) => endsOf(relation).every((end) => shown.has(end)));
  expect(near.more).toEqual({
    nodes: left.length,
    relations: own.length - shownOwn.length,
    hidden: [...stored.relations.keys()].filter(touches).length - own.length,
  });
}

describe("the dossier", () => {
  beforeAll(async () => {
    await clear();
    await loadSeed(database, "seed/mamlouk.yaml");
  });

  const voices = "MATCH (c:Claim) MATCH (c)-[:SAID_BY]->(s) RETURN collect(DISTINCT s.id) AS speakers";

  it("through every speaker, outlet, document and day, and some together, is what the claims say", async () => {
    const stored = seeThrough(await readAllClaims(database), {});
    const [row] = await database.read(voices);
    const unique = (all: string[]) => [...new Set(all)];
    const speakers = row?.speakers as string[];
    const outlets = unique(stored.claims.flatMap(({ via }) => via));
    const documents = unique(stored.claims.map(({ document }) => document));
    const days = unique(stored.claims.flatMap(({ saidStart, saidEnd }) => saidStart ?? saidEnd ?? []));
    const lenses: Lens[] = [
      {},
      ...speakers.map((id) => ({ speaker: [id] })),
      ...outlets.map((id) => ({ via: [id] })),
      ...documents.map((id) => ({ document: [id] })),
      ...days.map((asOf) => ({ asOf })),
      { speaker: speakers.slice(0, 3), asOf: "2018-08-28" },
      { speaker: ["al-akhbar"], via: ["reuters"] },
      { via: outlets, asOf: "2018-08-29" },
      { asOf: "1900-01-01" },
    ];
    const nodes = ["ali-mamlouk", "damascus-meeting", "us-delegation", "syria", "united-states", "damascus"];
    expect(lenses.length).toBeGreaterThan(20);
    for (const lens of lenses) await checkLens(stored, lens, nodes);
  }, 300_000);
});

describe("generated claims", () => {
  it("through generated lenses are what the claims say, retracted ones aside", async () => {
    const lens = fc.record(
      {
        speaker: fc.uniqueArray(fc.constantFrom("a", "b", "o1"), { minLength: 1 }),
        via: fc.constant(["o2"] as string[]),
        document: fc.constant(["d1"] as string[]),
        asOf: fc.constantFrom("2018-07-01", "2018-08-28", "2019-01-01"),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        generatedDossier,
        fc.array(lens, { minLength: 2, maxLength: 2 }),
        async (dossier, lenses) => {
          await clear();
          await writeDossier(database, dossier);
          await database.write((run) =>
            run("MATCH (c:Claim) WITH c ORDER BY c.id LIMIT 3 SET c.retracted = true"),
          );
          await rebuildProjection(database);
          const stored = seeThrough(await readAllClaims(database), {});
          for (const each of lenses) await checkLens(stored, each, ["a", "m1", "b", "c", "o1", "org"]);
        },
      ),
      { numRuns: 6, seed: 2018 },
    );
  }, 300_000);
});
