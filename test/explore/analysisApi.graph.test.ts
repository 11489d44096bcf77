import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { RelationsAnswer, VoicesAnswer, WeakSpotsAnswer } from "../../server/analysisContract.ts";
import type { ClaimsAnswer, GraphAnswer } from "../../server/contract.ts";
import type { Database } from "../../server/database/database.ts";
import { loadSeed } from "../../server/setup/serve.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openTestDatabase } from "../openTestDatabase.ts";
import { assess, readAllClaims } from "./lensOracle.ts";

let database: Database;
let server: TestServer;
let all: Awaited<ReturnType<typeof readAllClaims>>;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadSeed(database, "seed/mamlouk.yaml");
  server = await startTestServer(() => database);
  all = await readAllClaims(database);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function get<T>(path: string, status = 200): Promise<T> {
  const answer = await fetch(server.url + path);
  expect(answer.status, path).toBe(status);
  return (await answer.json()) as T;
}

describe("voices", () => {
  it("counts what each says, passes on or prints, and every day", async () => {
    const voices = await get<VoicesAnswer>("/api/voices?limit=500");
    for (const { id, claims } of voices.speakers.voices)
      expect(claims).toBe(all.filter(({ speaker }) => speaker === id).length);
    for (const { id, claims } of voices.outlets.voices)
      expect(claims).toBe(all.filter(({ via }) => via.includes(id)).length);
    expect(voices.documents.voices.map(({ id, claims }) => [id, claims])).toEqual([
      ["mee-article", all.length],
    ]);
    expect(voices.speakers.total).toBe(new Set(all.map(({ speaker }) => speaker)).size);
    expect(voices.days.reduce((sum, { claims }) => sum + claims, voices.undated)).toBe(all.length);
    expect(voices.days.find(({ day }) => day === "2018-08-29")?.denials).toBeGreaterThan(0);
    expect(voices.days.map(({ day }) => day)).toEqual(voices.days.map(({ day }) => day).sort());
  });

  it("by a part of the name, cut to the limit, with the days as they are", async () => {
    const whole = await get<VoicesAnswer>("/api/voices");
    const some = await get<VoicesAnswer>("/api/voices?q=STATE%20dep&limit=1");
    expect(some.speakers.voices).toHaveLength(1);
    expect(some.speakers.total).toBeGreaterThan(1);
    expect(some.speakers.voices[0]?.name).toContain("State Department");
    expect(some.days).toEqual(whole.days);
  });
});

describe("claims", () => {
  const read = async (query: string) => {
    const answer = await get<ClaimsAnswer>(`/api/claims?limit=1000&${query}`);
    expect(answer.total).toBe(answer.claims.length);
    return answer.claims.map(({ id }) => id).sort();
  };
  const having = (test: (claim: (typeof all)[number]) => boolean) =>
    all
      .filter(test)
      .map(({ id }) => id)
      .sort();

  it("by predicate, topic and event time", async () => {
    const held = having(({ predicate }) => predicate === "TOOK_PLACE");
    expect(await read("predicate=TOOK_PLACE")).toEqual(held);
    expect((await read("topic=oil-role")).length).toBeGreaterThan(0);
    const first = (claim: (typeof all)[number]) => claim.start ?? claim.subjectStart ?? claim.objectStart;
    const last = (claim: (typeof all)[number]) => claim.end ?? claim.subjectEnd ?? claim.objectEnd;
    expect(await read("from=2018-06-10&to=2018-06-20")).toEqual(
      having((claim) => (last(claim) ?? "9") >= "2018-06-10" && (first(claim) ?? "0") <= "2018-06-20"),
    );
  });

  it("by kind: both of whom a claim is about", async () => {
    const { claims } = await get<ClaimsAnswer>("/api/claims?limit=1000&kind=Person,Agency");
    const open = await get<ClaimsAnswer>("/api/claims?limit=1000");
    const fits = (kind?: string) => !kind || ["Person", "Agency"].includes(kind);
    expect(claims).toEqual(
      open.claims.filter(({ subject, object }) => fits(subject.kind) && fits(object?.kind)),
    );
  });

  it.each(["", "&asOf=2018-08-28", "&speaker=al-akhbar"])(
    "by the status of what they say%s",
    async (lens) => {
      const open = await get<ClaimsAnswer>(`/api/claims?limit=1000${lens}`);
      const seen = all.filter(({ id }) => open.claims.some((claim) => claim.id === id));
      const of = (claim: (typeof all)[number]) =>
        [claim.subject, claim.predicate, claim.object, claim.value].join();
      for (const status of ["contested", "corroborated", "single-source", "denied"]) {
        const expected = seen.filter(
          (claim) => assess(seen.filter((other) => of(other) === of(claim))).status === status,
        );
        expect(await read(`status=${status}${lens}`)).toEqual(expected.map(({ id }) => id).sort());
      }
    },
  );

  it("in pages that neither skip nor repeat, hidden ones counted", async () => {
    const ids: string[] = [];
    for (let offset = 0; offset < all.length; offset += 40) {
      const page = await get<ClaimsAnswer>(`/api/claims?limit=40&offset=${offset}`);
      ids.push(...page.claims.map(({ id }) => id));
    }
    expect(ids).toHaveLength(all.length);
    expect(new Set(ids).size).toBe(all.length);
    const lens = await get<ClaimsAnswer>("/api/claims?limit=1&speaker=al-akhbar");
    expect(lens.total + lens.hidden).toBe(all.length);
  });
});

describe("relations among nodes", () => {
  it("takes two thousand ids, passes over what is not there, and keeps to the filters", async () => {
    const { nodes, relations } = await get<GraphAnswer>("/api/graph?limit=2000");
    const known = nodes.map(({ id }) => id);
    const ids = [
      ...known,
      ...Array.from({ length: 2000 - known.length }, (_, n) => `${"x".repeat(100)}-${n}`),
    ];
    const ask = async (filters: object) => {
      const answer = await fetch(`${server.url}/api/relations`, {
        method: "POST",
        body: JSON.stringify({ ids, filters }),
        headers: { "Content-Type": "application/json" },
      });
      return (await answer.json()) as z.infer<typeof RelationsAnswer>;
    };
    expect(await ask({})).toEqual({ relations, hidden: 0 });
    const contested = await ask({ status: ["contested"] });
    expect(contested.relations).toEqual(relations.filter(({ status }) => status === "contested"));
    const early = await ask({ status: ["contested"], asOf: "2018-08-28" });
    expect(early.relations).toEqual([]);
    expect(early.hidden).toBeGreaterThan(0);
  });
});

describe("weak spots", () => {
  it("one section alone, in pages", async () => {
    const whole = await get<WeakSpotsAnswer>("/api/weak-spots?limit=500");
    const page = await get<WeakSpotsAnswer>("/api/weak-spots?section=single-source&limit=5&offset=3");
    expect(Object.keys(page).sort()).toEqual(["nodes", "singleSource"]);
    expect(page.singleSource?.total).toBe(whole.singleSource?.total);
    expect(page.singleSource?.relations).toEqual(whole.singleSource?.relations.slice(3, 8));
    const ends = page.singleSource?.relations.flatMap(({ start, end }) => [start, end]);
    expect(new Set(page.nodes.map(({ id }) => id))).toEqual(new Set(ends));
    await get("/api/weak-spots?section=everything", 400);
  });

  it("a claim with a web address and a place in it lacks nothing", async () => {
    const before = await get<WeakSpotsAnswer>("/api/weak-spots?section=unsourced&limit=500");
    expect(before.unsourced?.claims.every(({ lacks }) => lacks.join() === "url")).toBe(true);
    await database.write(async (run) => {
      await run("MATCH (d:Document {id: 'mee-article'}) SET d.url = 'HTTPS://example.org/a'");
      await run("MATCH (c:Claim) WITH c ORDER BY c.id LIMIT 1 SET c.kept = c.locator, c.locator = ' '");
    });
    const after = await get<WeakSpotsAnswer>("/api/weak-spots?section=unsourced&limit=500");
    await database.write(async (run) => {
      await run("MATCH (d:Document {id: 'mee-article'}) REMOVE d.url");
      await run("MATCH (c:Claim) WHERE c.kept IS NOT NULL SET c.locator = c.kept REMOVE c.kept");
    });
    expect(after.unsourced?.claims.map(({ lacks }) => lacks)).toEqual([["locator"]]);
  });
});
