// Why the JVM would not start: Neo4j says it in its log files alone, in many lines of which one counts.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One message for a person, with Neo4j's own words where no better ones are known. */
export function explainFailure(home: string, code: number): string {
  const text = ["logs/neo4j.log", "logs/console.log", "logs/debug.log"]
    .map((name) => readTail(join(home, name)))
    .join("\n");
  if (
    /has been locked by another process|Unable to obtain lock on store lock file|OverlappingFileLock/.test(
      text,
    )
  ) {
    return `${home} is in use by another Neo4j; stop it, or set BACKCHANNEL_DATA to another folder`;
  }
  if (/Address already in use/.test(text))
    return "The port for Neo4j was taken while it started; start again";
  if (/No space left on device/.test(text)) return `The disk is full; free some space for ${home}`;
  const lines = text
    .split("\n")
    .filter((line) => /ERROR|Caused by|OutOfMemory|Unrecognized|error:/i.test(line));
  return `Neo4j ended with code ${code} while starting; its log is in ${join(home, "logs")}\n${lines.slice(-4).join("\n")}`.trim();
}

function readTail(file: string): string {
  try {
    return readFileSync(file, "utf8").slice(-20_000);
  } catch {
    return "";
  }
}
