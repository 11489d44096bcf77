// The local Neo4j that the app looks after: started, watched, started again when it dies or hangs, stopped with the app.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { ensurePassword } from "./authFile.ts";
import { findArchive, trainArchive } from "./classArchive.ts";
import { explainFailure } from "./explainFailure.ts";
import { findPort } from "./findPort.ts";
import { ensureJars, findJava, type Java, SetupError } from "./jars.mjs";
import { dropRecord, type ProcessRecord } from "./processRecord.ts";
import { toJvmArguments, toSettings } from "./settings.ts";
import { endLeftOver, endProcess, type Jvm, recordFile, recordJvm, spawnJvm } from "./spawnJvm.ts";

export interface ManagedNeo4j {
  uri: string;
  username: string;
  password: string;
  /** Resolves when a node can be read; rejects with a message for a person. */
  ready: Promise<void>;
  /** The JVM's process id, while there is one. */
  pid(): number | undefined;
  stop(): Promise<void>;
  /** Ends the JVM at once; the supervisor starts it again. */
  restart(reason: string): Promise<void>;
  /** Makes the next start faster, in the background and at the lowest priority. */
  trainArchive(): void;
}

export interface ManagedOptions {
  dataDir: string;
  heapMb?: number;
  log?: (line: string) => void;
}

const readyWithin = 60_000;
const probeEvery = 2_000;
const missesAllowed = 3;

/** Returns as soon as the JVM is on its way; `ready` tells the rest. The caller holds the lock on the folder. */
export async function startManagedNeo4j({
  dataDir,
  heapMb = 512,
  log = console.error,
}: ManagedOptions): Promise<ManagedNeo4j> {
  const java = findJava();
  const lib = await ensureJars({ log });
  const home = join(dataDir, "neo4j");
  for (const folder of ["conf", "import", "plugins", "logs", "run", "data"]) {
    mkdirSync(join(home, folder), { recursive: true, mode: 0o700 });
  }
  await endLeftOver(home);
  const password = ensurePassword(home);
  const port = await findPort(join(home, "run/port"));
  writeFileSync(join(home, "conf/neo4j.conf"), toSettings({ home, port }), { mode: 0o600 });
  const archive = findArchive(java, lib);
  const args = toJvmArguments({
    lib,
    home,
    heapMb,
    archive: archive ? { file: archive, use: "read" } : undefined,
  });
  const access = { uri: `neo4j://127.0.0.1:${port}`, username: "neo4j", password };
  return supervise({ java, lib, args, home, access, log });
}

interface Supervised {
  java: Java;
  lib: string;
  args: string[];
  home: string;
  access: { uri: string; username: string; password: string };
  log: (line: string) => void;
}

function supervise({ java, lib, args, home, access, log }: Supervised): ManagedNeo4j {
  let jvm: Jvm | undefined;
  let record: ProcessRecord | undefined;
  let stopping = false;
  let failures = 0;
  let probe: Driver | undefined;
  let endTraining: (() => Promise<void>) | undefined;

  function spawnOnce(): Jvm {
    const spawned = spawnJvm({ java: java.java, args, home });
    jvm = spawned;
    record = undefined;
    return spawned;
  }

  /** Resolves when a node can be read, rejects when the JVM ends before that. */
  async function waitUntilReady(spawned: Jvm): Promise<void> {
    const { openProbe, readOneNode } = await import("./probe.ts");
    probe ??= openProbe(access);
    let exitCode: number | undefined;
    void spawned.exited.then((code) => {
      exitCode = code;
    });
    const until = Date.now() + readyWithin;
    let last = "";
    while (Date.now() < until) {
      if (stopping) return;
      if (exitCode !== undefined) throw new SetupError(explainFailure(home, exitCode));
      record ??= recordJvm(home);
      try {
        await readOneNode(probe, 2_000);
        return;
      } catch (error) {
        last = (error as Error).message;
        if (/Unauthorized/.test((error as { code?: string }).code ?? "")) {
          throw new SetupError(
            `The local Neo4j refuses its password: ${join(home, "password")} belongs to another database. Put the right one back, or delete ${home} to begin anew from the seed`,
          );
        }
      }
      await sleep(50);
    }
    throw new SetupError(
      `Neo4j did not become ready within ${readyWithin / 1000} s (${last.split("\n")[0]}); its log is in ${join(home, "logs")}. If the store is damaged, delete ${join(home, "data")} to begin anew from the seed`,
    );
  }

  async function watch(spawned: Jvm): Promise<void> {
    let gone = false;
    void spawned.exited.then(() => {
      gone = true;
    });
    let misses = 0;
    const { openProbe, readOneNode } = await import("./probe.ts");
    while (!stopping && !gone) {
      // After a miss it is asked again soon: a hung Neo4j should be back within seconds.
      await Promise.race([sleep(misses === 0 ? probeEvery : 500), spawned.exited]);
      if (stopping || gone || !probe) break;
      misses = await readOneNode(probe, 2_000).then(
        () => 0,
        () => misses + 1,
      );
      // A connection that never answers must not be asked three times for one miss.
      if (misses > 0) {
        void probe.close().catch(() => undefined);
        probe = openProbe(access);
      }
      if (misses >= missesAllowed) {
        log("Neo4j does not answer; it is ended and started again");
        if (record) await endProcess(record, 0);
        break;
      }
      if (misses === 0) failures = 0;
    }
    if (!stopping) await restart(spawned);
  }

  async function restart(spawned: Jvm): Promise<void> {
    const code = await spawned.exited;
    while (!stopping) {
      failures += 1;
      const pause = Math.min(30_000, 250 * 2 ** (failures - 1));
      log(`Neo4j is gone (code ${code}); starting it again in ${pause} ms`);
      await sleep(pause);
      if (stopping) return;
      const next = spawnOnce();
      try {
        await waitUntilReady(next);
        log("Neo4j is back");
        void watch(next);
        return;
      } catch (error) {
        log((error as Error).message);
        if (record) await endProcess(record, 0);
        await next.exited;
      }
    }
  }

  const first = spawnOnce();
  const ready = waitUntilReady(first).then(
    () => void watch(first),
    async (error) => {
      stopping = true;
      if (record) await endProcess(record, 5_000);
      throw error;
    },
  );
  ready.catch(() => undefined);

  return {
    ...access,
    ready,
    pid: () => record?.pid,
    async stop() {
      stopping = true;
      const trained = endTraining?.();
      record ??= recordJvm(home);
      if (record) await endProcess(record, 15_000);
      jvm?.keeper.stdio[3]?.destroy();
      await jvm?.exited;
      await trained;
      await probe?.close();
      dropRecord(recordFile(home));
    },
    async restart(reason) {
      if (stopping || !record) return;
      log(`${reason}; Neo4j is ended and started again`);
      await endProcess(record, 0);
    },
    trainArchive() {
      endTraining ??= trainArchive({ java, lib });
    },
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
