import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SchemaAnswer } from "../../server/cypherContract.ts";
import type { Database } from "../../server/database/database.ts";
import { readSchema } from "../../server/explore/readSchema.ts";
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

async function get(): Promise<SchemaAnswer> {
  const answer = await fetch(`${server.url}/api/schema`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as SchemaAnswer;
}

async function write(query: string): Promise<void> {
  await database.write((run) => run(query));
}

const property = (owner: SchemaAnswer["labels"][number] | undefined, name: string) =>
  owner?.properties.find((one) => one.name === name);

describe("of the dossier", () => {
  it("counts every label and type as a query does, and leaves housekeeping out", async () => {
    const { labels, relationshipTypes } = await get();
    const nodes = await database.read(
      "MATCH (n) WHERE NOT n:SchemaVersion UNWIND labels(n) AS name RETURN name, count(*) AS count ORDER BY name",
    );
    expect(labels.map(({ name, count }) => ({ name, count }))).toEqual(nodes.map((row) => ({ ...row })));
    const relations = await database.read(
      "MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count ORDER BY name",
    );
    expect(relationshipTypes.map(({ name, count }) => ({ name, count }))).toEqual(
      relations.map((row) => ({ ...row })),
    );
  });

  it("properties with their types and shares", async () => {
    const { labels, relationshipTypes } = await get();
    const place = labels.find(({ name }) => name === "Place");
    expect(property(place, "lat")).toEqual({ name: "lat", types: ["FLOAT"], share: 0.6 });
    expect(property(place, "aliases")).toMatchObject({ types: ["LIST<STRING>"], share: 1 });
    const met = relationshipTypes.find(({ name }) => name === "MET_WITH");
    expect(property(met, "claims")).toEqual({ name: "claims", types: ["INTEGER"], share: 1 });
    expect(property(met, "events")?.types).toEqual(["LIST<STRING>"]);
  });

  it("ends go by the most telling label, and add up", async () => {
    const { relationshipTypes } = await get();
    for (const { between, count, name } of relationshipTypes) {
      expect(
        between.reduce((sum, pair) => sum + pair.count, 0),
        name,
      ).toBe(count);
      for (const { start, end } of between) expect(["Actor", ""]).not.toContain(start || end);
    }
    const heads = relationshipTypes.find(({ name }) => name === "HEADS");
    expect(heads?.between).toEqual([
      { start: "Person", end: "Agency", count: 3 },
      { start: "Person", end: "Country", count: 1 },
    ]);
  });

  it("names the property keys in use, and none that are gone", async () => {
    const { propertyKeys } = await get();
    expect(propertyKeys).toContain("locator");
    expect(propertyKeys).not.toContain("version");
    expect(propertyKeys).toEqual([...propertyKeys].sort());
  });
});

describe("of any database", () => {
  it("by samples it is the same as read whole", async () => {
    const { sampled, propertyKeys, ...whole } = await get();
    const samples = await readSchema(database, { whole: 0, now: () => Date.now() + 60_000 });
    expect(samples).toMatchObject(whole);
    expect(samples.propertyKeys).toEqual(expect.arrayContaining(propertyKeys));
    expect(samples.sampled).toBeLessThan(sampled);
  });

  it("odd names, several types, nodes without a label, ends outside the vocabulary", async () => {
    await write("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n");
    await write(
      "CREATE (:Thing:`a``b) RETURN 1 //` {`odd key`: 1})-[:`x \\u005cu0060 y`]->(:Thing {`odd key`: 'one', many: []}), (:Thing {many: [1]})-[:LOOSE]->()",
    );
    const samples = await readSchema(database, { whole: 0, now: () => 0 });
    for (const { labels, relationshipTypes } of [await get(), samples]) {
      expect(labels.map(({ name, count }) => [name, count])).toEqual([
        ["Thing", 3],
        ["a`b) RETURN 1 //", 1],
      ]);
      expect(labels[0]?.properties).toEqual([
        { name: "many", types: ["LIST<INTEGER>"], share: 0.667 },
        { name: "odd key", types: ["INTEGER", "STRING"], share: 0.667 },
      ]);
      expect(relationshipTypes.map(({ name, between }) => [name, between])).toEqual([
        ["LOOSE", [{ start: "Thing", end: "", count: 1 }]],
        ["x \\u0060 y", [{ start: "a`b) RETURN 1 //", end: "Thing", count: 1 }]],
      ]);
    }
  });

  it("in a large one looks at no more of a label than it says", async () => {
    await write("UNWIND range(1, 1500) AS n CREATE (:Many {n: n})");
    await write("UNWIND range(1, 1500) AS n CREATE (:Many {later: n})");
    const { labels, sampled, propertyKeys } = await readSchema(database, { whole: 0, now: () => 0 });
    const many = labels.find(({ name }) => name === "Many");
    expect([many?.count, sampled]).toEqual([3000, 1000]);
    expect(many?.properties.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
    expect(propertyKeys).toContain("later");
  });

  it("an empty one has nothing", async () => {
    await write("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n");
    expect(await get()).toMatchObject({ labels: [], relationshipTypes: [], propertyKeys: [] });
  });
});

describe("again", () => {
  it("a new node shows at once, a new property after half a minute", async () => {
    let time = 1_000_000;
    const read = () => readSchema(database, { now: () => time });
    time += 31_000;
    await write("CREATE (:Lone)");
    expect((await read()).labels).toMatchObject([{ name: "Lone", count: 1, properties: [] }]);
    await write("MATCH (n:Lone) SET n.colour = 'red'");
    expect((await read()).labels[0]?.properties).toEqual([]);
    time += 31_000;
    expect((await read()).labels[0]?.properties).toMatchObject([{ name: "colour" }]);
  });
});
