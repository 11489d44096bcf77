// Files that a person picked or dropped → their queries, and for each refused file its name and the reason.
import { parseQueryFile } from "./parseQueryFile.ts";
import type { QueryEntry } from "./QueryEntry.ts";

const largest = 500_000;

export interface ImportedQueries {
  entries: QueryEntry[];
  /** `notes.pdf: is not a .cypher file` */
  refused: string[];
}

export async function readQueryFiles(files: readonly File[]): Promise<ImportedQueries> {
  const imported: ImportedQueries = { entries: [], refused: [] };
  for (const file of files) {
    try {
      imported.entries.push(...(await parseFile(file)));
    } catch (error) {
      imported.refused.push(`${file.name}: ${error instanceof Error ? error.message : "cannot be read"}`);
    }
  }
  return imported;
}

async function parseFile(file: File): Promise<QueryEntry[]> {
  const name = /^(.+)\.(?:cypher|cyp|cql)$/i.exec(file.name)?.[1];
  if (name === undefined) throw new Error("is not a .cypher file");
  if (file.size > largest) throw new Error("is larger than 500 kB");
  return parseQueryFile(await file.text(), name);
}
