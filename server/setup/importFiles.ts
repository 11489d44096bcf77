// Files into the database from the command line: the running app's Neo4j, or one that is started for it and stopped again.
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseConfig } from "../config.ts";
import { type Database, openDatabase } from "../database/database.ts";
import { prepareSchema } from "../database/prepareSchema.ts";
import { importFile } from "../formats/importFile.ts";
import { toImportLines } from "../formats/toImportLines.ts";
import { ImportQuery } from "../formatsContract.ts";
import { HttpProblem } from "../http/problem.ts";
import { BoltError, findBolt } from "./findBolt.mjs";
import { startNeo4j } from "./startNeo4j.ts";

/** As the app takes over HTTP. */
const mostBytes = 8_000_000;

interface Surroundings {
  env: Record<string, string | undefined>;
  say(line: string): void;
  complain(line: string): void;
}

/** Says what became of each file; resolves with whether every file was taken. Rejects with a message for a person. */
export async function importFiles(
  files: string[],
  options: Record<string, string>,
  { env, say, complain }: Surroundings = { env: process.env, say: console.log, complain: console.error },
): Promise<boolean> {
  const parsed = ImportQuery.safeParse(options);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`--${String(issue?.path[0])}: ${issue?.message}`);
  }
  const contents = files.map((file) => ({ file, bytes: readFile(file) }));
  const { database, stop } = await openNeo4j(env);
  let whole = true;
  try {
    await prepareSchema(database);
    for (const { file, bytes } of contents) {
      const query = { ...parsed.data, fileName: basename(file).slice(0, 200) };
      try {
        const answer = await importFile(database, bytes, query, new Date().toISOString().slice(0, 10));
        say(toImportLines(file, answer).join("\n"));
      } catch (error) {
        if (!(error instanceof HttpProblem)) throw error;
        whole = false;
        const more = error.extras.errors?.map(
          ({ path, message }) => `  ${[path, message].filter(Boolean).join(": ")}`,
        );
        complain([error.message, ...(more && more.length > 1 ? more : [])].join("\n"));
      }
    }
  } finally {
    await stop();
  }
  return whole;
}

function readFile(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > mostBytes)
      throw new Error(`${file} has ${size} bytes, and an import takes ${mostBytes}; split it`);
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Error(`${file} cannot be read (${code}); name a file that is there`);
  }
}

async function openNeo4j(env: Surroundings["env"]): Promise<{ database: Database; stop(): Promise<void> }> {
  try {
    const database = openDatabase(await findBolt(env));
    return { database, stop: () => database.close() };
  } catch (error) {
    if (!(error instanceof BoltError) || env.NEO4J_URI) throw error;
  }
  const neo4j = await startNeo4j(parseConfig(env));
  const database = await neo4j.connect();
  return {
    database,
    async stop() {
      await database.close();
      await neo4j.managed?.stop();
    },
  };
}
