// A Neo4j as the app would start it, with the HTTP connector on besides, so that Neo4j's own HTTP API can be compared.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePassword } from "../../server/neo4j/authFile.ts";
import { findArchive } from "../../server/neo4j/classArchive.ts";
import { explainFailure } from "../../server/neo4j/explainFailure.ts";
import { findPort } from "../../server/neo4j/findPort.ts";
import { ensureJars, findJava } from "../../server/neo4j/jars.mjs";
import { openProbe, readOneNode } from "../../server/neo4j/probe.ts";
import { toJvmArguments, toSettings } from "../../server/neo4j/settings.ts";
import { endProcess, recordJvm, spawnJvm } from "../../server/neo4j/spawnJvm.ts";

export interface BenchNeo4j {
  uri: string;
  httpUrl: string;
  username: string;
  password: string;
  /** The JVM's process id. */
  pid: number;
  stop(): Promise<void>;
}

export async function startBenchNeo4j(say: (line: string) => void): Promise<BenchNeo4j> {
  const java = findJava();
  const lib = await ensureJars({ log: say });
  const home = mkdtempSync(join(tmpdir(), "backchannel-bench-"));
  for (const folder of ["conf", "import", "plugins", "logs", "run", "data"]) mkdirSync(join(home, folder));
  const port = await findPort(join(home, "run/port"));
  const httpPort = await findPort(join(home, "run/httpPort"));
  writeFileSync(join(home, "conf/neo4j.conf"), toBenchSettings({ home, port, httpPort }));
  const access = { uri: `bolt://127.0.0.1:${port}`, username: "neo4j", password: ensurePassword(home) };
  const archive = findArchive(java, lib);
  const jvm = spawnJvm({
    java: java.java,
    home,
    args: toJvmArguments({
      lib,
      home,
      heapMb: 512,
      archive: archive ? { file: archive, use: "read" } : undefined,
    }),
  });
  async function stop(): Promise<void> {
    const record = recordJvm(home);
    if (record) await endProcess(record, 15_000);
    jvm.keeper.stdio[3]?.destroy();
    await jvm.exited;
    rmSync(home, { recursive: true, force: true });
  }
  let ended: number | undefined;
  void jvm.exited.then((code) => {
    ended = code;
  });
  const probe = openProbe(access);
  try {
    for (const until = Date.now() + 60_000; ; ) {
      const there = await readOneNode(probe, 2_000).then(
        () => true,
        () => false,
      );
      if (there) break;
      if (ended !== undefined) throw new Error(explainFailure(home, ended));
      if (Date.now() > until) throw new Error("Neo4j did not become ready within 60 s");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const pid = recordJvm(home)?.pid;
    if (pid === undefined) throw new Error("Neo4j's process cannot be found");
    return { ...access, httpUrl: `http://127.0.0.1:${httpPort}`, pid, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    await probe.close();
  }
}

/** Of the app's own settings only the connector and the time limit are others: the longest stream may take a minute. */
function toBenchSettings({ home, port, httpPort }: { home: string; port: number; httpPort: number }): string {
  const other: Record<string, string> = {
    "server.http.enabled": "true",
    "server.http.listen_address": `127.0.0.1:${httpPort}`,
    "db.transaction.timeout": "120s",
  };
  const kept = toSettings({ home, port })
    .split("\n")
    .filter((line) => !(line.slice(0, line.indexOf("=")) in other));
  const added = Object.entries(other).map(([key, value]) => `${key}=${value}`);
  return [...kept, ...added, ""].join("\n");
}
