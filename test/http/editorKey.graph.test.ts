import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { endpoints } from "../../server/endpoints.ts";
import { ensureEditorKey } from "../../server/http/ensureEditorKey.ts";
import { toAddressWithout } from "../../server/http/toAddressWithout.ts";
import { openTestDatabase } from "../openTestDatabase.ts";
import { startTestServer, type TestServer } from "./startTestServer.ts";

let database: Database;
let server: TestServer;
const logged: string[] = [];
const folder = mkdtempSync(join(tmpdir(), "backchannel-key-"));
beforeAll(async () => {
  database = await openTestDatabase();
  const log = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  server = await startTestServer(() => database, join(folder, "page"), log);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
  await database.close();
});
beforeEach(() => database.write((run) => run("MATCH (w:Workspace) DELETE w")));

interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** The plain client: `fetch` sets Host, Origin and Sec-Fetch-* itself. */
function send(path: string, headers: Record<string, string> = {}, method = "GET", body?: string) {
  return new Promise<Answered>((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const options = { headers: { ...headers, ...length }, method };
    const asked = request(`${server.url}${path}`, options, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.on("error", reject).end(body);
  });
}

const json = { "content-type": "application/json" };
const view = JSON.stringify({ name: "Mine", search: "selected=cia" });
const save = (headers: Record<string, string>) =>
  send("/api/workspaces", { ...json, ...headers }, "POST", view);
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const toCookie = ({ headers }: Answered) => String(headers["set-cookie"]?.[0] ?? "");
async function logIn(key = server.editorKey): Promise<string> {
  return toCookie(await send(`/?key=${key}`)).split(";")[0] ?? "";
}
async function countSaved(): Promise<number> {
  const [row] = await database.read("MATCH (w:Workspace) RETURN count(w) AS count");
  return Number(row?.count);
}
const isEditor = async (headers: Record<string, string>) =>
  JSON.parse((await send("/api/health", headers)).text).editor as boolean;

describe("the link with the key", () => {
  it("sets a cookie that is not the key, that no script reads and no other site sends, and takes the key out of the address", async () => {
    const answer = await send(`/cypher?q=a%2Cb&key=${server.editorKey}&selected=a~MET_WITH~b`);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/cypher?q=a%2Cb&selected=a~MET_WITH~b");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["referrer-policy"]).toBe("no-referrer");
    const cookie = toCookie(answer);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(cookie).toMatch(/; Max-Age=34560000; Path=\/; /);
    expect(cookie).not.toContain("Secure");
    expect(JSON.stringify(answer)).not.toContain(server.editorKey);
    expect(await isEditor({ cookie: `other=1; ${await logIn()}` })).toBe(true);
  });

  it.each(["wrong", "", "%00", "x".repeat(3_000)])(
    "a wrong key (%s) gets no cookie, and is told",
    async (key) => {
      const answer = await send(`/?key=${key}&selected=cia`);
      expect(answer.status).toBe(303);
      expect(toCookie(answer)).toBe("");
      expect(answer.headers.location).toBe("/?selected=cia&editor=refused");
      const page = await send("/?selected=cia&editor=refused");
      expect(page.status).toBe(403);
      expect(page.text).toContain("npm run key");
      expect(page.text).toContain('href="/?selected=cia"');
    },
  );

  it("an address in the page is text, and leads to no other host", async () => {
    const { text } = await send(`/a"><b>?editor=refused&x="'<b>`.replaceAll("<", "%3C"));
    expect(text).not.toMatch(/"><b>|<b>/);
    expect((await send(`//evil.example/?key=${server.editorKey}`)).headers.location).toBe("/evil.example/");
    expect((await send("/\\evil.example?key=x")).headers.location).toBe("/evil.example?editor=refused");
  });

  it("works on the page alone: the API takes no key from an address", async () => {
    const answer = await send(`/api/health?key=${server.editorKey}`);
    expect(answer.status).toBe(400);
    expect(toCookie(answer)).toBe("");
    expect(answer.text).not.toContain(server.editorKey);
  });
});

describe("who may write", () => {
  it("nobody without the key: 401 with the remedy, and nothing is written", async () => {
    for (const headers of [
      {},
      bearer("wrong"),
      bearer(`${server.editorKey}x`),
      bearer(server.editorKey.slice(0, -1)),
      { authorization: server.editorKey },
      { cookie: `${(await logIn()).split("=")[0]}=${server.editorKey}` },
      { cookie: (await logIn()).slice(0, -1) },
      { cookie: (await logIn()).replace(/^[^=]+/, "backchannel-editor") },
    ]) {
      const answer = await save(headers as Record<string, string>);
      expect(answer.status).toBe(401);
      expect(answer.headers["www-authenticate"]).toMatch(/^Bearer /);
      const problem = JSON.parse(answer.text);
      expect(problem.code).toBe("EDITOR_KEY_NEEDED");
      expect(problem.title).toContain("npm run key");
      expect(await isEditor(headers as Record<string, string>)).toBe(false);
    }
    const removed = await send("/api/workspaces/x", json, "DELETE");
    expect(removed.status).toBe(401);
    expect(await countSaved()).toBe(0);
  });

  it("every endpoint that writes asks for the key before it looks at anything else", async () => {
    const writing = Object.values(endpoints).filter((endpoint) => "editor" in endpoint);
    expect(writing.map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining(["post /api/workspaces", "delete /api/workspaces/{id}"]),
    );
    for (const { method, path } of writing) {
      const answer = await send(path.replace(/\{\w+\}/g, "x"), json, method.toUpperCase(), "{}");
      expect(answer.status, path).toBe(401);
    }
    const api = JSON.parse((await send("/api/openapi.json")).text);
    expect(api.paths["/api/workspaces"].post.security).toEqual([{ editorKey: [] }]);
    expect(api.paths["/api/workspaces"].get.security).toBeUndefined();
  });

  it("a browser with the cookie and a tool with the key", async () => {
    expect((await save({ cookie: await logIn() })).status).toBe(200);
    expect((await save(bearer(server.editorKey))).status).toBe(200);
    expect(await isEditor(bearer(server.editorKey))).toBe(true);
    expect(await countSaved()).toBe(1);
  });

  it("no other site, whatever it carries", async () => {
    const cookie = await logIn();
    for (const foreign of [
      { origin: "http://evil.example" },
      { origin: "null" },
      { origin: "http://127.0.0.1:1" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const headers = { cookie, ...foreign } as unknown as Record<string, string>;
      expect((await save(headers)).status).toBe(403);
      expect((await send("/api/workspaces/x", { ...json, ...headers }, "DELETE")).status).toBe(403);
    }
    expect(
      (await send("/api/workspaces", { cookie, "content-type": "text/plain" }, "POST", view)).status,
    ).toBe(415);
    expect((await send("/api/workspaces/x", { cookie }, "DELETE")).status).toBe(415);
    expect((await send("/api/workspaces", { cookie, host: "evil.example" })).status).toBe(421);
    expect(await countSaved()).toBe(0);
  });

  it("two apps on one host keep their cookies apart", async () => {
    const other = await startTestServer(() => database, folder);
    const answer = await fetch(`${other.url}/?key=${other.editorKey}`, { redirect: "manual" });
    const theirs = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    await other.close();
    const ours = await logIn();
    expect(theirs.split("=")[0]).not.toBe(ours.split("=")[0]);
    expect(await isEditor({ cookie: theirs })).toBe(false);
    expect(await isEditor({ cookie: `${ours}; ${theirs}` })).toBe(true);
    expect(await isEditor({ cookie: `${theirs}; ${ours}` })).toBe(true);
  });
});

it("one path may have several methods; any other is told all of them", async () => {
  const { status, headers } = await send("/api/workspaces", json, "PUT", "{}");
  expect(status).toBe(405);
  expect(headers.allow).toBe("GET, POST");
  expect((await send("/api/workspaces/x", json, "POST", "{}")).headers.allow).toBe("GET, DELETE");
});

it("the log has requests, but neither key nor cookie", async () => {
  const cookie = await logIn();
  await save({ cookie });
  await save(bearer(server.editorKey));
  const lines = logged.join("");
  expect(lines).toContain('"path":"/api/workspaces"');
  expect(lines).not.toContain(server.editorKey);
  expect(lines).not.toContain(cookie.split("=")[1] ?? "none");
});

describe("the file", () => {
  it("is made once, readable by its owner alone, and kept", () => {
    const data = join(folder, "new/data");
    const first = ensureEditorKey(data);
    expect(first.made).toBe(true);
    expect(Buffer.from(first.key, "base64url")).toHaveLength(24);
    const file = join(data, "editor.key");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toBe(`${first.key}\n`);
    expect(ensureEditorKey(data)).toEqual({ key: first.key, made: false });
  });

  it("that others could read is closed to them; one that holds no key is named", () => {
    const data = mkdtempSync(join(folder, "old-"));
    const file = join(data, "editor.key");
    writeFileSync(file, `${"k".repeat(32)}\n`, { mode: 0o644 });
    expect(ensureEditorKey(data).key).toBe("k".repeat(32));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, "\n");
    expect(() => ensureEditorKey(data)).toThrow(/editor\.key holds no editor's key; delete it/);
  });
});

it.each([
  ["/", "/"],
  ["/?key=a", "/"],
  ["/?a=1&key=x&b=%2C,~&%6bey=y&key", "/?a=1&b=%2C,~"],
  ["/?keys=1&mykey=2", "/?keys=1&mykey=2"],
  ["///x?a", "/x?a"],
])("%s without its key is %s", (url, address) => {
  expect(toAddressWithout(url, ["key"])).toBe(address);
});
