// The timeline's answer against plain loops over the claims, through lenses and filters; and EDTF dates on their way out.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Dossier } from "../../seed/model/dossier.ts";
import { writeDossier } from "../../server/claims/writeDossier.ts";
import type { GraphAnswer } from "../../server/contract.ts";
import type { Database } from "../../server/database/database.ts";
import { loadSeed } from "../../server/setup/serve.ts";
import type { TimelineAnswer } from "../../server/timelineContract.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openTestDatabase } from "../openTestDatabase.ts";
import { edtfCases, refusedDates } from "../timeline/edtfCases.ts";
import { assess, type Lens, type Oracle, readAllClaims, seeThrough } from "./lensOracle.ts";

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

async function get<T>(path: string, query: Record<string, string | string[] | undefined>): Promise<T> {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, [value].flat().join());
  const answer = await fetch(`${server.url}/api/${path}?${search}`);
  const body = await answer.json();
  expect(answer.status, `${path} ${search} ${JSON.stringify(body).slice(0, 200)}`).toBe(200);
  return body as T;
}

const getTimeline = (query: Parameters<typeof get>[1] = {}) => get<TimelineAnswer>("timeline", query);
const sorted = (ids: Iterable<string>) => [...ids].sort();
const idsOf = (all: readonly { id: string }[]) => sorted(all.map(({ id }) => id));

describe("the dossier", () => {
  let stored: Oracle;
  let events: string[];
  beforeAll(async () => {
    await clear();
    await loadSeed(database, "seed/mamlouk.yaml");
    await database.write((run) =>
      run("MATCH (c:Claim) WITH c ORDER BY c.id SKIP 20 LIMIT 3 SET c.retracted = true"),
    );
    stored = seeThrough(await readAllClaims(database), {});
    const rows = await database.read("MATCH (e:Event) RETURN e.id AS id");
    events = rows.map(({ id }) => String(id));
  });

  async function checkLens(lens: Lens): Promise<void> {
    const seen = seeThrough(stored.claims, lens);
    const answer = await getTimeline({ ...lens });
    const living = seen.passing.filter(({ retracted }) => !retracted);
    const all = stored.claims.filter(({ retracted }) => !retracted);
    const about = (some: typeof living, id: string) =>
      some.filter(({ subject, object }) => subject === id || object === id);
    const shown = events.filter((id) => about(living, id).length > 0);
    expect(idsOf(answer.events)).toEqual(sorted(shown));
    expect(idsOf(answer.claims)).toEqual(idsOf(living));
    expect(answer.more).toEqual({
      events: 0,
      claims: 0,
      hiddenEvents: events.filter((id) => about(all, id).length > 0).length - shown.length,
      hiddenClaims: all.length - living.length,
    });
    for (const event of answer.events) {
      const told = about(living, event.id);
      expect(event.claims).toBe(told.length);
      expect(event.assessment?.status).toBe(seen.events.get(event.id));
      const held = told.filter(
        ({ predicate, subject }) => predicate === "TOOK_PLACE" && subject === event.id,
      );
      expect(event.assessment).toEqual(held.length > 0 ? assess(held) : undefined);
      const parts = told.filter(({ predicate }) => predicate === "PARTICIPATED_IN");
      expect(event.actors.map(({ id, denied }) => [id, denied])).toEqual(
        sorted(new Set(parts.map(({ subject }) => subject))).map((id) => [
          id,
          parts.every(({ subject, stance }) => subject !== id || stance === "denies"),
        ]),
      );
      const objects = (predicate: string) =>
        sorted(
          new Set(
            told
              .filter((claim) => claim.predicate === predicate && claim.stance !== "denies")
              .flatMap(({ object }) => object ?? []),
          ),
        );
      expect(event.topics.map(({ id }) => id)).toEqual(objects("DISCUSSED"));
      expect(event.places.map(({ id }) => id)).toEqual(objects("HELD_AT"));
      expect(event.documents).toEqual(sorted(new Set(told.map(({ document }) => document))));
    }
  }

  it("through every speaker, outlet, document and day is what the claims say", async () => {
    const unique = (all: string[]) => [...new Set(all)];
    const claims = stored.claims;
    const lenses: Lens[] = [
      {},
      ...unique(claims.map(({ speaker }) => speaker)).map((id) => ({ speaker: [id] })),
      ...unique(claims.flatMap(({ via }) => via)).map((id) => ({ via: [id] })),
      ...unique(claims.map(({ document }) => document)).map((id) => ({ document: [id] })),
      ...unique(claims.flatMap(({ saidStart, saidEnd }) => saidStart ?? saidEnd ?? [])).map((asOf) => ({
        asOf,
      })),
      { speaker: ["al-akhbar"], via: ["reuters"], asOf: "2018-08-28" },
      { asOf: "1900-01-01" },
    ];
    expect(lenses.length).toBeGreaterThan(20);
    for (const lens of lenses) await checkLens(lens);
  }, 120_000);

  it("filters by kind, status, topic, predicate and ids, and says what it leaves out", async () => {
    const whole = await getTimeline();
    const meetings = await getTimeline({ kind: "Meeting" });
    expect(meetings.events.length).toBeGreaterThan(1);
    expect(meetings.events.every(({ kind }) => kind === "Meeting")).toBe(true);
    expect((await getTimeline({ kind: "Person,Agency" })).events).toEqual([]);
    for (const status of ["contested", "single-source", "corroborated"]) {
      const answer = await getTimeline({ status });
      expect(idsOf(answer.events)).toEqual(
        idsOf(whole.events.filter(({ assessment }) => assessment?.status === status)),
      );
    }
    const [topic = ""] = whole.events.flatMap(({ topics }) => topics.map(({ id }) => id));
    expect(idsOf((await getTimeline({ topic })).events)).toEqual(
      idsOf(whole.events.filter(({ topics }) => topics.some(({ id }) => id === topic))),
    );
    const placed = await getTimeline({ predicate: "HELD_AT" });
    expect(placed.claims.every(({ predicate }) => predicate === "HELD_AT")).toBe(true);
    expect(idsOf(placed.events)).toEqual(sorted(new Set(placed.claims.map(({ subject }) => subject.id))));
    const some = await getTimeline({ ids: ["damascus-meeting", "us-delegation", "ali-mamlouk", "nowhere"] });
    expect(idsOf(some.events)).toEqual(["damascus-meeting"]);
    const among = new Set(["damascus-meeting", "us-delegation", "ali-mamlouk"]);
    expect(idsOf(some.claims)).toEqual(
      idsOf(
        whole.claims.filter(
          ({ subject, object }) => among.has(subject.id) && (!object || among.has(object.id)),
        ),
      ),
    );
    const few = await getTimeline({ limit: "3", claims: "5" });
    expect([few.events.length, few.claims.length]).toEqual([3, 5]);
    expect(few.more).toMatchObject({ events: whole.events.length - 3, claims: whole.claims.length - 5 });
    const least = Math.min(...few.events.map(({ claims }) => claims));
    expect(whole.events.filter(({ claims }) => claims > least).length).toBeLessThanOrEqual(3);
  });
});

describe("EDTF dates", () => {
  const toId = (index: number) => `e${index}`;
  beforeAll(async () => {
    await clear();
    await writeDossier(
      database,
      Dossier.parse({
        backchannel: 1,
        title: "Dates",
        actors: [{ id: "a", kind: "Person", name: "a" }],
        events: [
          ...edtfCases.map(({ date }, index) => ({
            id: toId(index),
            kind: "Event",
            name: date,
            type: "x",
            date,
          })),
          { id: "undated", kind: "Event", name: "undated", type: "x" },
        ],
        documents: [{ id: "d", title: "d" }],
        claims: [...edtfCases.keys(), "undated" as const].map((index) => ({
          subject: "a",
          predicate: "PARTICIPATED_IN",
          object: index === "undated" ? index : toId(index),
          speaker: "a",
          document: "d",
          locator: "¶1",
          said: index === "undated" ? "2018" : (edtfCases[index]?.date ?? "2018"),
          stance: "asserts",
          certainty: "stated",
        })),
      }),
    );
  });

  it("keep their text and have their bounds, on both clocks", async () => {
    const { events, claims } = await getTimeline();
    const byId = new Map(events.map((event) => [event.id, event]));
    for (const [index, { date, start, end }] of edtfCases.entries()) {
      expect(byId.get(toId(index))).toMatchObject({ date, name: date });
      expect([byId.get(toId(index))?.start, byId.get(toId(index))?.end], date).toEqual([start, end]);
      const said = claims.find(({ object }) => object?.id === toId(index));
      expect([said?.said, said?.saidStart, said?.saidEnd], date).toEqual([date, start, end]);
    }
    const order = events.map(({ start, end }) => start ?? end);
    expect(order.slice(0, 2)).toEqual(["-000044-01-01", "-000044-03-15"]);
    expect(order.at(-1)).toBeUndefined();
  });

  it.each(["possibly", "certainly"] as const)("that lie %s in a year pass alike everywhere", async (when) => {
    const range = { from: "2018-01-01", to: "2018-12-31", when };
    const expected = sorted([
      ...edtfCases.flatMap((one, index) => (one[when] ? [toId(index)] : [])),
      ...(when === "possibly" ? ["undated"] : []),
    ]);
    expect(idsOf((await getTimeline(range)).events)).toEqual(expected);
    const graph = await get<GraphAnswer>("graph", range);
    expect(idsOf(graph.nodes.filter(({ kind }) => kind === "Event"))).toEqual(expected);
    const lensed = await get<GraphAnswer>("graph", { ...range, speaker: "a" });
    expect(idsOf(lensed.nodes.filter(({ kind }) => kind === "Event"))).toEqual(expected);
    const claims = await get<TimelineAnswer>("claims", { ...range, limit: "1000" });
    expect(sorted(claims.claims.flatMap(({ object }) => object?.id ?? []))).toEqual(expected);
  });

  it("with one end of the range open, the other decides", async () => {
    const after = await getTimeline({ from: "2018-06-01", when: "certainly" });
    expect(after.events.map(({ date }) => date).sort()).toEqual(
      [
        "2018-06",
        "2018-06-14/",
        "2018-06-14/2018-06-16",
        "2018-06-XX",
        "2018-09-14",
        "2018-09-14~",
        "2018-24",
      ].sort(),
    );
    const before = await getTimeline({ to: "2003-12-31", when: "certainly" });
    expect(before.events.map(({ date }) => date)).toEqual(["-0044", "-0044-03-15", "2003-05~"]);
  });

  it.each(refusedDates)("“%s” is refused by its name and character %i", (date, at) => {
    const given = { id: "x", kind: "Event", name: "x", type: "x", date };
    const read = Dossier.safeParse({
      backchannel: 1,
      title: "Refused",
      actors: [],
      events: [given],
      documents: [],
      claims: [],
    });
    const words = read.error?.issues.map(({ message }) => message).join();
    expect(words).toContain(`“${date}”`);
    expect(words).toContain(`at character ${at}`);
  });
});
