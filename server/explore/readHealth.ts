// Is Neo4j there, and which one: answered by reading a node, for counts can outlive a broken store.
import type { Database } from "../database/database.ts";
import { HttpProblem } from "../http/problem.ts";

interface Health {
  status: "ok";
  neo4j: { version: string; edition: string; managed: boolean };
}

const patience = 2_500;

/** A Neo4j that hangs is as good as away: nobody who asks for health should wait for it. */
export async function readHealth(database: Database, managed: boolean): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const problem = new HttpProblem("NEO4J_AWAY", "Neo4j does not answer in time; the app keeps trying");
    timer = setTimeout(() => reject(problem), patience);
  });
  try {
    return await Promise.race([readComponents(database, managed), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function readComponents(database: Database, managed: boolean): Promise<Health> {
  await database.read("MATCH (n) RETURN n.id AS id LIMIT 1");
  const [row] = await database.read(
    "CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition LIMIT 1",
  );
  return { status: "ok", neo4j: { version: String(row?.version), edition: String(row?.edition), managed } };
}
