// A class-data archive takes almost half off the JVM's start; it is made once, in the background, after a first start.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePassword } from "./authFile.ts";
import { cacheDir, type Java } from "./jars.mjs";
import { readRecord } from "./processRecord.ts";
import { toJvmArguments, toSettings } from "./settings.ts";
import { endProcess, recordFile, recordJvm, spawnJvm } from "./spawnJvm.ts";

/** The archive for just this Java and these jars, if it has been made. */
export function findArchive(java: Java, lib: string): string | undefined {
  const file = toArchiveFile(java, lib);
  return existsSync(file) ? file : undefined;
}

function toArchiveFile({ version }: Java, lib: string): string {
  const key = createHash("sha256").update([version, lib, ...readdirSync(lib).sort()].join("\n")).digest("hex").slice(0, 12);
  return join(cacheDir(), `classes-${version}-${key}.jsa`);
}

export interface Training {
  java: Java;
  lib: string;
}

/** Returns a function that gives it up. A failure leaves everything as it was: the archive is renamed into place. */
export function trainArchive({ java, lib }: Training, env = process.env): () => void {
  const file = toArchiveFile(java, lib);
  if (env.BACKCHANNEL_NO_ARCHIVE || existsSync(file)) return () => undefined;
  const home = mkdtempSync(join(tmpdir(), "backchannel-archive-"));
  let given = false;
  const clean = () => rmSync(home, { recursive: true, force: true });
  const giveUp = () => {
    given = true;
    const record = readRecord(recordFile(home));
    if (record) void endProcess(record, 0).then(clean, clean);
    else clean();
  };
  void train({ java, lib, home, file, isGiven: () => given }).then(clean, clean);
  return giveUp;
}

interface Run {
  java: Java;
  lib: string;
  home: string;
  file: string;
  isGiven(): boolean;
}

async function train({ java, lib, home, file, isGiven }: Run): Promise<void> {
  for (const folder of ["conf", "import", "plugins", "logs", "run", "data"]) mkdirSync(join(home, folder), { mode: 0o700 });
  const port = 20_000 + (process.pid % 40_000);
  const partial = join(cacheDir(), `classes-${process.pid}.partial`);
  writeFileSync(join(home, "conf/neo4j.conf"), toSettings({ home, port }), { mode: 0o600 });
  const password = ensurePassword(home);
  const args = toJvmArguments({ lib, home, heapMb: 512, archive: { file: partial, use: "write" } });
  const jvm = spawnJvm({ java: java.java, args, home, niceness: 19 });
  const { openDatabase } = await import("../database/database.ts");
  const database = openDatabase({ uri: `bolt://127.0.0.1:${port}`, username: "neo4j", password, database: "neo4j" });
  try {
    const until = Date.now() + 120_000;
    while (!isGiven() && Date.now() < until) {
      try {
        await database.read("MATCH (a)-[r]->(b) WHERE r.status IS NOT NULL RETURN a.id, count(r) ORDER BY a.id LIMIT 5");
        break;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  } finally {
    await database.close();
  }
  const record = recordJvm(home, Number(readFileSync(join(home, "run/jvm.pid"), "utf8")));
  // The archive is written on the way out, which takes a while at this priority.
  if (record) await endProcess(record, isGiven() ? 0 : 120_000);
  await jvm.exited;
  if (!isGiven() && existsSync(partial)) renameSync(partial, file);
  else rmSync(partial, { force: true });
}
