// Neo4j's own shell, fetched by Maven once a machine, as a command that can stand on the PATH.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheDir, findJava } from "../../server/neo4j/jars.mjs";

const run = promisify(execFile);
const version = "5.26.0";

/** The folder of the command. Whole or not at all: the jars are renamed into place. */
export async function ensureCypherShell(): Promise<string> {
  const place = join(cacheDir(), "..", `cypher-shell-${version}`);
  const lib = join(place, "lib");
  if (!existsSync(lib)) {
    mkdirSync(place, { recursive: true });
    const partial = mkdtempSync(join(place, "fetching-"));
    const pom = join(import.meta.dirname, "pom.xml");
    const copy = ["dependency:copy-dependencies", `-DoutputDirectory=${partial}`, "-DincludeScope=runtime"];
    try {
      await run("mvn", ["-q", "-B", "-f", pom, ...copy]);
      renameSync(partial, lib);
    } catch (error) {
      rmSync(partial, { recursive: true, force: true });
      const { stdout = "", message } = error as { stdout?: string; message: string };
      if (!existsSync(lib))
        throw new Error(`Maven could not fetch cypher-shell:\n${stdout.slice(0, 2000) || message}`);
    }
  }
  const { java } = findJava();
  const quick = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
  const command = `#!/bin/sh\nexec '${java}' ${quick} -cp '${lib}/*' org.neo4j.shell.Main "$@"\n`;
  const bin = join(place, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "cypher-shell"), command, { mode: 0o755 });
  return bin;
}
