// The one place that decides which Neo4j: a local one of our own, or the one that NEO4J_URI names.
import { type Config, ConfigError } from "../config.ts";
import type { Database } from "../database/database.ts";
import type { ManagedNeo4j } from "../neo4j/managedNeo4j.ts";

export interface StartedNeo4j {
  managed?: ManagedNeo4j;
  /** What to tell the page until `connect` is through. */
  waiting: string;
  /** Resolves when queries are answered; rejects with a message for a person. */
  connect(): Promise<Database>;
}

export async function startNeo4j(config: Config): Promise<StartedNeo4j> {
  if (config.neo4j) return reachNeo4j(config, config.neo4j);
  const { acquireLock } = await import("../neo4j/dataLock.ts");
  const { startManagedNeo4j } = await import("../neo4j/managedNeo4j.ts");
  const release = acquireLock(config.dataDir);
  process.on("exit", release);
  const managed = await startManagedNeo4j({ dataDir: config.dataDir });
  return {
    managed,
    waiting: "Neo4j is starting; give it a few seconds",
    async connect() {
      const { openDatabase } = await import("../database/database.ts");
      await managed.ready;
      return openDatabase({ ...managed, database: "neo4j" });
    },
  };
}

async function reachNeo4j(
  { database: name }: Config,
  given: NonNullable<Config["neo4j"]>,
): Promise<StartedNeo4j> {
  return {
    waiting: `Reaching Neo4j at ${new URL(given.uri).host}`,
    async connect() {
      const { openDatabase } = await import("../database/database.ts");
      const database = openDatabase({ ...given, database: name });
      try {
        await database.read("MATCH (n) RETURN n.id AS id LIMIT 1");
        return database;
      } catch (error) {
        await database.close();
        throw new ConfigError(explain(error, given, name));
      }
    },
  };
}

function explain(error: unknown, { uri, username }: NonNullable<Config["neo4j"]>, database: string): string {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (/Unauthorized|CredentialsExpired|AuthenticationRateLimit/.test(code)) {
    return `Neo4j at ${uri} refuses the user “${username}” with this password; check NEO4J_USERNAME and NEO4J_PASSWORD`;
  }
  if (/DatabaseNotFound/.test(code))
    return `Neo4j at ${uri} has no database “${database}”; check NEO4J_DATABASE`;
  if (/ServiceUnavailable|SessionExpired|DatabaseUnavailable/.test(code)) {
    return `NEO4J_URI=${uri} does not answer; check the address and that Neo4j is running, or unset NEO4J_URI to use a local one`;
  }
  return `Neo4j at ${uri} cannot be used: ${message.split("\n")[0]}`;
}
