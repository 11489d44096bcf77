import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { Dossier } from "../../seed/model/dossier.ts";
import { writeDossier } from "../../server/claims/writeDossier.ts";
import type { SearchAnswer } from "../../server/contract.ts";
import type { Database } from "../../server/database/database.ts";
import { searchNodes } from "../../server/explore/searchNodes.ts";
import { loadSeed } from "../../server/setup/serve.ts";
import { openTestDatabase } from "../openTestDatabase.ts";

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadSeed(database, "seed/mamlouk.yaml");
});
afterAll(() => database.close());

const search = (q: string, more: object = {}): Promise<z.infer<typeof SearchAnswer>> =>
  searchNodes(database, { q, limit: 10, ...more });

describe("the dossier", () => {
  it.each([
    ["mamlouk", "ali-mamlouk"],
    ["Mamluk", "ali-mamlouk"],
    ["mamlouk ali", "ali-mamlouk"],
    ["ali mam", "ali-mamlouk"],
    ["mam", "ali-mamlouk"],
    ["mamluok", "ali-mamlouk"],
    ["mamlook", "ali-mamlouk"],
    ["mammlouk", "ali-mamlouk"],
    ["mamlok", "ali-mamlouk"],
    ["mamlouc", "ali-mamlouk"],
    ["memlük", "ali-mamlouk"],
    ["علي مملوك", "ali-mamlouk"],
    ["مملوك علي", "ali-mamlouk"],
    ["مملوك", "ali-mamlouk"],
    ["Мамлюк", "ali-mamlouk"],
    ["Али Мамлюк", "ali-mamlouk"],
    ["Μαμλούκ", "ali-mamlouk"],
    ["asad", "bashar-al-assad"],
    ["el-assad", "bashar-al-assad"],
    ["alassad", "bashar-al-assad"],
    ["Bashar al Asad", "bashar-al-assad"],
    ["Assad, Bashar", "bashar-al-assad"],
    ["بشار", "bashar-al-assad"],
    ["الاسد", "bashar-al-assad"],
    ["Асад", "bashar-al-assad"],
    ["Башар Асад", "bashar-al-assad"],
    ["Άσαντ Μπασάρ", "bashar-al-assad"],
    ["CIA", "central-intelligence-agency"],
    ["cental inteligence agency", "central-intelligence-agency"],
    ["european un", "european-union"],
    ["union european", "european-union"],
    ["bnd", "federal-intelligence-service"],
    ["Bundesnachrichten", "federal-intelligence-service"],
    ["al-akhbar", "al-akhbar"],
    ["alakhbar", "al-akhbar"],
    ["akhbar", "al-akhbar"],
    ["akbar", "al-akhbar"],
    ["الأخبار", "al-akhbar"],
    ["рейтерс", "reuters"],
    ["qaida", "al-qaeda"],
    ["alqaeda", "al-qaeda"],
    ["demistura", "staffan-de-mistura"],
    ["mistura stefan", "staffan-de-mistura"],
    ["trump", "donald-trump"],
    ["Трамп", "donald-trump"],
    ["damaskus", "damascus"],
    ["geneve", "geneva"],
    ["us delegation", "us-delegation"],
    ["syria chemical weapon", "chemical-weapons"],
    ["syria", "syria"],
  ])("“%s” finds %s first", async (q, id) => {
    const { results } = await search(q);
    expect(results.slice(0, 3).map((result) => result.id)[0], JSON.stringify(results.slice(0, 3))).toBe(id);
  });

  it.each(["/a.*/", "[", "al", "--", "ال", "a/b^9"])("“%s” is text", async (q) => {
    expect((await search(q)).total).toBeGreaterThanOrEqual(0);
  });

  it("counts the kinds before the filter, and the total after", async () => {
    const all = await search("syria", { limit: 100 });
    expect(all.total).toBe(all.results.length);
    for (const { kind, count } of all.facets) {
      expect(all.results.filter((result) => result.kind === kind)).toHaveLength(count);
      const some = await search("syria", { limit: 1, kind: [kind] });
      expect(some.facets).toEqual(all.facets);
      expect(some.total).toBe(count);
      expect(some.results.map((result) => result.kind)).toEqual([kind]);
    }
    expect(await search("  ")).toEqual({ results: [], facets: [], total: 0 });
  });

  it("under a lens finds what is spoken of, and who speaks, passes on or prints it", async () => {
    const lens = { speaker: ["state-department-spokeswoman"] };
    const expected = await database.read(
      `MATCH (c:Claim)-[:SAID_BY]->({id: 'state-department-spokeswoman'})
       MATCH (c)-[:SUBJECT|OBJECT|SAID_BY|VIA|CITED_IN]->(n) RETURN collect(DISTINCT n.id) AS ids`,
    );
    const spoken = new Set(expected[0]?.ids as string[]);
    for (const q of ["state", "damascus", "mee", "syria", "reuters", "italy", "ali"]) {
      const open = await search(q, { limit: 100 });
      const seen = await search(q, { limit: 100, ...lens });
      expect(new Set(seen.results.map(({ id }) => id))).toEqual(
        new Set(open.results.map(({ id }) => id).filter((id) => spoken.has(id))),
      );
      expect(seen.total).toBe(seen.results.length);
    }
  });
});

describe("names nobody chose", () => {
  const parts = [
    "kar",
    "lin",
    "dov",
    "mer",
    "tas",
    "gul",
    "bren",
    "fio",
    "hadi",
    "zor",
    "wen",
    "sil",
    "pak",
    "ruz",
  ];
  const names = [
    ...new Set(
      parts.flatMap((a, i) =>
        parts.map((b, j) => `${a}${b}o ${parts[(i + 5) % 14]}${parts[(j + 3) % 14]}in`),
      ),
    ),
  ];

  beforeAll(async () => {
    await database.write((run) => run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"));
    await writeDossier(
      database,
      Dossier.parse({
        backchannel: 1,
        title: "Names",
        actors: names.map((name, index) => ({ id: `n-${index}`, kind: "Person", name })),
        documents: [],
        claims: [],
      }),
    );
  });

  it("are found whole, turned round, by their beginning, with a letter dropped or doubled", async () => {
    const drawn = fc.record({ index: fc.nat(names.length - 1), at: fc.integer({ min: 1, max: 4 }) });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ index, at }) => {
        const name = names[index] ?? "";
        const [first = "", last = ""] = name.split(" ");
        const forms = [
          name,
          `${last} ${first}`,
          `${first} ${last.slice(0, -2)}`,
          `${first.slice(0, at)}${first.slice(at + 1)} ${last}`,
          `${first} ${last.slice(0, at)}${last[at - 1]}${last.slice(at)}`,
        ];
        for (const form of forms) {
          const { results } = await search(form);
          expect(results[0]?.id, form).toBe(`n-${index}`);
        }
      }),
      { numRuns: 25, seed: 5 },
    );
  });
});
