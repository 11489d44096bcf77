// A process by id and start time: ids are given out again, start times are not, so no process is taken for another.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

export interface ProcessRecord {
  pid: number;
  started: string;
}

/** Undefined when there is no such process. */
export function toRecord(pid: number): ProcessRecord | undefined {
  const started = readStart(pid);
  return started === undefined ? undefined : { pid, started };
}

export function isAlive({ pid, started }: ProcessRecord): boolean {
  return readStart(pid) === started;
}

export function writeRecord(file: string, record: ProcessRecord): void {
  writeFileSync(file, JSON.stringify(record), { mode: 0o600 });
}

/** Undefined when the file is missing or is no record. */
export function readRecord(file: string): ProcessRecord | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(file, "utf8"));
    return Number.isInteger(pid) && pid > 1 && typeof started === "string" ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}

export function dropRecord(file: string): void {
  rmSync(file, { force: true });
}

function readStart(pid: number): string | undefined {
  try {
    // The name in field 2 may hold spaces and brackets; what follows its last bracket is counted from field 3.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return readStartFromPs(pid);
  }
}

function readStartFromPs(pid: number): string | undefined {
  if (process.platform === "linux") return undefined;
  try {
    return (
      execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", stdio: "pipe" }).trim() ||
      undefined
    );
  } catch {
    return undefined;
  }
}
