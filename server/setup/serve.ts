// The web side, and a database made ready for it: schema first, then the seed if it is empty.
import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { pino } from "pino";
import { parseDossier } from "../../seed/dossier/parseDossier.ts";
import { writeDossier } from "../claims/writeDossier.ts";
import type { Config } from "../config.ts";
import { createConsole } from "../cypher/createConsole.ts";
import { watchAbandoned } from "../cypher/watchAbandoned.ts";
import type { Database } from "../database/database.ts";
import { prepareSchema } from "../database/prepareSchema.ts";
import { warmReads } from "../explore/warmReads.ts";
import { createApp } from "../http/createApp.ts";
import { HttpProblem } from "../http/problem.ts";
import { loadStories } from "../stories/loadStories.ts";
import type { StartedNeo4j } from "./startNeo4j.ts";

export interface ServeOptions {
  config: Config;
  root: string;
  neo4j: StartedNeo4j;
  database(): Database | undefined;
  editorKey: string;
}

export function serve({ config, root, neo4j, database, editorKey }: ServeOptions) {
  const log = pino({ level: config.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  const open = () => {
    const present = database();
    if (!present) throw new HttpProblem("NEO4J_STARTING", neo4j.waiting);
    return present;
  };
  const { managed } = neo4j;
  const console = createConsole({
    access: () => config.cypher ?? open().access,
    onAbandoned:
      managed && !config.cypher
        ? watchAbandoned({ database, restart: (reason) => managed.restart(reason) })
        : undefined,
  });
  const app = createApp({
    host: config.host,
    managed: !config.neo4j,
    clientDir: join(root, "dist/client"),
    log,
    database: open,
    console,
    editorKey,
    embedOrigins: config.embedOrigins,
  });
  process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));

  return {
    answer: app as RequestListener,
    async prepare(connected: Database): Promise<void> {
      await prepareSchema(connected);
      await loadSeed(connected, join(root, "seed/mamlouk.yaml"));
      await loadStories(connected, join(root, "seed/stories"));
    },
    /** Once the database is there. */
    warm: (connected: Database) => {
      console.warm();
      void warmReads(connected);
    },
    close: () => console.close(),
  };
}

/** An empty database gets the first dossier; one that holds any claim is left alone. */
export async function loadSeed(database: Database, file: string): Promise<void> {
  const [row] = await database.read("RETURN EXISTS { (:Claim) } AS claimed");
  if (row?.claimed) return;
  await writeDossier(database, parseDossier(await readFile(file, "utf8"), "seed/mamlouk.yaml"));
}
