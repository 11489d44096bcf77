// The machine that figures come from: without it they say nothing.
import { cpus, loadavg, totalmem } from "node:os";
import { findJava, neo4jVersion } from "../../server/neo4j/jars.mjs";

/** How many processes want a core, over the last minute: before a benchmark, that is others' work. */
export function readLoad(): number {
  return loadavg()[0] ?? Number.NaN;
}

/** `load` as it was before. */
export function describeMachine(load: number, now = new Date()): string {
  const [first] = cpus();
  return [
    now.toISOString().slice(0, 10),
    `${cpus().length} × ${first?.model.trim() ?? "unknown processor"}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    `Java ${findJava().version}`,
    `Neo4j Community ${neo4jVersion}`,
    `load before it began ${load.toFixed(1)}`,
  ].join(" · ");
}
