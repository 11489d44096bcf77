// One managed Neo4j for the whole run, in a folder of its own; each file that uses it starts with an empty database.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startManagedNeo4j } from "../server/neo4j/managedNeo4j.ts";

declare module "vitest" {
  export interface ProvidedContext {
    neo4j: { uri: string; username: string; password: string };
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "backchannel-neo4j-"));
  const instance = await startManagedNeo4j({ dataDir });
  await instance.ready;
  project.provide("neo4j", { uri: instance.uri, username: instance.username, password: instance.password });
  return async () => {
    await instance.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
