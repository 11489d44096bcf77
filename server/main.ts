// The running app: listens at once, starts or reaches Neo4j beside it, loads the seed into an empty database, says where to click.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Config, ConfigError, parseConfig } from "./config.ts";
import type { Database } from "./database/database.ts";
import { ensureEditorKey } from "./http/ensureEditorKey.ts";
import type { ManagedNeo4j } from "./neo4j/managedNeo4j.ts";
import { createPhases, type Phases } from "./setup/phases.ts";

export interface MainOptions {
  /** The project's folder: the seed and the built client are found from here. */
  root: string;
  /** Milliseconds of each step before this one, for the line about start-up. */
  earlier?: Record<string, number>;
}

/** Resolves when the page answers and the database is ready; rejects with a message for a person. */
export async function main({ root, earlier = {} }: MainOptions): Promise<void> {
  const phases = createPhases(earlier);
  const config = parseConfig(process.env);
  const early: Parameters<RequestListener>[] = [];
  const server = createServer((...asked) => void early.push(asked));
  await listen(server, config);
  phases.end("listen");

  const { startNeo4j } = await import("./setup/startNeo4j.ts");
  const neo4j = await startNeo4j(config);
  let database: Database | undefined;
  stopInOrder(server, () => database, neo4j.managed);

  const { serve } = await import("./setup/serve.ts");
  const { key, made } = ensureEditorKey(config.dataDir);
  const app = serve({ config, root, neo4j, database: () => database, editorKey: key });
  // The port was open before there was anyone to answer: who asked meanwhile is answered now.
  server.removeAllListeners("request").on("request", app.answer);
  for (const asked of early) app.answer(...asked);
  phases.end("server");

  const connected = await neo4j.connect();
  phases.end("neo4j");
  await app.prepare(connected);
  database = connected;
  app.warm(connected);
  phases.end("database");
  neo4j.managed?.trainArchive();
  announce(server, config, phases, made ? `?key=${key}` : "");
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${port} on ${host} is taken by another program; stop it, or choose another: PORT=${port + 1} npm start`,
        EACCES: `Port ${port} may not be opened by this user; choose one above 1023: PORT=3000 npm start`,
        EADDRNOTAVAIL: `HOST=${host} is no address of this machine; leave it out to listen on 127.0.0.1`,
        ENOTFOUND: `HOST=${host} is not known; leave it out to listen on 127.0.0.1`,
      };
      reject(new ConfigError(reasons[error.code ?? ""] ?? error.message));
    });
    server.requestTimeout = 30_000;
    server.headersTimeout = 10_000;
    server.maxConnections = 200;
    server.listen(port, host, resolve);
  });
}

/** `key` is there in the one run that made it: its link lets a browser write. */
function announce(server: Server, config: Config, phases: Phases, key: string): void {
  const { port } = server.address() as AddressInfo;
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  const lines = [
    `Backchannel is ready: http://${host}:${port}/${key}`,
    ...(key
      ? ["", "With the key in it this browser may write, too; npm run key prints the link again."]
      : []),
    "",
    phases.toLine(),
    "Stop it with Ctrl+C.",
  ];
  console.log(`\n${lines.map((line) => (line ? `  ${line}` : "")).join("\n")}\n`);
}

function stopInOrder(
  server: Server,
  database: () => Database | undefined,
  managed: ManagedNeo4j | undefined,
): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
    await database()?.close();
    await managed?.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
}
