import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { ensureBuild } from "../../server/setup/install.mjs";

const folder = mkdtempSync(join(tmpdir(), "backchannel-start-"));
const children: ChildProcess[] = [];

beforeAll(() => ensureBuild(process.cwd(), () => undefined));
afterAll(async () => {
  for (const child of children) await stop(child);
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  output: () => string;
  url: string;
}

/** Runs what `npm start` runs, until it prints its link or ends. */
async function start(env: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, ["server/setup/start.mjs"], {
    env: { ...process.env, PORT: "0", BACKCHANNEL_DATA: join(folder, "data"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let output = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const url = /ready: (http:\S+)\//.exec(output)?.[1];
      if (url) resolve({ child, output: () => output, url });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("close", (code) => reject(new Error(`exit ${code}: ${output}`)));
  });
}

function stop(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("close", () => resolve());
    child.kill(signal);
  });
}

async function ask(url: string, query: string): Promise<unknown[][]> {
  const answer = await fetch(`${url}/api/cypher`, {
    method: "POST",
    body: JSON.stringify({ query }),
    headers: { "Content-Type": "application/json" },
  });
  return (await answer.json()).rows;
}

it("starts, loads the seed, serves page and API; after kill -9 the next start has all of it; two run side by side", async () => {
  const first = await start({});
  expect(first.output()).toMatch(/Started in .*: .*neo4j/);
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
  const [, key] = /\/\?key=([\w-]{32})\n/.exec(first.output()) ?? [];
  const asEditor = { headers: { authorization: `Bearer ${key}` } };
  expect(await (await fetch(`${first.url}/api/health`, asEditor)).json()).toMatchObject({ editor: true });
  const page = await (await fetch(first.url)).text();
  expect(page).not.toContain("__CSP_NONCE__");
  expect(page).toMatch(/<div id="root">/);
  const claims = await ask(first.url, "MATCH (c:Claim) RETURN count(c)");
  expect(Number(claims[0]?.[0])).toBeGreaterThan(100);

  await expect(start({})).rejects.toThrow(/exit 1: [\s\S]*is in use by another Backchannel \(process \d+\)/);

  const second = await start({ BACKCHANNEL_DATA: join(folder, "other") });
  expect(await ask(second.url, "MATCH (c:Claim) RETURN count(c)")).toEqual(claims);
  await stop(second.child);
  expect(second.child.exitCode).toBe(0);

  await stop(first.child, "SIGKILL");
  const again = await start({});
  expect(again.output()).not.toContain(key);
  expect(await (await fetch(`${again.url}/api/health`, asEditor)).json()).toMatchObject({ editor: true });
  expect(await ask(again.url, "MATCH (c:Claim) RETURN count(c)")).toEqual(claims);
  await stop(again.child);
  expect(again.child.exitCode).toBe(0);
}, 180_000);

it("a taken port is named with the remedy", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as { port: number };
  await expect(start({ PORT: String(port) })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  other.close();
});

it.each([
  ["no port", { PORT: "http" }, /PORT="http": is no port number/],
  ["no Neo4j address", { NEO4J_URI: "localhost:7687" }, /NEO4J_URI="localhost:7687": is no Neo4j address/],
  ["no password", { NEO4J_URI: "neo4j://127.0.0.1:7687" }, /NEO4J_PASSWORD is missing/],
  [
    "nobody there",
    { NEO4J_URI: "neo4j://127.0.0.1:1", NEO4J_PASSWORD: "x" },
    /NEO4J_URI=neo4j:\/\/127\.0\.0\.1:1 does not answer/,
  ],
  [
    "no Maven and no jars",
    { PATH: "/nowhere", JAVA_HOME: "", XDG_CACHE_HOME: join(folder, "cache") },
    /Maven|Java/,
  ],
])("bad set-up: %s", async (_name, env, message) => {
  const refused = await start(env as Record<string, string>).then(
    () => "started",
    (error: Error) => error.message,
  );
  expect(refused).toMatch(message);
  expect(refused).toMatch(/^exit 1: [\s\S]*Backchannel cannot start/);
});

it("another Neo4j by NEO4J_URI, and a wrong password for it", async () => {
  const { uri, username, password } = inject("neo4j");
  const other = { NEO4J_URI: uri, NEO4J_USERNAME: username };
  await expect(start({ ...other, NEO4J_PASSWORD: "wrong" })).rejects.toThrow(
    "refuses the user “neo4j” with this password",
  );
  const { url, child } = await start({ ...other, NEO4J_PASSWORD: password });
  expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({ neo4j: { managed: false } });
  await stop(child);
});
