import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { compareStrength } from "../../seed/model/strength.ts";
import type { ContactsAnswer, PathsAnswer } from "../../server/analysisContract.ts";
import { writeDossier } from "../../server/claims/writeDossier.ts";
import type { Database } from "../../server/database/database.ts";
import { loadSeed } from "../../server/setup/serve.ts";
import { generatedDossier } from "../claims/generatedDossier.ts";
import { toExpectedRelations } from "../claims/oracle.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openTestDatabase } from "../openTestDatabase.ts";
import { toExpectedContacts, toExpectedHop, toExpectedPaths } from "./pathsOracle.ts";

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

async function get<T>(path: string, status = 200): Promise<T> {
  const answer = await fetch(`${server.url}/api/${path}`);
  const body = await answer.json();
  expect([answer.status, path], JSON.stringify(body).slice(0, 300)).toEqual([status, path]);
  return body as T;
}

const empty = () => database.write((run) => run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"));
const toText = ({ nodes }: { nodes: string[] }) => nodes.join(">");

describe("on the dossier", () => {
  beforeAll(async () => {
    await empty();
    await loadSeed(database, "seed/mamlouk.yaml");
  });

  const cia = "central-intelligence-agency";
  const bureau = "national-security-bureau";

  it("from the CIA to the bureau by what joins them, and what it stands or falls with", async () => {
    const { paths, shortest, more, nodes, relations } = await get<PathsAnswer>(
      `paths?from=${cia}&to=${bureau}&maxLength=5&limit=200`,
    );
    expect(shortest).toBe(paths[0]?.hops.length);
    expect(more).toEqual({ paths: 0, cut: false });
    const contested = paths.find(
      (path) => toText(path) === `${cia}>united-states>us-delegation>ali-mamlouk>${bureau}`,
    );
    expect(contested?.weakest).toBe("ali-mamlouk~MET_WITH~us-delegation");
    expect(contested?.hops[2]).toEqual({
      from: "us-delegation",
      to: "ali-mamlouk",
      relations: ["ali-mamlouk~MET_WITH~us-delegation"],
    });
    const named = new Set(nodes.map(({ id }) => id));
    const told = new Set(relations.map(({ id }) => id));
    for (const { hops } of paths) {
      for (const hop of hops) {
        expect(named.has(hop.from) && named.has(hop.to)).toBe(true);
        for (const id of hop.relations) expect(told.has(id)).toBe(true);
      }
    }
  });

  it("the shortest alone is the first of all", async () => {
    const all = await get<PathsAnswer>(`paths?from=${cia}&to=${bureau}&maxLength=6&limit=200`);
    const first = await get<PathsAnswer>(`paths?from=${cia}&to=${bureau}&maxLength=6&which=shortest`);
    expect(first.paths).toEqual(all.paths.filter(({ hops }) => hops.length === all.shortest));
    expect(first.shortest).toBe(all.shortest);
  });

  it("keeps to predicates, statuses, kinds between the ends, and event time", async () => {
    const ask = (more: string) =>
      get<PathsAnswer>(`paths?from=us-delegation&to=ali-mamlouk&maxLength=3&${more}`);
    expect((await ask("predicate=MET_WITH")).paths.map(toText)).toEqual(["us-delegation>ali-mamlouk"]);
    expect((await ask("predicate=PARTICIPATED_IN")).paths.map(toText)).toEqual([
      "us-delegation>damascus-meeting>ali-mamlouk",
    ]);
    expect((await ask("status=contested")).paths.map(toText)).toEqual(["us-delegation>ali-mamlouk"]);
    expect((await ask("kind=Country")).paths.map(toText)).toEqual(["us-delegation>ali-mamlouk"]);
    const countries = await get<PathsAnswer>(`paths?from=${cia}&to=us-delegation&kind=Country`);
    expect(countries.paths.map(toText)).toEqual([`${cia}>united-states>us-delegation`]);
    for (const which of ["all", "shortest"]) {
      expect((await ask(`predicate=MET_WITH&happenedTo=2018-01-01&which=${which}`)).paths).toEqual([]);
      expect((await ask(`predicate=MET_WITH&happenedTo=2018-07-01&which=${which}`)).paths).toHaveLength(1);
    }
  });

  it("through the lens: the status of the day, and an end that it leaves alone", async () => {
    const before = await get<PathsAnswer>("paths?from=us-delegation,ali-mamlouk&maxLength=1&asOf=2018-08-28");
    expect(before.relations[0]?.status).toBe("corroborated");
    const none = await get<PathsAnswer>(`paths?from=${cia}&to=ali-mamlouk&speaker=al-akhbar`);
    expect(none).toMatchObject({ paths: [], alone: [cia], more: { paths: 0, cut: false } });
    expect(none.nodes.map(({ id }) => id)).toEqual([cia, "ali-mamlouk"]);
  });

  it("without a lens as well an end may have nothing that leads anywhere, and two ends no path", async () => {
    const { alone, paths } = await get<PathsAnswer>("paths?from=bruno-kahl,ali-mamlouk&predicate=RANK");
    expect([paths, alone]).toEqual([[], ["bruno-kahl", "ali-mamlouk"]]);
    const far = await get<PathsAnswer>("paths?from=bruno-kahl&to=european-union&maxLength=2");
    expect(far).toMatchObject({ paths: [], alone: [] });
    expect(far.shortest).toBeUndefined();
  });

  it("every two of several ends, and what was left out", async () => {
    const ids = `${cia},${bureau},us-delegation`;
    const whole = await get<PathsAnswer>(`paths?from=${ids}&maxLength=4&limit=200`);
    expect(new Set(whole.paths.map(({ nodes }) => [nodes[0], nodes.at(-1)].sort().join(" "))).size).toBe(3);
    const cut = await get<PathsAnswer>(`paths?from=${ids}&maxLength=4&limit=2`);
    expect(cut.paths).toEqual(whole.paths.slice(0, 2));
    expect(cut.more.paths).toBe(whole.paths.length - 2);
  });

  it("names unknown ids, and asks for two different ends", async () => {
    const unknown = await get<{ title: string }>("paths?from=ali-mamlouk&to=nobody", 404);
    expect(unknown.title).toContain("“nobody”");
    await get("paths?from=ali-mamlouk&to=nobody&which=shortest", 404);
    const same = await get<{ title: string }>("paths?from=ali-mamlouk&to=ali-mamlouk", 400);
    expect(same.title).toContain("“ali-mamlouk” is the only one");
    await get("paths", 400);
    await get("contacts?ids=ali-mamlouk", 400);
    await get("contacts?ids=ali-mamlouk,nobody", 404);
  });

  it("contacts in common, those of most first", async () => {
    const { contacts, total, nodes, relations } = await get<ContactsAnswer>(
      "contacts?ids=ali-mamlouk,us-delegation,syrian-officials",
    );
    expect(contacts[0]).toMatchObject({
      id: "damascus-meeting",
      of: ["ali-mamlouk", "us-delegation", "syrian-officials"],
    });
    expect(total).toBe(contacts.length);
    expect(nodes.map(({ id }) => id)).toContain("damascus-meeting");
    expect(relations.map(({ id }) => id)).toEqual(expect.arrayContaining(contacts[0]?.relations ?? [""]));
    const seen = await get<ContactsAnswer>(
      "contacts?ids=ali-mamlouk,us-delegation,syrian-officials&speaker=two-us-intelligence-officials",
    );
    expect(seen.contacts).toMatchObject([
      { id: "damascus-meeting", of: ["us-delegation", "syrian-officials"] },
    ]);
    const people = await get<ContactsAnswer>("contacts?ids=ali-mamlouk,us-delegation&kind=Person");
    expect(people).toMatchObject({ contacts: [], total: 0, cut: false });
  });
});

describe("with hubs", () => {
  const link = `
    CREATE (a)-[r:KNOWS]->(b)
    SET r += {id: a.id + '~KNOWS~' + b.id, status: 'single-source', claims: 1, speakers: 1, assertedBy: 1, deniedBy: 0}`;

  beforeAll(async () => {
    await empty();
    await database.write(async (run) => {
      await run(
        "UNWIND range(0, 9999) AS n CREATE (:Actor:Person {id: 'p' + n, name: 'P' + n, aliases: [], summary: ''})",
      );
      // Two hubs with 4,000 each of which 1,000 are in common, and a chain that goes round them.
      await run(
        `MATCH (a:Actor {id: 'p0'}) UNWIND range(2, 4001) AS n MATCH (b:Actor {id: 'p' + n}) ${link}`,
      );
      await run(
        `MATCH (a:Actor {id: 'p1'}) UNWIND range(3002, 7001) AS n MATCH (b:Actor {id: 'p' + n}) ${link}`,
      );
      await run(
        `UNWIND range(8000, 8005) AS n MATCH (a:Actor {id: 'p' + n}) MATCH (b:Actor {id: 'p' + (n + 1)}) ${link}`,
      );
      await run(`MATCH (a:Actor {id: 'p2'}) MATCH (b:Actor {id: 'p8000'}) ${link}`);
      await run(`MATCH (a:Actor {id: 'p7001'}) MATCH (b:Actor {id: 'p8006'}) ${link}`);
    });
  });

  it("what goes through a hub is found, and counted where it is too much to show", async () => {
    const over = await get<PathsAnswer>("paths?from=p0&to=p1&maxLength=2&limit=10");
    expect([over.shortest, over.paths.length, over.more]).toEqual([2, 10, { paths: 990, cut: false }]);
    const beside = await get<PathsAnswer>("paths?from=p2&to=p3&maxLength=2");
    expect(beside.paths.map(toText)).toEqual(["p2>p0>p3"]);
    const far = await get<PathsAnswer>("paths?from=p8000&to=p7000&maxLength=5&limit=200");
    expect(far.shortest).toBe(5);
    expect(far.paths.length + far.more.paths).toBe(1000);
    expect(far.paths[0]?.nodes.slice(0, 3)).toEqual(["p8000", "p2", "p0"]);
  });

  it("a search that is too large ends at its bound and says so, the shorter paths found", async () => {
    const wide = await get<PathsAnswer>("paths?from=p0&to=p1&maxLength=6");
    expect(wide).toMatchObject({ shortest: 2, more: { cut: true } });
    expect(wide.paths[0]?.nodes).toHaveLength(3);
    const quick = await get<PathsAnswer>("paths?from=p0&to=p1&which=shortest&maxLength=8");
    expect(quick).toMatchObject({ shortest: 2, more: { cut: true } });
  });

  it("contacts of two hubs", async () => {
    const { contacts, total } = await get<ContactsAnswer>("contacts?ids=p0,p1&limit=5");
    expect([contacts.length, total]).toEqual([5, 1000]);
  });
});

describe("on generated dossiers", () => {
  beforeEach(empty);

  const lens = fc.record(
    {
      speaker: fc.uniqueArray(fc.constantFrom("a", "b", "o1"), { minLength: 1 }),
      asOf: fc.constantFrom("2018-07-01", "2018-08-28", "2019-01-01"),
    },
    { requiredKeys: [] },
  );

  it("agrees with the slow and obvious way, with and without a lens", async () => {
    const most = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(generatedDossier, lens, most, async (dossier, seen, maxLength) => {
        await empty();
        await writeDossier(database, dossier);
        const expected = toExpectedRelations(dossier, seen);
        const query = new URLSearchParams({ maxLength: String(maxLength), limit: "200" });
        if (seen.asOf) query.set("asOf", seen.asOf);
        if (seen.speaker) query.set("speaker", seen.speaker.join(","));
        for (const [from, to] of [
          ["a", "b"],
          ["a", "m1"],
        ] as const) {
          const { paths, more, shortest } = await get<PathsAnswer>(`paths?from=${from}&to=${to}&${query}`);
          const all = toExpectedPaths(expected, from, to, maxLength);
          expect(paths.map(toText).sort()).toEqual(all);
          expect(more).toEqual({ paths: 0, cut: false });
          for (const path of paths) {
            const strongest = path.hops.map((hop) => {
              const parallel = toExpectedHop(expected, hop.from, hop.to);
              expect(hop.relations.slice().sort()).toEqual(parallel.map(([id]) => id).sort());
              return parallel[0]?.[1] ?? { status: "denied" as const };
            });
            const weakest = expected.get(path.weakest) ?? { status: "denied" as const };
            for (const hop of strongest) expect(compareStrength(hop, weakest)).toBeLessThanOrEqual(0);
          }
          const lengths = paths.map(({ hops }) => hops.length);
          expect(lengths).toEqual([...lengths].sort());
          expect(shortest).toBe(lengths[0]);
          const quick = await get<PathsAnswer>(`paths?from=${from}&to=${to}&which=shortest&${query}`);
          expect(quick.paths).toEqual(paths.filter(({ hops }) => hops.length === shortest));
        }
        const ids = ["a", "b", "c"];
        query.delete("maxLength");
        const { contacts, total } = await get<ContactsAnswer>(`contacts?ids=${ids}&${query}`);
        const found = new Map(contacts.map(({ id, of }) => [id, of]));
        expect(found).toEqual(toExpectedContacts(expected, ids));
        expect(total).toBe(found.size);
      }),
      { numRuns: 25, seed: 2018 },
    );
  }, 180_000);
});
