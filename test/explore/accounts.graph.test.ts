import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccountsAnswer } from "../../server/analysisContract.ts";
import type { Database } from "../../server/database/database.ts";
import { loadSeed } from "../../server/setup/serve.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openTestDatabase } from "../openTestDatabase.ts";

let database: Database;
let server: TestServer;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadSeed(database, "seed/mamlouk.yaml");
  server = await startTestServer(() => database);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function get<T = AccountsAnswer>(path: string, status = 200): Promise<T> {
  const answer = await fetch(`${server.url}/api/accounts/${path}`);
  expect([answer.status, path]).toEqual([status, path]);
  return (await answer.json()) as T;
}

function toStances({ cells }: AccountsAnswer, statement: string): Record<string, string> {
  const own = cells.filter((cell) => cell.statement === statement);
  return Object.fromEntries(
    own.map(({ speaker, stance, repeats }) => [speaker, stance + (repeats ? ", repeats" : "")]),
  );
}

const held = "damascus-meeting~TOOK_PLACE";

describe("accounts of the Damascus meeting", () => {
  it("whether it happened: who asserts, confirms, denies and repeats", async () => {
    const accounts = await get("damascus-meeting");
    expect(accounts.event).toMatchObject({ id: "damascus-meeting", status: "contested" });
    expect(toStances(accounts, held)).toEqual({
      "middle-east-eye": "asserts, repeats",
      "two-us-intelligence-officials": "asserts",
      "al-akhbar": "asserts",
      "regional-alliance-official": "confirms",
      "state-department-spokeswoman": "denies",
    });
    expect(accounts.statements[0]).toMatchObject({
      id: held,
      aspect: "happened",
      assessment: { status: "contested", assertedBy: 3, deniedBy: 1 },
    });
  });

  it("who, where, when, how long and about what, statement by statement", async () => {
    const { statements } = await get("damascus-meeting");
    const of = (aspect: string) =>
      statements
        .filter((statement) => statement.aspect === aspect)
        .map(({ subject, object, value }) => value ?? (aspect === "who" ? subject.id : object?.id));
    expect(of("who")).toEqual(["us-delegation", "ali-mamlouk", "syrian-officials"]);
    expect(of("where").sort()).toEqual(["damascus", "damascus-international-airport"]);
    expect(of("when")).toEqual(["2018-06"]);
    expect(of("duration")).toEqual(["4 hours"]);
    expect(of("about").sort()).toEqual([
      "chemical-weapons",
      "expelling-islamic-state",
      "fate-of-austin-tice",
    ]);
    expect(of("other")).toHaveLength(1);
  });

  it("the demands of both sides, and only at the meeting where they were made", async () => {
    const { statements, cells } = await get("damascus-meeting");
    const demands = statements.filter(({ aspect }) => aspect === "demands");
    const of = (demander: string) =>
      demands
        .filter(({ subject }) => subject.id === demander)
        .map(({ object }) => object?.id)
        .sort();
    expect(of("ali-mamlouk")).toEqual(["normal-ties-first", "us-withdrawal"]);
    expect(of("us-delegation")).toEqual([
      "chemical-weapons-assurances",
      "iran-assurances",
      "iranian-withdrawal",
      "oil-role",
      "release-of-austin-tice",
      "terrorist-groups-data",
    ]);
    const oil = cells.find(({ statement }) => statement === "us-delegation~DEMANDED~oil-role");
    expect(oil).toMatchObject({ speaker: "al-akhbar", stance: "asserts", repeats: false });
    const italian = await get("italian-meeting");
    expect(italian.statements.map(({ aspect }) => aspect)).not.toContain("demands");
  });

  it("every cell's claims are in the answer, and speakers who speak on most come first", async () => {
    const { cells, claims, speakers, hidden } = await get("damascus-meeting");
    const known = new Set(claims.map(({ id }) => id));
    for (const id of cells.flatMap((cell) => cell.claims)) expect(known.has(id)).toBe(true);
    expect(cells.flatMap((cell) => cell.claims)).toHaveLength(claims.length);
    const spoken = speakers.map(({ id }) => cells.filter(({ speaker }) => speaker === id).length);
    expect(spoken).toEqual([...spoken].sort((a, b) => b - a));
    expect(speakers.find(({ id }) => id === "state-department-spokeswoman")).toMatchObject({
      anonymous: true,
      claims: 2,
    });
    expect(hidden).toBe(0);
  });

  it("through the lens: before the denial, and according to one speaker", async () => {
    const whole = await get("damascus-meeting");
    const before = await get("damascus-meeting?asOf=2018-08-28");
    expect(before.event.status).toBe("corroborated");
    expect(toStances(before, held)["state-department-spokeswoman"]).toBeUndefined();
    expect(before.hidden).toBe(2);
    const one = await get("damascus-meeting?speaker=ali-mamlouk");
    expect(one.statements.map(({ object }) => object?.id)).toEqual(["normal-ties-first", "us-withdrawal"]);
    expect(one.hidden).toBe(whole.claims.length - 2);
    const none = await get("damascus-meeting?asOf=2017-01-01");
    expect(none).toMatchObject({ statements: [], speakers: [], cells: [], hidden: whole.claims.length });
  });

  it("a retracted claim has no cell", async () => {
    const { cells } = await get("damascus-meeting");
    const denial = cells.find(({ statement, stance }) => statement === held && stance === "denies");
    const set = (value: string) =>
      database.write((run) =>
        run(`UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c.retracted = ${value}`, { ids: denial?.claims }),
      );
    await set("'2018-09-01'");
    try {
      expect(toStances(await get("damascus-meeting"), held)["state-department-spokeswoman"]).toBeUndefined();
    } finally {
      await set("null");
    }
  });
});

it("says what is no event, and what is nothing", async () => {
  const country = await get<{ title: string }>("syria", 400);
  expect(country.title).toContain("“Syria” is no meeting or event (its kind is Country)");
  const nothing = await get<{ title: string }>("nothing-here", 404);
  expect(nothing.title).toContain("“nothing-here”");
});
