// The most memory a process has had resident since it was last asked, as Linux keeps it.
import { readFileSync, writeFileSync } from "node:fs";

/** Megabytes now. NaN where there is no /proc. */
export function readMemory(pid: number): number {
  return readField(pid, "VmRSS");
}

/** Megabytes at most since `forgetPeak`. */
export function readPeak(pid: number): number {
  return readField(pid, "VmHWM");
}

/** The peak starts again from what is resident now. Throws where the system does not let a process's peak be reset. */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
}

function readField(pid: number, field: string): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? Number.NaN) / 1024;
}
