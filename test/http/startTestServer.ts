// The web side over a test database, on a free loopback port.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Logger, pino } from "pino";
import { createConsole } from "../../server/cypher/createConsole.ts";
import type { Database } from "../../server/database/database.ts";
import { createApp } from "../../server/http/createApp.ts";

export interface TestServer {
  url: string;
  /** The one that may write on it. */
  editorKey: string;
  close(): Promise<void>;
}

export async function startTestServer(
  database: () => Database,
  clientDir = "dist/client",
  log: Logger = pino({ level: "silent" }),
  embedOrigins: readonly string[] = [],
): Promise<TestServer> {
  const console = createConsole({ access: () => database().access });
  const editorKey = randomBytes(24).toString("base64url");
  const app = createApp({
    host: "127.0.0.1",
    managed: true,
    clientDir,
    log,
    database,
    console,
    editorKey,
    embedOrigins,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    editorKey,
    async close() {
      await console.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
