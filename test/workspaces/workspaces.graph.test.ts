import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SavedWorkspace, Workspace } from "../../server/analysisContract.ts";
import type { Database } from "../../server/database/database.ts";
import { writeWorkspace } from "../../server/workspaces/writeWorkspace.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openTestDatabase } from "../openTestDatabase.ts";

let database: Database;
let server: TestServer;
beforeAll(async () => {
  database = await openTestDatabase();
  server = await startTestServer(() => database);
});
afterAll(async () => {
  await server.close();
  await database.close();
});
beforeEach(() => database.write((run) => run("MATCH (w:Workspace) DELETE w")));

const ask = (path: string, method: string, body?: unknown) =>
  fetch(`${server.url}/api/workspaces${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${server.editorKey}` },
  });
async function save(body: unknown): Promise<SavedWorkspace> {
  const answer = await ask("", "POST", body);
  expect(answer.status).toBe(200);
  return (await answer.json()) as SavedWorkspace;
}
/** As a reader: without the key. */
async function read<T>(path: string): Promise<T> {
  return (await (await fetch(`${server.url}/api/workspaces${path}`)).json()) as T;
}
const readList = async () => (await read<{ workspaces: Workspace[] }>("")).workspaces;

describe("a short link", () => {
  it("gives the view back letter for letter, and is not in the list", async () => {
    const view = { search: "selected=a~MET_WITH~b&speaker=c%2Cd&kind=Person,Agency", at: "at=1AbC-_09" };
    const saved = await save(view);
    expect(saved).toMatchObject({ ...view, replaced: false });
    expect(saved.id).toMatch(/^[\w-]{16}$/);
    expect(await read(`/${saved.id}`)).toEqual({ id: saved.id, ...view, saved: saved.saved });
    expect(await readList()).toEqual([]);
  });

  it("is the same again for the same view, and another for another", async () => {
    const first = await save({ search: "?a=1", at: "x" });
    expect((await save({ search: "a=1", at: "x" })).id).toBe(first.id);
    expect((await save({ search: "a=1", at: "y" })).id).not.toBe(first.id);
    expect((await save({ search: "a=1x", at: "" })).id).not.toBe(first.id);
  });

  it("the oldest are forgotten beyond the limit; named ones never", async () => {
    const at = (day: number) => new Date(Date.UTC(2026, 0, day));
    const named = await writeWorkspace(database, { name: "Kept", search: "old=1", at: "" }, at(1), 2);
    const ids = [];
    for (const day of [2, 3, 4])
      ids.push((await writeWorkspace(database, { search: `d=${day}`, at: "" }, at(day), 2)).id);
    const rows = await database.read("MATCH (w:Workspace) RETURN w.id AS id ORDER BY w.saved");
    expect(rows.map(({ id }) => id)).toEqual([named.id, ids[1], ids[2]]);
  });

  it("one that was asked for again is young again", async () => {
    const at = (day: number) => new Date(Date.UTC(2026, 0, day));
    const old = await writeWorkspace(database, { search: "a=1", at: "" }, at(1), 2);
    await writeWorkspace(database, { search: "b=1", at: "" }, at(2), 2);
    await writeWorkspace(database, { search: "a=1", at: "" }, at(3), 2);
    await writeWorkspace(database, { search: "c=1", at: "" }, at(4), 2);
    expect(await read(`/${old.id}`)).toMatchObject({ search: "a=1" });
  });
});

describe("a named workspace", () => {
  it("saved again under its name is replaced, says so, and keeps its id", async () => {
    const first = await save({ name: "  Damascus ", search: "a=1" });
    expect(first).toMatchObject({ name: "Damascus", replaced: false, at: "" });
    const again = await save({ name: "Damascus", search: "a=2", at: "x" });
    expect(again).toMatchObject({ id: first.id, replaced: true, search: "a=2" });
    expect((await save({ name: "Damascus", search: "a=2", at: "x" })).replaced).toBe(false);
    await save({ name: "دمشق", search: "a=3" });
    const list = await readList();
    expect(list.map(({ name }) => name)).toEqual(["دمشق", "Damascus"]);
    expect(list[1]).toEqual({ id: first.id, name: "Damascus", saved: expect.stringMatching(/^\d{4}-.*Z$/) });
  });

  it("two that are saved at once under one name are one", async () => {
    const both = await Promise.all([1, 2, 3].map((n) => save({ name: "One", search: `a=${n}` })));
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(await readList()).toHaveLength(1);
  });

  it("removed and saved again under its id has its link back, unless another has it by then", async () => {
    const { id } = await save({ name: "Mine", search: "a=1" });
    await ask(`/${id}`, "DELETE");
    expect((await save({ name: "Mine", id, search: "a=1" })).id).toBe(id);
    expect((await save({ name: "Mine", id: "AAAAAAAAAAAA", search: "a=2" })).id).toBe(id);
    const other = await save({ name: "Yours", id, search: "a=3" });
    expect(other.id).not.toBe(id);
    expect(await read(`/${id}`)).toMatchObject({ name: "Mine", search: "a=2" });
    expect((await ask("", "POST", { name: "Mine", id: "no id", search: "" })).status).toBe(400);
  });

  it("removed is gone, and removing it again says that there was nothing", async () => {
    const { id } = await save({ name: "Gone", search: "a=1" });
    expect(await (await ask(`/${id}`, "DELETE")).json()).toEqual({ removed: true });
    expect(await (await ask(`/${id}`, "DELETE")).json()).toEqual({ removed: false });
    const answer = await fetch(`${server.url}/api/workspaces/${id}`);
    expect(answer.status).toBe(404);
    expect((await answer.json()).title).toContain("No view is saved under this link");
  });
});

it.each([
  ["a tag", { search: "a=<b>" }],
  ["a quote", { search: 'a="b' }],
  ["a fragment within", { search: "a=1#b" }],
  ["a blank", { search: "a=1 b" }],
  ["a line break", { search: "a=1\n" }],
  ["a letter that an address would encode", { search: "a=é" }],
  ["a view in a view", { search: "a=1&view=x" }],
  ["the editor's key", { search: "?key=x" }],
  ["a tag in the positions", { search: "a", at: "<svg>" }],
  ["an empty name", { name: " ", search: "a" }],
  ["a name over two lines", { name: "a\nb", search: "a" }],
  ["a long name", { name: "x".repeat(121), search: "a" }],
  ["a long view", { search: "x".repeat(20_001) }],
  ["an id of one's own", { id: "mine", search: "a" }],
  ["no view", { name: "x" }],
])("%s is refused by name, and nothing is written", async (_what, body) => {
  const answer = await ask("", "POST", body);
  expect(answer.status).toBe(400);
  expect((await answer.json()).title).toMatch(/^body/);
  const [row] = await database.read("MATCH (w:Workspace) RETURN count(w) AS count");
  expect(row?.count).toBe(0);
});

it("the largest view fits, and a scheme in it is nothing but text", async () => {
  const view = { search: `a=javascript:alert(1)&b=${"x".repeat(19_000)}`, at: "y".repeat(40_000) };
  expect(await save(view)).toMatchObject(view);
});

it("is no part of the schema that people ask about", async () => {
  await save({ name: "Hidden", search: "a=1" });
  const { labels } = await (await fetch(`${server.url}/api/schema`)).json();
  expect(labels.map(({ name }: { name: string }) => name)).not.toContain("Workspace");
});
