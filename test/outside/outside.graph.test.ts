import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { loadSeed } from "../../server/setup/serve.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openTestDatabase } from "../openTestDatabase.ts";
import { ensureCypherShell } from "./ensureCypherShell.ts";
import { ensurePython } from "./ensurePython.ts";
import { readSnippets, type Snippet } from "./readSnippets.ts";

const run = promisify(execFile);
const snippets = readSnippets(readFileSync("docs/outside.md", "utf8"));
const sections = [...new Set(snippets.map(({ section }) => section))];
const preparing = "Getting ready";
const inNotebook = "A notebook";

let database: Database;
let server: TestServer;
let home: string;
/** What a terminal has after “Getting ready”. */
let terminal: NodeJS.ProcessEnv;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadSeed(database, "seed/mamlouk.yaml");
  server = await startTestServer(() => database);
  const setup = snippets.find(({ mark }) => mark === "setup")?.code ?? "";
  const [python, shell] = await Promise.all([ensurePython(setup), ensureCypherShell()]);
  home = mkdtempSync(join(tmpdir(), "backchannel-outside-"));
  symlinkSync(join(python, "backchannel-python"), join(home, "backchannel-python"));
  layOutData(join(home, "data"));
  const bare = {
    HOME: home,
    PATH: `${shell}:${process.env.PATH}`,
    LANG: "C.UTF-8",
    BACKCHANNEL_DATA: join(home, "data"),
  };
  const lines = snippets.filter(({ section, mark }) => section === preparing && !mark);
  const { stdout } = await run("bash", ["-euc", `${lines.map(({ code }) => code).join("\n")}\nenv -0`], {
    env: bare,
  });
  terminal = Object.fromEntries(
    stdout
      .split("\0")
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
}, 300_000);
afterAll(async () => {
  await server?.close();
  await database?.close();
  if (home) rmSync(home, { recursive: true, force: true });
});

/** The data folder of an app that looks after the run's Neo4j, as far as `npm run bolt` reads it. */
function layOutData(folder: string): void {
  const { uri, password } = inject("neo4j");
  mkdirSync(join(folder, "neo4j/run"), { recursive: true });
  writeFileSync(join(folder, "neo4j/run/port"), new URL(uri).port);
  writeFileSync(join(folder, "neo4j/password"), `${password}\n`);
}

const here = (code: string) => code.replaceAll("http://127.0.0.1:3000", server.url);

/** What differs from run to run or from terminal to terminal, and is no part of the claim. */
function settle(output: string): string {
  return output
    .replace(/^\u{feff}/u, "")
    .replaceAll("\r\n", "\n")
    .replace(/"ms":[\d.]+/g, '"ms":0')
    .trimEnd();
}

async function runShell(code: string): Promise<string> {
  const { stdout } = await run("bash", ["-euo", "pipefail", "-c", here(code)], { env: terminal });
  return stdout;
}

const between = "\u{1e}";

/** The Python of one section is one session; its output comes apart where its snippets end. */
async function runPython(session: Snippet[]): Promise<string[]> {
  const code = session.map((snippet) => here(snippet.code)).join(`\nprint("\\x1e", end="")\n`);
  const file = join(home, "session.py");
  writeFileSync(file, code);
  const { stdout } = await run("python", [file], { env: terminal });
  return stdout.split(between);
}

describe("docs/outside.md", () => {
  it("shows what every snippet prints", () => {
    const silent = snippets.filter(
      ({ section, output }) => output === undefined && section !== preparing && section !== inNotebook,
    );
    expect(silent.map(({ line }) => line)).toEqual([]);
  });

  it.each(snippets.filter(({ language, output }) => language === "sh" && output !== undefined))(
    "$section, line $line",
    async ({ code, output }) => {
      expect(settle(await runShell(code))).toBe(settle(output ?? ""));
    },
  );

  const sessions = sections.map((section) => ({
    section,
    session: snippets.filter((snippet) => snippet.section === section && snippet.language === "python"),
  }));
  it.each(sessions.filter(({ session }) => session.length > 0))("$section", async ({ session }) => {
    const outputs = await runPython(session);
    expect(outputs.map(settle)).toEqual(session.map(({ output }) => settle(output ?? "")));
  });
});

interface Output {
  output_type: string;
  text?: string | string[];
  data?: Record<string, string | string[]>;
}
interface Notebook {
  cells: { source: string | string[]; outputs?: Output[] }[];
}

/** What each cell of a notebook shows, as text. */
function readOutputs(file: string): string[] {
  const { cells } = JSON.parse(readFileSync(file, "utf8")) as Notebook;
  const toText = ({ text, data }: Output) => [text ?? data?.["text/plain"] ?? []].flat().join("");
  return cells.map(({ outputs = [] }) => outputs.map(toText).join(""));
}

describe("docs/mamlouk.ipynb", () => {
  it("runs as the docs say, and shows what it is stored with", async () => {
    const command = snippets.find(({ section }) => section === inNotebook)?.code ?? "";
    await runShell(command);
    const stored = readOutputs("docs/mamlouk.ipynb");
    expect(stored.filter(Boolean).length).toBeGreaterThan(4);
    expect(readOutputs(join(home, "mamlouk-run.ipynb"))).toEqual(stored);
  });
});
