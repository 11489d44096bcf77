import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromTypedParams } from "../../server/cypher/fromTypedParams.ts";
import type { Database } from "../../server/database/database.ts";
import { checkPlan } from "../../server/guard/checkPlan.ts";
import { checkQuery } from "../../server/guard/checkQuery.ts";
import { Refusal } from "../../server/guard/refusal.ts";
import { openTestDatabase } from "../openTestDatabase.ts";
import { hostile } from "./hostile.ts";
import { legitimate } from "./legitimate.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** As typed Cypher is run: auto-commit, in a READ session, with a time limit. */
async function run(query: string, params: Record<string, unknown> = {}) {
  const session = database.driver.session({
    database: database.name,
    defaultAccessMode: neo4j.session.READ,
  });
  try {
    return await session.run(query, params, { timeout: 5_000 });
  } finally {
    await session.close();
  }
}

describe("reads are planned as reads, and run", () => {
  it.each(legitimate.map(({ query, params }) => [query.slice(0, 120), query, params] as const))(
    "%s",
    async (_, query, params) => {
      const { bare } = checkQuery(query, params ?? {});
      const values = fromTypedParams(params ?? {});
      // SHOW and a bare CALL are planned too; only what they list is left out.
      const planned = await run(`EXPLAIN ${bare}`, values);
      checkPlan(planned.summary);
      const { summary } = await run(query, values);
      expect(summary.queryType).toMatch(/^[rs]$/);
    },
  );
});

describe("what the text cannot tell, the plan does", () => {
  const told = hostile.filter(({ layer }) => layer === "plan");
  it.each(told.map(({ query }) => [query]))("%s", async (query) => {
    const { bare } = checkQuery(query, {});
    const { summary } = await run(`EXPLAIN ${bare}`);
    expect(() => checkPlan(summary)).toThrow(Refusal);
  });

  it.each([
    "CREATE (n)",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) REMOVE n.x",
    "MERGE (n:X {id: 1})",
    "FOREACH (x IN [1] | CREATE (:X))",
    "SHOW SETTINGS",
    "SHOW TRANSACTIONS",
    "SHOW USERS",
    "SHOW DATABASES",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "LOAD CSV FROM 'file:///x' AS l RETURN l",
    "CREATE INDEX FOR (n:X) ON (n.y)",
    "DROP INDEX x IF EXISTS",
    "CREATE USER eve SET PASSWORD 'secret123'",
    "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS",
  ])("%s, even if the text had said nothing", async (query) => {
    const { summary } = await run(`EXPLAIN ${query}`);
    expect(() => checkPlan(summary)).toThrow(Refusal);
  });
});

describe("what neither tells, the READ session stops", () => {
  it("nothing of the whole corpus of writes is ever written", async () => {
    const writes = hostile.filter(({ query }) =>
      /\b(CREATE|SET|MERGE|DELETE|REMOVE|INSERT|FOREACH)\b/i.test(query),
    );
    const count = async () => (await run("MATCH (n) RETURN count(n) AS n")).records[0]?.get("n").toNumber();
    const before = await count();
    for (const { query } of writes.slice(0, 60)) await run(query).catch(() => undefined);
    expect(await count()).toBe(before);
    expect(writes.length).toBeGreaterThan(50);
  });
});
