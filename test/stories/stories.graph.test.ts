import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StoryStep } from "../../seed/model/story.ts";
import type { Database } from "../../server/database/database.ts";
import { loadSeed } from "../../server/setup/serve.ts";
import { loadStories } from "../../server/stories/loadStories.ts";
import { writeStory } from "../../server/stories/writeStory.ts";
import type { StoriesAnswer, StoryAnswer, StoryVersionsAnswer } from "../../server/storyContract.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openTestDatabase } from "../openTestDatabase.ts";

let database: Database;
let server: TestServer;
beforeAll(async () => {
  database = await openTestDatabase();
  server = await startTestServer(() => database);
  await loadSeed(database, "seed/mamlouk.yaml");
});
afterAll(async () => {
  await server.close();
  await database.close();
});
const forget = () => database.write((run) => run("MATCH (s:Story|StoryVersion) DETACH DELETE s"));
beforeEach(forget);

const ask = (path: string, method: string, body?: unknown) =>
  fetch(`${server.url}/api/stories${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${server.editorKey}` },
  });
/** As a reader: without the key. */
const read = async <T>(path: string) => (await (await fetch(`${server.url}/api/stories${path}`)).json()) as T;
const step = (id: string, more: Partial<StoryStep> = {}) => ({ id, title: `Step ${id}`, ...more });
const tell = (more: object = {}) => ({ id: "a-story", title: "A story", steps: [step("one")], ...more });
async function save(story: object, based: number, id = "a-story") {
  const answer = await ask(`/${id}`, "PUT", { story, based });
  return { status: answer.status, ...((await answer.json()) as { version: number; title: string }) };
}

describe("a story", () => {
  it("is kept in versions, each of which can be read again", async () => {
    expect(await save(tell(), 0)).toMatchObject({ status: 200, version: 1 });
    expect(await save(tell({ title: "Told better", minutes: 5 }), 1)).toMatchObject({ version: 2 });
    expect(await read<StoryAnswer>("/a-story")).toMatchObject({
      title: "Told better",
      version: 2,
      latest: 2,
    });
    expect(await read<StoryAnswer>("/a-story?version=1")).toMatchObject({
      title: "A story",
      version: 1,
      latest: 2,
    });
    const { versions } = await read<StoryVersionsAnswer>("/a-story/versions");
    expect(versions.map(({ version, title, steps }) => [version, title, steps])).toEqual([
      [2, "Told better", 1],
      [1, "A story", 1],
    ]);
    const { stories } = await read<StoriesAnswer>("");
    expect(stories).toEqual([
      {
        id: "a-story",
        title: "Told better",
        summary: "",
        minutes: 5,
        steps: 1,
        version: 2,
        saved: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
  });

  it("is never written over unseen: what was made from an older version is refused, and says so", async () => {
    await save(tell(), 0);
    await save(tell(), 1);
    expect(await save(tell({ title: "Mine" }), 1)).toMatchObject({
      status: 409,
      title:
        "Version 2 of “Mine” was saved meanwhile, and this one was made from version 1; look at it first",
    });
    expect(await save(tell(), 0)).toMatchObject({ status: 409, title: expect.stringContaining("already") });
    expect(await read<StoryAnswer>("/a-story")).toMatchObject({ title: "A story", version: 2 });
  });

  it("of two that are saved at once, one is refused", async () => {
    await save(tell(), 0);
    const both = await Promise.all([1, 2, 3].map((n) => save(tell({ title: `Teller ${n}` }), 1)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it("that is removed is gone for readers, and comes back with its history", async () => {
    await save(tell(), 0);
    expect(await (await ask("/a-story", "DELETE")).json()).toEqual({ removed: true });
    expect(await (await ask("/a-story", "DELETE")).json()).toEqual({ removed: false });
    expect((await fetch(`${server.url}/api/stories/a-story`)).status).toBe(404);
    expect((await read<StoriesAnswer>("")).stories).toEqual([]);
    expect(await save(tell(), 1)).toMatchObject({ status: 200, version: 2 });
    expect((await read<StoryVersionsAnswer>("/a-story/versions")).versions).toHaveLength(2);
  });

  it("keeps its last versions and forgets the oldest", async () => {
    const story = {
      id: "long",
      title: "Long",
      summary: "",
      questions: [],
      steps: [{ ...step("a"), caption: "", notes: "", search: "", claims: [] }],
    };
    for (const based of [0, 1, 2]) await writeStory(database, "long", { story, based }, new Date(), 2);
    expect(
      (await read<StoryVersionsAnswer>("/long/versions")).versions.map(({ version }) => version),
    ).toEqual([3, 2]);
    const answer = await fetch(`${server.url}/api/stories/long?version=1`);
    expect(answer.status).toBe(404);
    expect((await answer.json()).title).toContain("no version 1 any more");
  });

  it("needs the editor's key to be saved and removed, and none to be read", async () => {
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify({ story: tell(), based: 0 });
    const answers = await Promise.all([
      fetch(`${server.url}/api/stories/a-story`, { method: "PUT", headers, body }),
      fetch(`${server.url}/api/stories/a-story`, { method: "DELETE", headers }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });

  it.each([
    ["two steps of one id", tell({ steps: [step("a"), step("a")] })],
    ["no step", tell({ steps: [] })],
    ["a step that leads to a saved view", tell({ steps: [step("a", { search: "view=x" })] })],
    ["a key of one's own", tell({ color: "red" })],
    ["another id than the address's", tell({ id: "other" })],
  ])("with %s is refused, and nothing is written", async (_what, story) => {
    expect((await save(story, 0)).status).toBe(400);
    const [row] = await database.read("MATCH (s:Story|StoryVersion) RETURN count(s) AS count");
    expect(row?.count).toBe(0);
  });

  it("holds markup as the text it is", async () => {
    const title = "<img src=x onerror=alert(1)>";
    await save(tell({ title, steps: [step("one", { title, caption: "<script>alert(1)</script>" })] }), 0);
    expect(await read<StoryAnswer>("/a-story")).toMatchObject({
      title,
      steps: [{ title, caption: "<script>alert(1)</script>" }],
    });
  });
});

describe("what a story rests on", () => {
  beforeEach(() => loadStories(database, "seed/stories"));

  it("comes with it: the claims as the list of claims has them, and nothing is gone", async () => {
    const story = await read<StoryAnswer>("/how-do-we-know");
    expect(story.gone).toEqual([]);
    const cited = [...new Set(story.steps.flatMap(({ claims }) => claims))];
    expect(story.claims.map(({ id }) => id)).toEqual(cited);
    const listed = await (await fetch(`${server.url}/api/claims?ids=${cited.join(",")}&limit=1000`)).json();
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    expect(listed.claims.sort(byId)).toEqual([...story.claims].sort(byId));
  });

  it("a story whose node, relation and claim were retracted still opens, and says what is gone", async () => {
    const steps = [
      step("one", {
        search: "ids=bruno-kahl,nobody-at-all&selected=bruno-kahl~SUPPORTED~contacts-with-syria,a~MET_WITH~b",
        claims: ["c-2bc797a45e7afd76fa79", "c-never-was"],
      }),
    ];
    await save(tell({ steps }), 0);
    expect((await read<StoryAnswer>("/a-story")).gone).toEqual([
      "nobody-at-all",
      "a",
      "b",
      "a~MET_WITH~b",
      "c-never-was",
    ]);
    const retract = "MATCH (:Actor {id: 'bruno-kahl'})<--(c:Claim)";
    await database.write(async (run) => {
      await run(`${retract} SET c.retracted = '2026-01-01'`);
    });
    try {
      const story = await read<StoryAnswer>("/a-story");
      expect(story.gone).toContain("bruno-kahl");
      expect(story.gone).toContain("c-2bc797a45e7afd76fa79");
      expect(story.claims).toMatchObject([{ id: "c-2bc797a45e7afd76fa79", retracted: true }]);
    } finally {
      await database.write((run) => run(`${retract} REMOVE c.retracted`));
    }
  });

  it("the shipped story is loaded once: not over what was changed, not after it was removed", async () => {
    const first = await read<StoryAnswer>("/how-do-we-know");
    expect(first.version).toBe(1);
    await ask("/how-do-we-know", "DELETE");
    await loadStories(database, "seed/stories");
    expect((await read<StoriesAnswer>("")).stories).toEqual([]);
  });

  it("stories are no part of the schema that people ask about", async () => {
    const { labels, relationshipTypes } = await (await fetch(`${server.url}/api/schema`)).json();
    const names = [...labels, ...relationshipTypes].map(({ name }: { name: string }) => name);
    for (const own of ["Story", "StoryVersion", "HAS_VERSION"]) expect(names).not.toContain(own);
    const [row] = await database.read("MATCH (s:Story)-[:HAS_VERSION]->() RETURN count(*) AS kept");
    expect(row?.kept).toBe(1);
  });

  it("a database without the dossier has no story of it", async () => {
    await forget();
    await database.write((run) => run("MATCH (c:Claim {id: 'c-413829d97dab822568ce'}) SET c.id = 'away'"));
    try {
      await loadStories(database, "seed/stories");
      expect((await read<StoriesAnswer>("")).stories).toEqual([]);
    } finally {
      await database.write((run) => run("MATCH (c:Claim {id: 'away'}) SET c.id = 'c-413829d97dab822568ce'"));
    }
  });
});
