import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseDossier } from "../../seed/dossier/parseDossier.ts";
import type { Dossier } from "../../seed/model/dossier.ts";
import { rebuildProjection } from "../../server/claims/projectClaims.ts";
import { DossierConflict, writeDossier } from "../../server/claims/writeDossier.ts";
import type { Database } from "../../server/database/database.ts";
import { prepareSchema } from "../../server/database/prepareSchema.ts";
import { readGraph } from "../../server/explore/readGraph.ts";
import { openTestDatabase } from "../openTestDatabase.ts";
import { generatedDossier } from "./generatedDossier.ts";
import { toExpectedNamed, toExpectedRelations } from "./oracle.ts";

let database: Database;
let mamlouk: Dossier;

beforeAll(async () => {
  database = await openTestDatabase();
  mamlouk = parseDossier(await readFile("seed/mamlouk.yaml", "utf8"), "mamlouk.yaml");
});
beforeEach(() => database.write((run) => run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")));
afterAll(() => database.close());

/** Everything in the database, in an order of its own. */
async function dump(): Promise<string[]> {
  const nodes = await database.read(
    "MATCH (n) WHERE NOT n:SchemaVersion RETURN labels(n) AS labels, properties(n) AS has",
  );
  const links = await database.read(
    "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS has",
  );
  const sorted = (_key: string, value: unknown): unknown =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, (value as Record<string, unknown>)[key]]),
        )
      : value;
  return [...nodes, ...links].map((row) => JSON.stringify(row, sorted)).sort();
}

async function readRelations() {
  const rows = await database.read(
    "MATCH ()-[r]->() WHERE r.status IS NOT NULL RETURN r {.id, .status, .claims, .speakers, .assertedBy, .deniedBy} AS r",
  );
  return new Map(
    rows.map(({ r }) => {
      const { id, ...assessment } = r as { id: string };
      return [id, { ...assessment }];
    }),
  );
}

async function readNamed() {
  const rows = await database.read(
    "MATCH ()-[r]->() WHERE r.status IS NOT NULL RETURN r.id AS id, r.namedBy AS namedBy",
  );
  return new Map(rows.map(({ id, namedBy }) => [id, namedBy]));
}

/** Some of whose speakers are left unnamed. */
const partlyUnnamed = ({ actors, ...dossier }: Dossier): Dossier => ({
  ...dossier,
  actors: actors.map((actor, at) => ({ ...actor, anonymous: at % 2 === 0 })),
});

describe("projection", () => {
  it("gives every relation of the dossier the status of the published rule", async () => {
    await writeDossier(database, mamlouk);
    expect(await readRelations()).toEqual(toExpectedRelations(mamlouk));
  });

  it("loading the same dossier twice changes nothing", async () => {
    const first = await writeDossier(database, mamlouk);
    expect(first.claims).toBe(mamlouk.claims.length);
    const before = await dump();
    expect(await writeDossier(database, mamlouk)).toEqual({ claims: 0 });
    expect(await dump()).toEqual(before);
  });

  it("rebuilding from the claims alone gives the same graph", async () => {
    await writeDossier(database, mamlouk);
    const before = await dump();
    await database.write((run) =>
      run("MATCH ()-[r]->() WHERE r.status IS NOT NULL SET r.status = 'corroborated', r.claims = 99"),
    );
    await rebuildProjection(database);
    expect(await dump()).toEqual(before);
  });

  it("loading a part first ends in the same graph as all at once", async () => {
    await writeDossier(database, mamlouk);
    const whole = await dump();
    await database.write((run) => run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"));
    await writeDossier(database, {
      ...mamlouk,
      claims: mamlouk.claims.filter(({ derivedFrom }) => derivedFrom.length === 0).slice(20, 70),
    });
    await writeDossier(database, mamlouk);
    expect(await dump()).toEqual(whole);
  });

  it("agrees with the pure rule on generated claims, with and without a lens", async () => {
    const lens = fc.record(
      {
        speaker: fc.uniqueArray(fc.constantFrom("a", "b", "o1"), { minLength: 1 }),
        document: fc.constant(["d1"] as string[]),
        asOf: fc.constantFrom("2018-07-01", "2018-08-28", "2019-01-01"),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(generatedDossier, lens, async (dossier, seen) => {
        await database.write((run) => run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"));
        await writeDossier(database, dossier);
        expect(await readRelations()).toEqual(toExpectedRelations(dossier));
        const { relations } = await readGraph(database, { ...seen, depth: 1, limit: 1000 });
        const shown = relations.map(({ id, status, claims, speakers, assertedBy, deniedBy }) => [
          id,
          { status, claims, speakers, assertedBy, deniedBy },
        ]);
        expect(new Map(shown as [string, never][])).toEqual(toExpectedRelations(dossier, seen));
      }),
      { numRuns: 25, seed: 2018 },
    );
  }, 120_000);

  it("counts who has a name by the pure rule, and adds the count to relations from before it", async () => {
    await fc.assert(
      fc.asyncProperty(generatedDossier, async (dossier) => {
        await database.write((run) => run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"));
        const named = partlyUnnamed(dossier);
        await writeDossier(database, named);
        const expected = toExpectedNamed(named);
        expect(await readNamed()).toEqual(expected);
        await database.write((run) => run("MATCH ()-[r]->() REMOVE r.namedBy"));
        await database.write((run) => run("MATCH (v:SchemaVersion) SET v.version = 3"));
        await prepareSchema(database);
        expect(await readNamed()).toEqual(expected);
      }),
      { numRuns: 8, seed: 2018 },
    );
  }, 240_000);

  it("counts anew when a speaker who was there turns out to be unnamed, or gets a name", async () => {
    await writeDossier(database, mamlouk);
    const before = await dump();
    const flipped = {
      ...mamlouk,
      actors: mamlouk.actors.map((actor) => ({ ...actor, anonymous: !actor.anonymous })),
    };
    await writeDossier(database, flipped);
    expect(await readNamed()).toEqual(toExpectedNamed(flipped));
    await writeDossier(database, {
      ...flipped,
      actors: mamlouk.actors.map((actor) => ({ ...actor, anonymous: actor.anonymous ?? false })),
    });
    expect(await readNamed()).toEqual(toExpectedNamed(mamlouk));
    expect((await dump()).length).toBe(before.length);
  }, 240_000);

  it("writes nothing when an id is taken by another kind", async () => {
    await writeDossier(database, mamlouk);
    const before = await dump();
    const actors = mamlouk.actors.map((actor) =>
      actor.id === "ali-mamlouk" ? { ...actor, kind: "Group" as const } : actor,
    );
    const changed = { ...mamlouk, title: "other", actors };
    await expect(writeDossier(database, changed)).rejects.toThrow(DossierConflict);
    await expect(writeDossier(database, changed)).rejects.toThrow(
      "“ali-mamlouk” is a Person in the database and a Group in the dossier",
    );
    expect(await dump()).toEqual(before);
  });
});
