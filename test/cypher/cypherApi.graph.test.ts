import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CypherAnswer, Plan } from "../../server/cypherContract.ts";
import type { Database } from "../../server/database/database.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openTestDatabase } from "../openTestDatabase.ts";

let database: Database;
let server: TestServer;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.write((run) =>
    run(
      "CREATE (:Person {id: 'a', name: 'A', delete: 1})-[:MET_WITH {id: 'a~MET_WITH~b'}]->(:Person {id: 'b'})",
    ),
  );
  server = await startTestServer(() => database);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

interface Asked {
  params?: Record<string, unknown>;
  timeoutMs?: number;
  typed?: boolean;
  accept?: string;
  signal?: AbortSignal;
}

function send(query: string, { accept = "application/json", signal, ...rest }: Asked = {}) {
  return fetch(`${server.url}/api/cypher`, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify({ query, ...rest }),
    signal,
  });
}

async function ask(query: string, asked: Asked = {}): Promise<CypherAnswer> {
  const response = await send(query, asked);
  const body = await response.json();
  expect(body, query).toHaveProperty("rows");
  return body as CypherAnswer;
}

async function refuse(query: string, asked: Asked = {}) {
  const response = await send(query, asked);
  const body = (await response.json()) as { code: string; title: string };
  expect(response.headers.get("content-type"), JSON.stringify(body)).toContain("application/problem+json");
  return { status: response.status, ...body };
}

describe("values out", () => {
  it.each([
    ["1", 1],
    ["-9223372036854775808", "-9223372036854775808"],
    ["9007199254740991", 9007199254740991],
    ["9007199254740993", "9007199254740993"],
    ["1.5", 1.5],
    ["1.0", 1],
    ["0.0/0", { $type: "float", value: "NaN" }],
    ["-1.0/0", { $type: "float", value: "-Infinity" }],
    ["null", null],
    ["true", true],
    ["'CREATE'", "CREATE"],
    ["'\"\\u0000 \\n 🜁'", '"\u0000 \n 🜁'],
    ["[1, 'a', null, [2.5]]", [1, "a", null, [2.5]]],
    ["{a: 1, `b c`: {c: []}}", { a: 1, "b c": { c: [] } }],
    ["date('2018-08-29')", "2018-08-29"],
    ["time('12:50:35.556+01:00')", "12:50:35.556000000+01:00"],
    ["localtime('12:50')", "12:50:00"],
    ["datetime('2018-06-01T10:00:00[Europe/Paris]')", "2018-06-01T10:00:00+02:00[Europe/Paris]"],
    ["localdatetime('2018-06-01T10:00')", "2018-06-01T10:00:00"],
    ["duration('P1Y2M3DT4H5M6.5S')", "P1Y2M3DT4H5M6.500000000S"],
    ["point({x: 1, y: 2})", { $type: "point", srid: 7203, x: 1, y: 2, z: null }],
  ])("%s", async (expression, value) => {
    const { rows } = await ask(`RETURN ${expression} AS value`);
    expect(rows).toEqual([[value]]);
  });

  it("nodes, relationships and paths carry the model's own ids", async () => {
    const { columns, rows } = await ask("MATCH p = (a {id: 'a'})-[r:MET_WITH]->(b) RETURN a, r, p");
    const a = { $type: "node", id: "a", labels: ["Person"], properties: { id: "a", name: "A", delete: 1 } };
    const r = { $type: "relationship", id: "a~MET_WITH~b", type: "MET_WITH", start: "a", end: "b" };
    expect(columns).toEqual(["a", "r", "p"]);
    expect(rows[0]?.[0]).toEqual(a);
    expect(rows[0]?.[1]).toMatchObject(r);
    expect(rows[0]?.[2]).toMatchObject({ $type: "path", nodes: [a, { id: "b" }], relationships: [r] });
  });

  it("a relationship without an id of its own names its ends as the row's nodes are named", async () => {
    await database.write((run) => run("MATCH (a {id: 'a'}), (b {id: 'b'}) MERGE (a)-[:CITES]->(b)"));
    const { rows } = await ask("MATCH (a)-[r:CITES]->(b) RETURN r, [{ends: [a, b]}] AS nested");
    expect(rows[0]?.[0]).toMatchObject({ type: "CITES", start: "a", end: "b" });
    const alone = await ask("MATCH (a)-[r:CITES]->(b) RETURN r.id IS NULL AS anonymous, r");
    expect(alone.rows[0]?.[1]).toMatchObject({ start: expect.stringMatching(/^4:/) });
  });

  it("keeps a column named __proto__ and columns of odd names in their order", async () => {
    const { columns, rows } = await ask(
      "RETURN 1 AS `__proto__`, 2 AS `constructor`, {`__proto__`: 3} AS `2`",
    );
    expect(columns).toEqual(["__proto__", "constructor", "2"]);
    expect(rows[0]?.slice(0, 2)).toEqual([1, 2]);
    expect(JSON.stringify(rows[0]?.[2])).toBe('{"__proto__":3}');
  });

  it("an empty answer has its columns all the same", async () => {
    expect(await ask("MATCH (n:Nobody) RETURN n.name AS name")).toMatchObject({
      columns: ["name"],
      rows: [],
      summary: { rows: 0, truncated: false, queryType: "r" },
    });
  });
});

describe("values in", () => {
  const kinds: [string, unknown, string][] = [
    ["a whole number", 7, "INTEGER NOT NULL"],
    ["a fraction", 0.5, "FLOAT NOT NULL"],
    ["text", "x", "STRING NOT NULL"],
    ["nothing", null, "NULL"],
    ["a truth", true, "BOOLEAN NOT NULL"],
    ["a list", [1, 2], "LIST<INTEGER NOT NULL> NOT NULL"],
    ["a map", { a: { b: 1 } }, "MAP NOT NULL"],
    ["a big integer", { $type: "integer", value: "9223372036854775807" }, "INTEGER NOT NULL"],
    ["a whole float", { $type: "float", value: 2 }, "FLOAT NOT NULL"],
    ["NaN", { $type: "float", value: "NaN" }, "FLOAT NOT NULL"],
    ["a date", { $type: "date", value: "2018-08-29" }, "DATE NOT NULL"],
    ["a time", { $type: "time", value: "10:00:00+01:00" }, "ZONED TIME NOT NULL"],
    ["a local time", { $type: "localtime", value: "10:00:00" }, "LOCAL TIME NOT NULL"],
    ["a moment", { $type: "datetime", value: "2018-06-01T10:00:00Z" }, "ZONED DATETIME NOT NULL"],
    ["a local moment", { $type: "localdatetime", value: "2018-06-01T10:00:00" }, "LOCAL DATETIME NOT NULL"],
    ["a duration", { $type: "duration", value: "P1M2DT3S" }, "DURATION NOT NULL"],
    ["a point", { $type: "point", srid: 4326, x: 36.3, y: 33.5 }, "POINT NOT NULL"],
    ["a list of dates", [{ $type: "date", value: "2018-08-29" }], "LIST<DATE NOT NULL> NOT NULL"],
    ["as Neo4j's HTTP API writes it", { $type: "Date", _value: "2018-08-29" }, "DATE NOT NULL"],
  ];

  it.each(kinds)("%s", async (_name, value, type) => {
    const { rows } = await ask("RETURN valueType($value) AS type", { params: { value } });
    expect(rows).toEqual([[type]]);
  });

  const tagged = kinds.filter(([, value]) => !/_value|"float"/.test(JSON.stringify(value)));
  it.each(tagged)("typed, %s comes back as it went in", async (_name, value) => {
    const { rows } = await ask("RETURN $value AS value", { params: { value }, typed: true });
    const [[back]] = rows as [[unknown]];
    const again = await ask("RETURN $back = $value AS same, $back IS NULL AS none", {
      params: { value, back },
    });
    expect(again.rows[0]).toEqual(value === null ? [null, true] : [true, false]);
  });

  it("works in LIMIT", async () => {
    const { rows } = await ask("UNWIND [1, 2, 3] AS n RETURN n LIMIT $most", { params: { most: 2 } });
    expect(rows).toHaveLength(2);
  });

  it.each([
    [{ d: { $type: "date", value: "29 August" } }, "params.d"],
    [{ d: { $type: "moment", value: "x" } }, "moment"],
    [{ list: [1, { $type: "integer", value: "1.5" }] }, "params.list.1"],
    [{ p: { $type: "point", x: 1 } }, "params.p"],
  ])("%j is refused by name", async (params, named) => {
    const { status, code, title } = await refuse("RETURN 1", { params });
    expect({ status, code }).toEqual({ status: 400, code: "BAD_REQUEST" });
    expect(title).toContain(named);
  });

  it("names a parameter that is missing", async () => {
    const { status, title } = await refuse("RETURN $who");
    expect(status).toBe(400);
    expect(title).toContain("who");
  });
});

describe("summary", () => {
  it("says where it cut", async () => {
    const { rows, summary } = await ask("UNWIND range(1, 5000) AS n RETURN n");
    expect(rows).toHaveLength(2000);
    expect(summary).toMatchObject({ rows: 2000, truncated: true, truncatedBy: "rows" });
    const params = { text: "x".repeat(20_000) };
    const wide = await ask("UNWIND range(1, 1000) AS n RETURN $text AS text", { params });
    expect(wide.summary).toMatchObject({ truncated: true, truncatedBy: "bytes" });
  });

  it("has the plan after EXPLAIN, with rows and hits after PROFILE", async () => {
    const operators = ({ operator, children }: Plan): string[] => [operator, ...children.flatMap(operators)];
    const explained = await ask("EXPLAIN MATCH (n:Person) RETURN n");
    expect(explained.rows).toEqual([]);
    expect(operators(explained.summary.plan as Plan)).toEqual(["ProduceResults", "NodeByLabelScan"]);
    expect(explained.summary.profiled).toBe(false);
    const profiled = await ask("PROFILE MATCH (n:Person) RETURN n.name");
    expect(profiled.rows).toHaveLength(2);
    expect(profiled.summary).toMatchObject({ profiled: true, plan: { operator: "ProduceResults", rows: 2 } });
  });

  it("passes on what Neo4j remarks, and where", async () => {
    const { summary } = await ask("MATCH (n:Nobody) RETURN n");
    expect(summary.notifications).toEqual([
      expect.objectContaining({
        severity: "WARNING",
        code: "Neo.ClientNotification.Statement.UnknownLabelWarning",
        position: { offset: 9, line: 1, column: 10 },
      }),
    ]);
  });
});

describe("mistakes", () => {
  it.each([
    ["MATCH (n RETURN n", { line: 1, column: 10, offset: 9 }],
    ["EXPLAIN MATCH (n RETURN n", { line: 1, column: 18, offset: 17 }],
    ["MATCH (n)\nRETURN n.name +\n", { line: 3, column: 1, offset: 26 }],
    ["MATCH (n)\nRETURN m", { line: 2, column: 8, offset: 17 }],
  ])("%j has its position", async (query, position) => {
    const problem = await refuse(query);
    expect(problem).toMatchObject({ status: 400, code: "QUERY_INVALID", position });
    expect(problem.title).not.toMatch(/offset/);
  });

  it("a mistake while running is the query's, not ours", async () => {
    expect(await refuse("UNWIND [1, 0] AS n RETURN 1 / n")).toMatchObject({
      status: 400,
      code: "QUERY_INVALID",
    });
  });

  it("a form that there is not is named", async () => {
    expect(await refuse("RETURN 1", { accept: "image/png" })).toMatchObject({
      status: 406,
      code: "NOT_ACCEPTABLE",
    });
  });
});

describe("streams", () => {
  it("NDJSON: columns, rows, summary", async () => {
    const response = await send("UNWIND range(1, 20000) AS n RETURN n, 'name ' + n AS name", {
      accept: "application/x-ndjson",
    });
    expect(response.headers.get("content-type")).toContain("application/x-ndjson");
    const lines = (await response.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(20_002);
    expect(lines[0]).toEqual({ columns: ["n", "name"] });
    expect(lines[1]).toEqual([1, "name 1"]);
    expect(lines[20_000]).toEqual([20_000, "name 20000"]);
    expect(lines[20_001]).toMatchObject({ summary: { rows: 20_000, truncated: false } });
  });

  it("the first row is there while the rest is still being worked out", async () => {
    const response = await send("UNWIND range(1, 300000) AS n RETURN n", { accept: "application/x-ndjson" });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe('{"columns":["n"]}\n[1]\n');
    await reader?.cancel();
  });

  it("CSV: quoted text, bare numbers, no formulas", async () => {
    const response = await send(
      `UNWIND ['plain', 'a "b", c', '=1+1', ' +2', '@x', '-5', 'line
two'] AS text RETURN text, size(text) AS \`size, in characters\`, null AS none, [1, 'x'] AS list`,
      { accept: "text/csv" },
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(3).toString().split("\r\n")).toEqual([
      '"text","size, in characters","none","list"',
      '"plain",5,,"[1,""x""]"',
      '"a ""b"", c",8,,"[1,""x""]"',
      `"'=1+1",4,,"[1,""x""]"`,
      `"' +2",3,,"[1,""x""]"`,
      `"'@x",2,,"[1,""x""]"`,
      '"-5",2,,"[1,""x""]"',
      '"line\ntwo",8,,"[1,""x""]"',
      "",
    ]);
  });

  it("an error before the first row is a problem; after it, the last line or a broken connection", async () => {
    const early = await refuse("RETURN 1 / 0", { accept: "application/x-ndjson" });
    expect(early).toMatchObject({ status: 400, code: "QUERY_INVALID" });
    const late = "UNWIND range(1, 5000) AS n RETURN 1 / (3000 - n) AS x";
    const text = await (await send(late, { accept: "application/x-ndjson" })).text();
    expect(JSON.parse(text.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({
      problem: { code: "QUERY_INVALID" },
    });
    await expect((await send(late, { accept: "text/csv" })).text()).rejects.toThrow();
  });

  it("a cut stream says so: in the summary, in CSV's trailer", async () => {
    const query = "UNWIND range(1, 1000000) AS a UNWIND [1, 2] AS b RETURN 1 AS one";
    const trailers = await new Promise<NodeJS.Dict<string>>((resolve, reject) => {
      const sent = httpRequest(
        `${server.url}/api/cypher`,
        { method: "POST", headers: { "content-type": "application/json", accept: "text/csv" } },
        (response) => {
          response.resume();
          response.on("end", () => resolve(response.trailers));
        },
      );
      sent.on("error", reject);
      sent.end(JSON.stringify({ query, timeoutMs: 30_000 }));
    });
    expect(trailers).toEqual({ "backchannel-truncated": "rows" });
  });

  it("a reader who does not read holds the rows back in Neo4j, not here", async () => {
    const before = process.memoryUsage();
    const response = await send(
      "UNWIND range(1, 900000) AS n RETURN n, 'some text to fill the wire' AS text",
      {
        accept: "application/x-ndjson",
        timeoutMs: 30_000,
      },
    );
    const reader = response.body?.getReader();
    await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { external, arrayBuffers } = process.memoryUsage();
    expect(external + arrayBuffers - before.external - before.arrayBuffers).toBeLessThan(16 * 2 ** 20);
    await reader?.cancel();
  });
});

describe("ends", () => {
  const endless =
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c RETURN count(*)";
  // Without those that are only being explained: between that and its run a query has no transaction.
  const running = async () => {
    const found = await database.read(
      `SHOW TRANSACTIONS YIELD metaData, currentQuery
       WHERE metaData.backchannel IS NOT NULL AND NOT currentQuery STARTS WITH 'EXPLAIN' RETURN 1`,
    );
    return found.length;
  };
  async function until(there: number): Promise<void> {
    await expect.poll(running, { interval: 50, timeout: 10_000 }).toBe(there);
  }

  it("when the client goes away, the transaction goes too", async () => {
    const gone = new AbortController();
    const asked = send(endless, { timeoutMs: 30_000, signal: gone.signal });
    asked.catch(() => undefined);
    await until(1);
    gone.abort();
    await until(0);
  });

  it("at its time, with 504", async () => {
    expect(await refuse(endless, { timeoutMs: 300 })).toMatchObject({ status: 504, code: "QUERY_TIMEOUT" });
    await until(0);
  });

  it("two run at once for each client, the next waits its turn and gets it", async () => {
    const gone = new AbortController();
    const slow = [1, 2].map(() => send(endless, { timeoutMs: 30_000, signal: gone.signal }));
    for (const asked of slow) asked.catch(() => undefined);
    await until(2);
    let answered = false;
    const third = ask("RETURN 1 AS one").finally(() => {
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(answered).toBe(false);
    gone.abort();
    expect((await third).rows).toEqual([[1]]);
    await until(0);
  });
});
