import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimsAnswer, GraphAnswer } from "../../server/contract.ts";
import type { EvidenceAnswer } from "../../server/cypherContract.ts";
import type { Database } from "../../server/database/database.ts";
import { readEvidence } from "../../server/explore/readEvidence.ts";
import { loadSeed } from "../../server/setup/serve.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openTestDatabase } from "../openTestDatabase.ts";

let database: Database;
let server: TestServer;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadSeed(database, "seed/mamlouk.yaml");
  server = await startTestServer(() => database);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function ask(body: object, status = 200): Promise<EvidenceAnswer> {
  const answer = await fetch(`${server.url}/api/evidence`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json" },
  });
  expect(answer.status).toBe(status);
  return (await answer.json()) as EvidenceAnswer;
}

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(server.url + path)).json()) as T;
}

const met = "ali-mamlouk~MET_WITH~us-delegation";
const sanctioned = "ali-mamlouk~SANCTIONED_BY~european-union";

describe("relations", () => {
  it("the meeting is contested, and its source says where, by whom and who published it", async () => {
    const { relations, hidden, unknown, sources } = await ask({ relations: [met] });
    expect(relations).toMatchObject([
      { id: met, status: "contested", speakers: 4, assertedBy: 3, deniedBy: 1, last: "2018-08-31" },
    ]);
    expect([hidden, unknown]).toEqual([[], []]);
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({
      document: {
        id: "mee-article",
        title: "Middle East Eye on US talks with Ali Mamlouk",
        published: "2018-08",
        publisher: { id: "middle-east-eye", name: "Middle East Eye", kind: "Outlet" },
      },
      claims: relations[0]?.claims,
      locators: ["¶1", "¶2", "¶4", "¶5", "¶6", "headline"],
    });
    expect(sources[0]?.speakers.map(({ id }) => id)).toContain("state-department-spokeswoman");
  });

  it.each([
    ["2018-05-01", undefined],
    ["2018-08-28", "corroborated"],
    ["2018-08-29", "contested"],
  ])("as of %s it is %s", async (asOf, status) => {
    const { relations, hidden, sources } = await ask({ relations: [met], lens: { asOf } });
    expect(relations[0]?.status).toBe(status);
    expect(hidden).toEqual(status ? [] : [met]);
    expect(sources.length).toBe(status ? 1 : 0);
  });

  it("according to one speaker it is single-source, and the source holds that speaker's claims alone", async () => {
    const { relations, sources } = await ask({ relations: [met], lens: { speaker: ["al-akhbar"] } });
    expect(relations).toMatchObject([{ status: "single-source", assertedBy: 1, deniedBy: 0 }]);
    expect(sources[0]).toMatchObject({ claims: relations[0]?.claims, speakers: [{ id: "al-akhbar" }] });
  });

  it("according to one who denies that it took place nobody has met", async () => {
    const lens = { speaker: ["state-department-spokeswoman"] };
    expect(await ask({ relations: [met, sanctioned], lens })).toEqual({
      relations: [],
      hidden: [met, sanctioned],
      unknown: [],
      sources: [],
    });
  });

  it.each([{}, { asOf: "2018-08-28" }, { speaker: ["al-akhbar"] }, { via: ["reuters"] }])(
    "of the whole dossier, through %j, all agree with the graph and the claims",
    async (lens) => {
      const { relations: all } = await get<GraphAnswer>("/api/graph?limit=2000");
      const address = new URLSearchParams(
        Object.entries(lens).map(([key, value]) => [key, [value].flat().join()]),
      );
      const seen = await get<GraphAnswer>(`/api/graph?limit=2000&${address}`);
      const evidence = await ask({ relations: all.map(({ id }) => id), lens });
      expect(evidence.unknown).toEqual([]);
      expect(evidence.relations).toHaveLength(seen.relations.length);
      for (const relation of evidence.relations) {
        expect(seen.relations.find(({ id }) => id === relation.id)).toMatchObject(relation);
      }
      const [some] = evidence.relations.filter(({ claims }) => claims > 1);
      if (!some) return;
      const { claims } = await get<ClaimsAnswer>(`/api/claims?relation=${some.id}&${address}`);
      const { sources } = await ask({ relations: [some.id], lens });
      expect(sources[0]?.claims).toBe(claims.length);
    },
  );
});

describe("claims and documents", () => {
  it("a claim named gives its document, with one locator and one speaker", async () => {
    const { claims } = await get<ClaimsAnswer>(`/api/claims?relation=${sanctioned}`);
    const [claim] = claims;
    const answer = await ask({ claims: [claim?.id, "no-such-claim"] });
    expect(answer).toMatchObject({ relations: [], hidden: [], unknown: ["no-such-claim"] });
    expect(answer.sources).toMatchObject([
      {
        document: { id: claim?.document.id },
        claims: 1,
        locators: [claim?.locator],
        speakers: [{ id: claim?.speaker.id }],
      },
    ]);
  });

  it("locators are in reading order, paragraph 2 before 10, each once", async () => {
    const { claims } = await get<ClaimsAnswer>("/api/claims?limit=1000");
    const { sources } = await ask({ claims: claims.map(({ id }) => id) });
    const paragraphs = sources[0]?.locators.filter((locator) => locator.startsWith("¶"));
    expect(paragraphs).toEqual(Array.from({ length: 16 }, (_, index) => `¶${index + 1}`));
    expect(sources.map(({ document }) => document.id)).toEqual(["mee-article"]);
  });

  it("a document named is a source, though nothing asked for rests on it; what it cites is none", async () => {
    const { sources } = await ask({ documents: ["al-akhbar-report"], relations: [met] });
    expect(sources.map(({ document, claims }) => [document.id, claims > 0])).toEqual([
      ["mee-article", true],
      ["al-akhbar-report", false],
    ]);
    expect(sources[1]).toMatchObject({ locators: [], speakers: [] });
  });

  it("a claim given by name and behind a relation counts once; a retracted one backs nothing", async () => {
    const { claims } = await get<ClaimsAnswer>(`/api/claims?relation=${met}`);
    const ids = claims.map(({ id }) => id);
    const both = await ask({ relations: [met], claims: ids });
    expect(both.sources[0]?.claims).toBe(ids.length);
    const [id] = ids;
    await database.write((run) => run("MATCH (c:Claim {id: $id}) SET c.retracted = true", { id }));
    const rest = await ask({ claims: ids });
    await database.write((run) => run("MATCH (c:Claim {id: $id}) REMOVE c.retracted", { id }));
    expect(rest.sources[0]?.claims).toBe(ids.length - 1);
    expect(rest.unknown).toEqual([]);
  });
});

describe("what is asked", () => {
  it("nothing asked, nothing answered", async () => {
    expect(await ask({})).toEqual({ relations: [], hidden: [], unknown: [], sources: [] });
  });

  it("names every id that is not there, once, whatever it looks like", async () => {
    const odd = ["a~MET_WITH~b", "4:1f:12", "~", "ali-mamlouk~~", "' OR 1=1"];
    const { unknown, relations } = await ask({ relations: [...odd, met, ...odd], documents: ["nowhere"] });
    expect(unknown).toEqual([...odd, "nowhere"]);
    expect(relations.map(({ id }) => id)).toEqual([met]);
  });

  it("relations come back in the order of the question", async () => {
    const asked = [sanctioned, met];
    expect((await ask({ relations: asked })).relations.map(({ id }) => id)).toEqual(asked);
    expect((await ask({ relations: asked.toReversed() })).relations.map(({ id }) => id)).toEqual(
      asked.toReversed(),
    );
  });

  it("refuses a lens it does not know and more than it can weigh", async () => {
    await ask({ relations: [met], lens: { according: "me" } }, 400);
    await ask({ relations: Array.from({ length: 2001 }, (_, index) => `a~B~${index}`) }, 400);
  });

  it("asks Neo4j a handful of times however much is asked", async () => {
    const { relations } = await get<GraphAnswer>("/api/graph?limit=2000");
    let queries = 0;
    const counting: Database = {
      ...database,
      read: (query, params) => {
        queries += 1;
        return database.read(query, params);
      },
    };
    const ids = relations.map(({ id }) => id);
    await readEvidence(counting, { relations: ids, claims: [], documents: [], lens: { asOf: "2018-09-01" } });
    expect(queries).toBeLessThanOrEqual(7);
  });
});
