// A free port on loopback, the same as last time where possible.
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";

/** The port of last time if it is free, so that saved connections keep working; else any free one. */
export async function findPort(file: string): Promise<number> {
  let wanted = 0;
  try {
    wanted = Number(readFileSync(file, "utf8")) || 0;
  } catch {
    // The first start.
  }
  const port = await tryPort(wanted).catch(() => tryPort(0));
  writeFileSync(file, String(port));
  return port;
}

/** 0 asks for any free one. Rejects when the port is taken. */
function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}
