// The web side over a test database, on a free loopback port.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { createConsole } from "../../server/cypher/createConsole.ts";
import type { Database } from "../../server/database/database.ts";
import { createApp } from "../../server/http/createApp.ts";

export interface TestServer {
  url: string;
  close(): Promise<void>;
}

export async function startTestServer(
  database: () => Database,
  clientDir = "dist/client",
): Promise<TestServer> {
  const console = createConsole({ access: () => database().access });
  const app = createApp({
    host: "127.0.0.1",
    managed: true,
    clientDir,
    log: pino({ level: "silent" }),
    database,
    console,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      await console.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
