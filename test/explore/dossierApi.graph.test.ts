import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimsAnswer, GraphAnswer, NodeAnswer } from "../../server/contract.ts";
import type { Database } from "../../server/database/database.ts";
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

async function get<T>(path: string, status = 200): Promise<T> {
  const answer = await fetch(server.url + path);
  expect(answer.status, path).toBe(status);
  return (await answer.json()) as T;
}

async function ask(query: string, more = {}) {
  const answer = await fetch(`${server.url}/api/cypher`, {
    method: "POST",
    body: JSON.stringify({ query, ...more }),
    headers: { "Content-Type": "application/json" },
  });
  return { status: answer.status, body: await answer.json() };
}

const met = "ali-mamlouk~MET_WITH~us-delegation";

describe("search", () => {
  it.each([
    ["mamlouk", "ali-mamlouk"],
    ["Mamluk", "ali-mamlouk"],
    ["mamlouk ali", "ali-mamlouk"],
    ["mamluok", "ali-mamlouk"],
    ["مملوك", "ali-mamlouk"],
    ["علي مملوك", "ali-mamlouk"],
    ["mam", "ali-mamlouk"],
    ["CIA", "central-intelligence-agency"],
    ["european un", "european-union"],
    ["bnd", "federal-intelligence-service"],
  ])("“%s” finds %s first", async (q, id) => {
    const { results } = await get<{ results: { id: string }[] }>(`/api/search?q=${encodeURIComponent(q)}`);
    expect(results[0]?.id).toBe(id);
  });

  it.each(['"', "a:b", "(", "*", "~", "AND", "a AND NOT b", "\\", "name:*", "   "])(
    "“%s” is text, not Lucene",
    async (q) => {
      await get(`/api/search?q=${encodeURIComponent(q)}`);
    },
  );

  it("keeps to the kinds asked for", async () => {
    const { results } = await get<{ results: { id: string; kind: string }[] }>(
      "/api/search?q=syria&kind=Country",
    );
    expect(results).toMatchObject([{ id: "syria", kind: "Country" }]);
  });
});

describe("graph", () => {
  it("opens on the whole dossier, with every end of a relation among its nodes", async () => {
    const { nodes, relations, more } = await get<GraphAnswer>("/api/graph");
    expect(more).toEqual({ nodes: 0, relations: 0, hidden: 0 });
    const ids = new Set(nodes.map(({ id }) => id));
    expect(relations.length).toBeGreaterThan(60);
    for (const { start, end } of relations) expect(ids.has(start) && ids.has(end)).toBe(true);
  });

  it("the contested meeting: three assert or confirm it, one denies it", async () => {
    const { relations } = await get<GraphAnswer>("/api/graph?ids=ali-mamlouk&predicate=MET_WITH");
    expect(relations.find(({ id }) => id === met)).toMatchObject({
      status: "contested",
      assertedBy: 3,
      deniedBy: 1,
      speakers: 4,
      events: ["damascus-meeting"],
      from: "2018-06-01",
      to: "2018-06-30",
    });
  });

  it.each([
    ["2018-05-01", undefined],
    ["2018-08-28", "corroborated"],
    ["2018-08-29", "contested"],
  ])("as of %s the meeting is %s", async (day, status) => {
    const { relations } = await get<GraphAnswer>(`/api/graph?ids=ali-mamlouk&asOf=${day}`);
    expect(relations.find(({ id }) => id === met)?.status).toBe(status);
  });

  it("says what it left out", async () => {
    const whole = await get<GraphAnswer>("/api/graph?ids=united-states");
    const cut = await get<GraphAnswer>("/api/graph?ids=united-states&limit=5");
    expect(cut.nodes).toHaveLength(5);
    expect(cut.more.nodes).toBe(whole.nodes.length - 5);
    const page = await get<GraphAnswer>("/api/nodes/united-states/neighbors?limit=3");
    expect(page.nodes).toHaveLength(4);
    expect(page.more.nodes).toBe(whole.nodes.length - 4);
    const next = await get<GraphAnswer>("/api/nodes/united-states/neighbors?limit=3&offset=3");
    const seen = new Set(page.nodes.map(({ id }) => id));
    expect(next.nodes.filter(({ id }) => seen.has(id)).map(({ id }) => id)).toEqual(["united-states"]);
  });

  it("filters by status, kind and event time", async () => {
    const contested = await get<GraphAnswer>("/api/graph?status=contested");
    expect(contested.relations.map(({ id }) => id).sort()).toEqual([
      met,
      "syrian-officials~MET_WITH~us-delegation",
      "us-delegation~PARTICIPATED_IN~damascus-meeting",
    ]);
    const people = await get<GraphAnswer>("/api/graph?kind=Person");
    expect(new Set(people.nodes.map(({ kind }) => kind))).toEqual(new Set(["Person"]));
    const late = await get<GraphAnswer>("/api/graph?from=2018-09-01&predicate=HELD_AT");
    expect(late.relations.map(({ start }) => start)).toEqual(["geneva-talks"]);
  });

  it("names an unknown id", async () => {
    const problem = await get<{ title: string }>("/api/graph?ids=ali-mamlouk,nobody", 404);
    expect(problem.title).toContain("“nobody”");
    for (const path of [
      "nodes/nobody",
      "nodes/nobody/neighbors",
      "claims?node=nobody",
      "claims?relation=a~MET_WITH~b",
    ]) {
      await get(`/api/${path}`, 404);
    }
  });
});

describe("claims", () => {
  it("of the contested relation: who says so, through whom, where and when", async () => {
    const { claims, assessment } = await get<ClaimsAnswer>(`/api/claims?relation=${met}`);
    expect(assessment).toMatchObject({ status: "contested", assertedBy: 3, deniedBy: 1 });
    const held = claims.filter(({ predicate }) => predicate === "TOOK_PLACE");
    expect(held.find(({ stance }) => stance === "denies")).toMatchObject({
      said: "2018-08-29",
      locator: "¶4",
      speaker: { name: "State Department spokeswoman", anonymous: true },
    });
    expect(held.find(({ locator }) => locator === "¶2")?.via.map(({ name }) => name)).toEqual([
      "Reuters",
      "Middle East Eye",
    ]);
    expect(held.find(({ locator }) => locator === "¶5")?.stance).toBe("confirms");
  });

  it("of a node: its properties with their claims, and counts before expanding", async () => {
    const node = await get<NodeAnswer>("/api/nodes/ali-mamlouk");
    expect(node).toMatchObject({ kind: "Person", labels: ["Actor", "Person"] });
    expect(node.properties.find(({ predicate }) => predicate === "RANK")?.value).toBe("major general");
    expect(node.counts.reduce((sum, { relations }) => sum + relations, 0)).toBe(node.degree);
  });

  it("pages through all of them", async () => {
    const { total, claims } = await get<ClaimsAnswer>("/api/claims?limit=50");
    const rest = await get<ClaimsAnswer>("/api/claims?limit=1000&offset=50");
    expect(claims.length + rest.claims.length).toBe(total);
  });
});

describe("cypher", () => {
  it("answers with the model's own ids, and integers beyond 2^53 as strings", async () => {
    const query =
      "MATCH p = (a {id: $id})-[r:SANCTIONED_BY]->(b) RETURN a, r, p, 9007199254740993 AS big, 3 AS n, date('2018-06-01') AS d";
    const { body } = await ask(query, { params: { id: "ali-mamlouk" } });
    expect(body.columns).toEqual(["a", "r", "p", "big", "n", "d"]);
    const [a, r, p, ...rest] = body.rows[0];
    expect(a).toMatchObject({ $type: "node", id: "ali-mamlouk", labels: ["Actor", "Person"] });
    expect(r).toMatchObject({
      $type: "relationship",
      type: "SANCTIONED_BY",
      start: "ali-mamlouk",
      end: "european-union",
    });
    expect(p).toMatchObject({
      $type: "path",
      nodes: [{ id: "ali-mamlouk" }, { id: "european-union" }],
      relationships: [{ id: r.id }],
    });
    expect(rest).toEqual(["9007199254740993", 3, "2018-06-01"]);
    expect(body.summary).toMatchObject({ rows: 1, truncated: false });
  });

  it("cuts a long answer and says so", async () => {
    const { body } = await ask("UNWIND range(1, 5000) AS n RETURN n");
    expect(body.rows).toHaveLength(2000);
    expect(body.summary.truncated).toBe(true);
  });

  it.each([
    "CREATE (n:Person) RETURN n",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) DETACH DELETE n",
    "DROP CONSTRAINT actor_id",
  ])("refuses to write: %s", async (query) => {
    const before = await database.read("MATCH (n) RETURN count(n) AS n, collect(n.name) AS names");
    const { status, body } = await ask(query);
    expect([status, body.code]).toEqual([403, "WRITE_REFUSED"]);
    expect(await database.read("MATCH (n) RETURN count(n) AS n, collect(n.name) AS names")).toEqual(before);
  });

  it("says where a mistake is", async () => {
    const { status, body } = await ask("MATCH (n RETURN n");
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: "QUERY_INVALID", position: { line: 1, column: 10, offset: 9 } });
  });

  it("ends a query that takes too long", async () => {
    const { status, body } = await ask("MATCH (a), (b), (c), (d), (e) WHERE a.id < e.id RETURN count(*)", {
      timeoutMs: 300,
    });
    expect([status, body.code]).toEqual([504, "QUERY_TIMEOUT"]);
  });
});
