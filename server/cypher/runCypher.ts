// A read-only query as a person typed it: a READ session, a time limit, a row limit, plain JSON out.
import neo4j from "neo4j-driver";
import type { CypherSummary } from "../cypherContract.ts";
import type { Database } from "../database/database.ts";
import { type Plain, toPlain } from "../database/toPlain.ts";
import { fromTypedQuery } from "../http/problem.ts";

export interface CypherRequest {
  query: string;
  params: Record<string, unknown>;
  timeoutMs: number;
}

export interface CypherResult {
  columns: string[];
  rows: Plain[][];
  summary: CypherSummary;
}

const mostRows = 2_000;

/** Auto-commit, not `executeRead`: a query that ran out of memory must not be tried again. */
export async function runCypher(
  database: Database,
  request: CypherRequest,
  signal: AbortSignal,
): Promise<CypherResult> {
  const began = performance.now();
  const session = database.driver.session({ database: database.name, defaultAccessMode: neo4j.session.READ });
  const stop = () => void session.close();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const result = session.run(request.query, request.params, { timeout: request.timeoutMs });
    const columns = (await result.keys()).map(String);
    const rows: Plain[][] = [];
    let truncated = false;
    for await (const record of result) {
      if (rows.length === mostRows) {
        truncated = true;
        break;
      }
      rows.push(columns.map((_, index) => toPlain(record.get(index))));
    }
    return {
      columns,
      rows,
      summary: { rows: rows.length, truncated, ms: Math.round(performance.now() - began), notifications: [] },
    };
  } catch (error) {
    throw fromTypedQuery(error);
  } finally {
    signal.removeEventListener("abort", stop);
    await session.close();
  }
}
