// Starts the JVM under a small shell that ends it when the app's pipe ends: an app that is killed takes its Neo4j with it.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  dropRecord,
  isAlive,
  type ProcessRecord,
  readRecord,
  toRecord,
  writeRecord,
} from "./processRecord.ts";

// `$0` is the record's place for the JVM's id. The shell waits for the JVM and passes on its exit code.
const keeper = `
umask 077
"$@" 3<&- &
jvm=$!
echo "$jvm" > "$0"
{ read -r _ <&3; kill -TERM "$jvm" 2>/dev/null; } &
watcher=$!
wait "$jvm"; code=$?
kill "$watcher" 2>/dev/null
exit "$code"`;

export interface Jvm {
  keeper: ChildProcess;
  /** Resolves with the exit code when the JVM is gone. */
  exited: Promise<number>;
}

export interface JvmOptions {
  java: string;
  args: string[];
  home: string;
  /** A higher number yields to others (0 to 19). */
  niceness?: number;
}

/** In a process group of its own: Ctrl+C in the terminal reaches the app alone, which then stops Neo4j in order. */
export function spawnJvm({ java, args, home, niceness = 0 }: JvmOptions): Jvm {
  // Last time's id must not be taken for this one's.
  rmSync(pidFile(home), { force: true });
  const log = openSync(join(home, "logs/console.log"), "w", 0o600);
  const command = niceness > 0 ? ["nice", "-n", String(niceness), java, ...args] : [java, ...args];
  const child = spawn("sh", ["-c", keeper, pidFile(home), ...command], {
    detached: true,
    stdio: ["ignore", log, log, "pipe"],
    cwd: home,
  });
  const exited = new Promise<number>((resolve) => {
    child.once("close", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(127));
  });
  return { keeper: child, exited };
}

function pidFile(home: string): string {
  return join(home, "run/jvm.pid");
}

export function recordFile(home: string): string {
  return join(home, "run/jvm.json");
}

/** Writes down which JVM is ours, for a later start that finds it left over; undefined until the shell has told its id. */
export function recordJvm(home: string): ProcessRecord | undefined {
  const pid = existsSync(pidFile(home)) ? Number(readFileSync(pidFile(home), "utf8")) : 0;
  const record = pid > 1 ? toRecord(pid) : undefined;
  if (record) writeRecord(recordFile(home), record);
  return record;
}

/** Ends a JVM of ours that outlived its app; a record of a process that is no longer there is only dropped. */
export async function endLeftOver(home: string): Promise<void> {
  const record = readRecord(recordFile(home));
  if (record) await endProcess(record, 10_000);
  dropRecord(recordFile(home));
}

/** SIGTERM, then SIGKILL after `patience` ms; always to the recorded process, never to another that has its id. */
export async function endProcess(record: ProcessRecord, patience: number): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (!isAlive(record)) return;
    process.kill(record.pid, signal);
    const until = Date.now() + patience;
    while (isAlive(record) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
