// A class-data archive takes almost half off the JVM's start; it is made once, in the background, after a first start.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePassword } from "./authFile.ts";
import { findPort } from "./findPort.ts";
import { cacheDir, type Java } from "./jars.mjs";
import { toJvmArguments, toSettings } from "./settings.ts";
import { endProcess, recordJvm, spawnJvm } from "./spawnJvm.ts";

/** The archive for just this Java and these jars, if it has been made. */
export function findArchive(java: Java, lib: string): string | undefined {
  const file = toArchiveFile(java, lib);
  return existsSync(file) ? file : undefined;
}

function toArchiveFile({ version }: Java, lib: string): string {
  const key = createHash("sha256")
    .update([version, lib, ...readdirSync(lib).sort()].join("\n"))
    .digest("hex")
    .slice(0, 12);
  return join(cacheDir(), `classes-${version}-${key}.jsa`);
}

export interface Training {
  java: Java;
  lib: string;
}

/** Returns a function that gives it up. A failure leaves everything as it was: the archive is renamed into place. */
export function trainArchive({ java, lib }: Training, env = process.env): () => Promise<void> {
  const file = toArchiveFile(java, lib);
  if (env.BACKCHANNEL_NO_ARCHIVE || existsSync(file)) return async () => undefined;
  const home = mkdtempSync(join(tmpdir(), "backchannel-archive-"));
  const stopped = new AbortController();
  const done = train({ java, lib, home, file, signal: stopped.signal })
    .catch(() => undefined)
    .finally(() => rmSync(home, { recursive: true, force: true }));
  return () => {
    stopped.abort();
    return done;
  };
}

interface Run extends Training {
  home: string;
  file: string;
  signal: AbortSignal;
}

async function train({ java, lib, home, file, signal }: Run): Promise<void> {
  for (const folder of ["conf", "import", "plugins", "logs", "run", "data"]) {
    mkdirSync(join(home, folder), { mode: 0o700 });
  }
  const port = await findPort(join(home, "run/port"));
  const partial = join(cacheDir(), `classes-${process.pid}.partial`);
  writeFileSync(join(home, "conf/neo4j.conf"), toSettings({ home, port }), { mode: 0o600 });
  const password = ensurePassword(home);
  const args = toJvmArguments({ lib, home, heapMb: 512, archive: { file: partial, use: "write" } });
  const jvm = spawnJvm({ java: java.java, args, home, niceness: 19 });
  const end = async (patience: number) => {
    const record = recordJvm(home);
    if (record) await endProcess(record, patience);
    await jvm.exited;
  };
  try {
    await exercise({ port, password, signal });
    // The archive is written on the way out, which takes a while at this priority.
    if (!signal.aborted) await Promise.race([end(120_000), aborted(signal)]);
    if (!signal.aborted && existsSync(partial)) renameSync(partial, file);
  } finally {
    await end(0);
    rmSync(partial, { force: true });
  }
}

/** What every start needs is loaded by asking for it once. */
async function exercise({
  port,
  password,
  signal,
}: {
  port: number;
  password: string;
  signal: AbortSignal;
}): Promise<void> {
  const { openDatabase } = await import("../database/database.ts");
  const database = openDatabase({
    uri: `bolt://127.0.0.1:${port}`,
    username: "neo4j",
    password,
    database: "neo4j",
  });
  try {
    for (const until = Date.now() + 120_000; !signal.aborted && Date.now() < until; ) {
      try {
        await database.read(
          "MATCH (a)-[r]->(b) WHERE r.status IS NOT NULL RETURN a.id, count(r) ORDER BY a.id LIMIT 5",
        );
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  } finally {
    await database.close();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
