// Is Neo4j there, and which one: answered by reading a node, for counts can outlive a broken store.
import type { Database } from "../database/database.ts";

interface Health {
  status: "ok";
  neo4j: { version: string; edition: string; managed: boolean };
}

export async function readHealth(database: Database, managed: boolean): Promise<Health> {
  await database.read("MATCH (n) RETURN n.id AS id LIMIT 1");
  const [row] = await database.read(
    "CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition LIMIT 1",
  );
  return { status: "ok", neo4j: { version: String(row?.version), edition: String(row?.edition), managed } };
}
