// Export and import over HTTP: the same lens as everywhere, and a round trip through a database.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { QueryClient } from "@tanstack/react-query";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, test } from "vitest";
import { fetchExportedStory } from "../../client/formats/fetchExportedStory.ts";
import { Story } from "../../seed/model/story.ts";
import { readClaims } from "../../server/claims/readClaims.ts";
import type { Database } from "../../server/database/database.ts";
import { readStorySlides } from "../../server/formats/readStorySlides.ts";
import type { Timeline } from "../../server/formats/toTimelineJson.ts";
import type { ImportAnswer } from "../../server/formatsContract.ts";
import { importFiles } from "../../server/setup/importFiles.ts";
import { loadSeed } from "../../server/setup/serve.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openTestDatabase } from "../openTestDatabase.ts";

let database: Database;
let server: TestServer;
beforeAll(async () => {
  database = await openTestDatabase();
  server = await startTestServer(() => database);
  await beginAnew();
});
afterAll(async () => {
  await server.close();
  await database.close();
});
async function beginAnew() {
  await database.write((run) => run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"));
  await loadSeed(database, "seed/mamlouk.yaml");
}

const get = (query: string) => fetch(`${server.url}/api/export?${query}`);
const readTimeline = async (query = "") =>
  (await (await get(`format=timelinejs${query}`)).json()) as Timeline;
const post = (query: string, body: BodyInit, type = "application/json", key = server.editorKey) =>
  fetch(`${server.url}/api/import?${query}`, {
    method: "POST",
    body,
    headers: { "Content-Type": type, Authorization: `Bearer ${key}` },
  });
async function load(query: string, body: BodyInit, type?: string): Promise<ImportAnswer> {
  const answer = await post(query, body, type);
  const read = await answer.json();
  expect(answer.status, read.title).toBe(200);
  return read as ImportAnswer;
}
const countClaims = async () => Number((await database.read("MATCH (c:Claim) RETURN count(c) AS n"))[0]?.n);

describe("GET /api/export", () => {
  it("has every event of the dossier, each with its status, sources and a date no sharper than it is", async () => {
    const answer = await get("format=timelinejs");
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="backchannel.timeline.json"',
    );
    expect(answer.headers.get("backchannel-unplaced")).toBe("1");
    const { title, events } = (await answer.json()) as Timeline;
    expect(events.map(({ unique_id }) => unique_id).sort()).toEqual([
      "break-of-relations",
      "cia-programme-shutdown",
      "crackdown-2011",
      "damascus-meeting",
      "geneva-talks",
      "italian-meeting",
      "syrian-civil-war",
    ]);
    const damascus = events.find(({ unique_id }) => unique_id === "damascus-meeting");
    expect(damascus).toMatchObject({ start_date: { year: 2018, month: 6 }, group: "talks", edtf: "2018-06" });
    expect(damascus?.start_date).not.toHaveProperty("day");
    expect(damascus?.text.text).toMatch(/Contested: asserted by \d, denied by 1\./);
    expect(damascus?.media.credit).toContain("¶");
    expect(title.text.text).toContain("CIA military aid programme");
  });

  it("obeys the lens and the filters", async () => {
    const before = await readTimeline("&asOf=2018-08-28");
    expect(JSON.stringify(before.events)).not.toContain("Contested");
    expect(before.title.text.text).toContain("as of 2018-08-28");
    const denied = await readTimeline("&speaker=state-department-spokeswoman");
    const damascus = denied.events.find(({ unique_id }) => unique_id === "damascus-meeting");
    expect(damascus?.media.url).toContain("Denied by 1, asserted by nobody");
    const contested = await readTimeline("&status=contested");
    expect(contested.events.map(({ unique_id }) => unique_id)).toEqual(["damascus-meeting"]);
    const late = await readTimeline("&from=2018-09-01&kind=Meeting");
    expect(late.events.map(({ unique_id }) => unique_id)).toContain("geneva-talks");
    expect(late.events.map(({ unique_id }) => unique_id)).not.toContain("damascus-meeting");
  });

  test.each([
    ["timelinejs-csv", "text/csv", "Year,Month,Day,Time,"],
    ["ics", "text/calendar", "BEGIN:VCALENDAR\r\n"],
  ])("%s", async (format, type, begins) => {
    const answer = await get(`format=${format}`);
    expect(answer.headers.get("content-type")).toContain(type);
    expect((await answer.text()).startsWith(begins)).toBe(true);
  });

  it("refuses another format by name", async () => {
    const answer = await get("format=pptx");
    expect(answer.status).toBe(400);
    expect((await answer.json()).title).toContain("query.format");
  });
});

describe("a story on its way out", () => {
  const met = "ali-mamlouk~MET_WITH~us-delegation";
  const story = Story.parse({
    id: "how",
    title: "How?",
    steps: [
      {
        id: "early",
        title: "Early",
        search: `ids=damascus-meeting,ali-mamlouk&asOf=2018-08-28&selected=${met}`,
        claims: ["gone"],
      },
      {
        id: "late",
        title: "Late",
        search: `ids=damascus-meeting,ali-mamlouk,nobody&selected=${met}`,
        quiz: true,
      },
      {
        id: "accounts",
        title: "Accounts",
        search: "pane=accounts&event=damascus-meeting&ids=damascus-meeting",
      },
      {
        id: "when",
        title: "When",
        search: "pane=timeline&event=damascus-meeting&status=contested&via=reuters,middle-east-eye",
      },
    ],
  });
  const node = globalThis.fetch;
  // A page asks its own server by paths alone.
  beforeAll(() => {
    globalThis.fetch = (url, init) => node(String(url).startsWith("/") ? server.url + url : url, init);
  });
  afterAll(() => {
    globalThis.fetch = node;
  });

  it("is read through each step's own lens, as its slides are, and says what is gone", async () => {
    const { claims } = await readClaims(database, { node: "damascus-meeting", limit: 5, offset: 0 });
    const kept = { ...story, claims, gone: ["gone", "nobody"] };
    const { steps } = await fetchExportedStory(kept, { client: new QueryClient(), now: new Date(0) });
    const [early, late, accounts, when] = steps;
    const toStatus = (step: typeof early) => step?.relations.find(({ id }) => id === met)?.status;
    expect([toStatus(early), toStatus(late)]).toEqual(["corroborated", "contested"]);
    expect([early?.lens, late?.lens]).toEqual(["as of 28 Aug 2018", ""]);
    expect([early?.gone, late?.gone]).toEqual([["gone"], ["nobody"]]);
    expect(early?.positions["ali-mamlouk"]).toEqual(late?.positions["ali-mamlouk"]);
    expect(accounts?.shows).toBe("accounts");
    expect(accounts?.accounts?.statements.length).toBeGreaterThan(5);
    expect(when?.shows).toBe("timeline");
    expect(when?.lens).toBe("according to Reuters, Middle East Eye");
    expect(new Set(when?.relations.map(({ status }) => status))).toEqual(new Set(["contested"]));
  });

  it("becomes slides that are dated by the events its claims are about", async () => {
    const { claims } = await readClaims(database, { node: "geneva-talks", limit: 5, offset: 0 });
    const [step] = story.steps;
    const told = {
      ...story,
      steps: [{ ...story.steps[1], claims: claims.map(({ id }) => id) }, story.steps[3]].flatMap((one) =>
        one && step ? [{ ...step, ...one }] : [],
      ),
    };
    const slides = await readStorySlides(database, { story: told, claims });
    expect(slides.map(({ date }) => date)).toEqual(["2018-09-14", "2018-06"]);
  });
});

it("files come in from the command line, by row and reason, and a broken one stops no other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "backchannel-import-"));
  const [good, bad] = [join(folder, "talks.csv"), join(folder, "broken.json")];
  writeFileSync(good, "Year,Month,Headline\n2018,6,Talks\n2018,13,Nowhere\n");
  writeFileSync(bad, '{"events": [');
  const { uri, username, password } = inject("neo4j");
  const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  try {
    const options = { dryRun: "no", strict: "no" };
    expect(await importFiles([bad, good], options, { env, say, complain: say })).toBe(false);
    expect(said[0]).toContain("broken.json cannot be read as JSON");
    expect(said[1]).toContain("talks.csv: 2 of 2 claims added");
    expect(said[1]).toContain("row 3, Month: “13” is no month");
    expect(await importFiles([good], options, { env, say, complain: say })).toBe(true);
    expect(said[2]).toContain("0 of 2 claims added; the others are there already");
    await expect(importFiles([join(folder, "no.csv")], options, { env, say, complain: say })).rejects.toThrow(
      "ENOENT",
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe("POST /api/import", () => {
  beforeEach(beginAnew);

  it("takes our own export back: the same dates and names, said by that document, which repeats nobody else's status", async () => {
    const csv = await (await get("format=timelinejs-csv")).text();
    const { events } = await readTimeline();
    const plan = await load("dryRun=yes&title=Theirs", csv, "text/csv");
    expect(plan).toMatchObject({ written: false, refused: [], format: "timelinejs-csv" });
    expect(plan.claims).toEqual({ total: 14, added: 14 });
    const before = await countClaims();
    expect(before).toBeGreaterThan(0);
    const done = await load("title=Theirs&speaker=Theirs Weekly&url=https://example.org/t", csv, "text/csv");
    expect(done).toMatchObject({
      written: true,
      claims: { added: 14 },
      speaker: { id: "theirs-weekly", kind: "Outlet" },
    });
    expect(await countClaims()).toBe(before + 14);

    const back = await readTimeline(`&document=${done.document?.id}`);
    const toDates = (timeline: Timeline["events"]) => timeline.map(({ edtf, text }) => [edtf, text.headline]);
    expect(toDates(back.events).sort()).toEqual(toDates(events).sort());
    for (const event of back.events) expect(event.media.url).toContain("Single source: asserted by 1.");
  });

  it("the same file twice changes nothing, whatever the day", async () => {
    const text = JSON.stringify({ events: [{ start_date: { year: 2018 }, text: { headline: "Talks" } }] });
    const first = await load("title=T&said=2020-01-01", text);
    const count = await countClaims();
    const again = await load("title=T", text);
    expect(again).toMatchObject({ said: "2020-01-01", claims: { total: 2, added: 0 } });
    expect(again.events).toEqual(first.events);
    expect(await countClaims()).toBe(count);
  });

  it("a speaker who is known stays as they are", async () => {
    const text = JSON.stringify({ events: [{ start_date: { year: 2018 }, text: { headline: "Talks" } }] });
    const { speaker } = await load("title=T&speaker=us state department", text);
    expect(speaker).toMatchObject({ id: "us-state-department", kind: "Agency" });
    const [row] = await database.read(
      "MATCH (a:Actor {id: 'us-state-department'}) RETURN a.summary AS summary, size(a.aliases) AS aliases",
    );
    expect(row?.summary).not.toBe("");
    expect(row?.aliases).toBeGreaterThan(0);
  });

  it("loads the rest and says the row, the column and the reason; strict loads nothing", async () => {
    const csv = "Year,Month,Headline\n2018,13,Bad\n2018,6,Good\n";
    const before = await countClaims();
    const strict = await post("strict=yes", csv, "text/csv");
    expect(strict.status).toBe(400);
    expect((await strict.json()).errors).toEqual([
      { path: "row 2, Month", message: expect.stringContaining("1 to 12") },
    ]);
    expect(await countClaims()).toBe(before);
    const done = await load("", csv, "text/csv");
    expect(done.refused).toHaveLength(1);
    expect(done.claims.added).toBe(2);
  });

  it("takes a dossier, and says what is wrong with one", async () => {
    const yaml = "backchannel: 1\ntitle: Empty\n";
    expect(await load("", yaml, "application/yaml")).toMatchObject({
      format: "dossier",
      claims: { total: 0 },
    });
    const bad = await post("fileName=x.yaml", "backchannel: 2\ntitle: T\n", "application/yaml");
    expect(bad.status).toBe(400);
    expect((await bad.json()).title).toContain("x.yaml: backchannel");
  });

  test.each([
    ["no file", "", "text/csv", 400, "is empty"],
    ["bytes that are no text", new Uint8Array([0x59, 0xff]), "text/csv", 400, "byte 2"],
    ["a form of another site", "a=b", "text/plain", 415, "application/json or text/csv"],
    ["a prototype key", '{"events":[],"__proto__":{}}', "application/json", 400, "“__proto__”"],
  ])("refuses %s", async (_what, body, type, status, title) => {
    const answer = await post("", body, type);
    expect(answer.status).toBe(status);
    expect((await answer.json()).title).toContain(title);
  });

  it("needs the key, and reads an encoding that is declared", async () => {
    expect((await post("", "Year,Headline\n", "text/csv", "x".repeat(32))).status).toBe(401);
    const csv = Buffer.from("Year,Headline\n2018,Caf\u{e9}\n", "latin1");
    const { events } = await load("dryRun=yes", csv, "text/csv; charset=windows-1252");
    expect(events[0]?.name).toBe("Café");
  });
});
