import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseQueryFile } from "../../client/library/parseQueryFile.ts";
import { toFileName, toQueryFile } from "../../client/library/toQueryFile.ts";
import type { Database, Row } from "../../server/database/database.ts";
import { loadSeed } from "../../server/setup/serve.ts";
import { openTestDatabase } from "../openTestDatabase.ts";

const folder = "seed/queries";
const shipped = readdirSync(folder).map((file) => {
  const entries = parseQueryFile(readFileSync(`${folder}/${file}`, "utf8"));
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new Error(`${file} should hold one query`);
  return { file: file.replace(".cypher", ""), ...entry };
});

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadSeed(database, "seed/mamlouk.yaml");
});
afterAll(() => database.close());

/** `read` opens a READ session: a query that writes fails. */
async function run(file: string, params: Record<string, unknown> = {}): Promise<Row[]> {
  const found = shipped.find((entry) => entry.file === file);
  if (!found) throw new Error(`There is no ${file}`);
  return database.read(found.query, { ...found.params, ...params });
}

/** Nodes and relations by their ids, the rest as it is. */
function flatten(rows: readonly Row[], ...columns: string[]) {
  return rows.map((row) =>
    columns.map((column) => {
      const value = row[column];
      return value !== null && typeof value === "object" && "id" in value ? value.id : value;
    }),
  );
}

describe("the queries that come with the app", () => {
  it("are a dozen or more, each with a title of its own, an explanation and tags", () => {
    expect(shipped.length).toBeGreaterThanOrEqual(12);
    expect(new Set(shipped.map(({ title }) => title)).size).toBe(shipped.length);
    for (const { file, explanation, tags } of shipped) {
      expect(explanation.length, file).toBeGreaterThan(40);
      expect(tags.length, file).toBeGreaterThan(0);
    }
  });

  it.each(shipped)("$file runs, finds something, and reads the same after an export", async (entry) => {
    const { file, ...plain } = entry;
    expect((await run(file)).length).toBeGreaterThan(0);
    expect(parseQueryFile(toQueryFile([plain]))).toEqual([plain]);
    expect(toFileName(entry.title)).toMatch(/^[a-z0-9-]+\.cypher$/);
  });
});

describe("what they find in the dossier", () => {
  it("the State Department alone denies anything, on 29 August 2018", async () => {
    const rows = await run("who-denies-what");
    expect(flatten(rows, "speaker", "said", "denied", "subject", "status")).toEqual([
      ["state-department-spokeswoman", "2018-08-29", "PARTICIPATED_IN", "us-delegation", "contested"],
      ["state-department-spokeswoman", "2018-08-29", "TOOK_PLACE", "damascus-meeting", "contested"],
    ]);
    expect(flatten(rows, "relation")[0]).toEqual(["us-delegation~PARTICIPATED_IN~damascus-meeting"]);
  });

  it("the meeting is contested between three speakers and one", async () => {
    const rows = await run("contested");
    const meeting = rows.find((row) => row.predicate === "TOOK_PLACE");
    expect(meeting?.assertedBy).toHaveLength(3);
    expect(meeting?.assertedBy).toContain("Official of the regional alliance");
    expect(meeting?.deniedBy).toEqual(["State Department spokeswoman"]);
  });

  it("the day before the denial the meeting was corroborated, the day after nothing differs from today", async () => {
    const rows = await run("status-as-of");
    expect(flatten(rows, "subject", "predicate", "statusThen", "statusNow")).toEqual([
      ["us-delegation", "PARTICIPATED_IN", "corroborated", "contested"],
      ["damascus-meeting", "TOOK_PLACE", "corroborated", "contested"],
    ]);
    expect(await run("status-as-of", { asOf: "2018-08-29" })).toEqual([]);
    expect(await run("status-as-of", { asOf: "2017-12-31" })).toEqual([]);
  });

  it("the CIA and the National Security Bureau are four steps apart, once through the contested meeting", async () => {
    const rows = await run("paths-between-agencies");
    expect(new Set(rows.map((row) => row.steps))).toEqual(new Set([4]));
    const met = rows.filter((row) => JSON.stringify(row.path).includes("ali-mamlouk~MET_WITH~us-delegation"));
    expect(met.map((row) => row.statuses)).toEqual([
      ["single-source", "single-source", "contested", "single-source"],
    ]);
    expect(JSON.stringify(rows.map((row) => row.path))).not.toContain('"Claim"');
  });

  it("Mamlouk sat across the table from the Americans and beside the Syrian officials", async () => {
    const rows = flatten(await run("co-attendance"), "meeting", "one", "other", "acrossTheTable");
    expect(rows).toContainEqual(["damascus-meeting", "ali-mamlouk", "us-delegation", true]);
    expect(rows).toContainEqual(["damascus-meeting", "ali-mamlouk", "syrian-officials", false]);
    expect(rows.flat()).not.toContain("austin-tice");
    expect(rows.flat()).not.toContain("bruno-kahl");
  });

  it("behind “met with” stands a meeting with two participations", async () => {
    const rows = await run("behind-a-meeting");
    expect(flatten(rows, "met", "meeting", "status", "assertedBy", "deniedBy")).toContainEqual([
      "ali-mamlouk~MET_WITH~us-delegation",
      "damascus-meeting",
      "contested",
      3,
      1,
    ]);
  });

  it("Reuters passes on two speakers, neither of them named", async () => {
    const rows = flatten(await run("speakers-by-outlet"), "outlet", "speakers", "unnamed");
    expect(rows).toContainEqual(["reuters", 2, 2]);
    expect(rows).toContainEqual(["al-akhbar", 1, 0]);
  });

  it("accounts of the meeting hold its duration, its place near the airport, and the denial", async () => {
    const rows = flatten(await run("accounts-of-a-meeting"), "speaker", "stance", "predicate", "what");
    expect(rows).toContainEqual(["al-Akhbar", "asserts", "DURATION", "4 hours"]);
    expect(rows).toContainEqual(["al-Akhbar", "asserts", "HELD_AT", "damascus-international-airport"]);
    expect(rows).toContainEqual(["State Department spokeswoman", "denies", "TOOK_PLACE", null]);
    const italian = await run("accounts-of-a-meeting", { meeting: "italian-meeting" });
    expect(italian.map((row) => row.stance)).not.toContain("denies");
  });

  it("nobody with a name says who holds Austin Tice", async () => {
    const rows = flatten(await run("resting-on-unnamed-speakers"), "relation");
    expect(rows).toContainEqual(["austin-tice~DETAINED_BY~syrian-government"]);
    expect(rows).not.toContainEqual(["us-delegation~PARTICIPATED_IN~damascus-meeting"]);
    expect(rows).not.toContainEqual(["ali-mamlouk~PARTICIPATED_IN~damascus-meeting"]);
  });

  it("Mamlouk's conditions reached us through two outlets and have one speaker", async () => {
    const rows = flatten(await run("outlets-repeating-one-speaker"), "speaker", "relation");
    expect(rows).toContainEqual(["ali-mamlouk", "ali-mamlouk~DEMANDED~us-withdrawal"]);
    expect(rows).not.toContainEqual(["al-akhbar", "us-delegation~DEMANDED~oil-role"]);
  });

  it("al-Akhbar alone has the demand for a part in the oil", async () => {
    const rows = flatten(await run("demands"), "who", "demand", "whom", "saidBy");
    expect(rows).toContainEqual(["us-delegation", "oil-role", "eastern-syria", ["al-Akhbar"]]);
    expect(rows).toContainEqual(["ali-mamlouk", "us-withdrawal", "syria", ["Ali Mamlouk"]]);
  });

  it("the European Union has put Mamlouk under sanctions", async () => {
    const rows = await run("sanctions-by-body");
    expect(flatten(rows, "body", "target")).toEqual([["european-union", "ali-mamlouk"]]);
    expect(rows[0]?.sources).toEqual([expect.stringContaining("¶14")]);
  });

  it("the meeting was told of two months later, Geneva two and a half weeks ahead", async () => {
    const rows = flatten(await run("two-clocks"), "event", "happened", "daysUntilSaid");
    expect(rows).toContainEqual(["damascus-meeting", "2018-06", 61]);
    expect(rows).toContainEqual(["geneva-talks", "2018-09-14", -17]);
  });

  it("Tice was talked about and not there", async () => {
    const rows = flatten(await run("talked-about-but-absent"), "meeting", "absent");
    expect(rows).toContainEqual(["damascus-meeting", "austin-tice"]);
    expect(rows.flat()).not.toContain("ali-mamlouk");
  });

  it("what hangs on one speaker has one, and nothing of it is derived", async () => {
    const rows = flatten(await run("single-source-relations"), "speaker", "relation");
    expect(rows).toContainEqual(["Middle East Eye", "ali-mamlouk~SANCTIONED_BY~european-union"]);
    expect(rows).toContainEqual(["al-Akhbar", "ali-mamlouk~PARTICIPATED_IN~damascus-meeting"]);
    expect(new Set(rows.map(([, relation]) => relation)).size).toBe(rows.length);
  });
});
