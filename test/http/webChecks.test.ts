import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "../../server/endpoints.ts";
import { HttpProblem } from "../../server/http/problem.ts";
import { startTestServer, type TestServer } from "./startTestServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(() => {
    throw new HttpProblem("NEO4J_STARTING", "Neo4j is starting");
  });
});
afterAll(() => server.close());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/cypher`, {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json", ...headers },
  });

/** `fetch` sets Host and Sec-Fetch-* itself, so a forged one goes over the plain client. */
function send(path: string, headers: Record<string, string>, method = "GET"): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${server.url}${path}`, { headers, method }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on("error", reject).end(method === "POST" ? '{"query":"RETURN 1"}' : undefined);
  });
}

describe("requests that are refused", () => {
  it.each([
    ["another host name", "/api/health", { host: "evil.example" }, 421],
    ["a host name that only begins like ours", "/api/health", { host: "127.0.0.1.evil.example" }, 421],
    ["our host name with another port", "/api/health", { host: "127.0.0.1:1" }, 421],
    ["the page under another host name", "/", { host: "evil.example:80" }, 421],
  ])("%s", async (_name, path, headers, status) => {
    expect(await send(path, headers)).toBe(status);
  });

  const json = { "content-type": "application/json" };
  it.each([
    ["a post from another site", { ...json, "sec-fetch-site": "cross-site" }, 403],
    ["a post from another local port", { ...json, "sec-fetch-site": "same-site" }, 403],
    ["a post from a foreign origin", { ...json, origin: "http://evil.example" }, 403],
    ["a post from the null origin", { ...json, origin: "null" }, 403],
    ["a form's post", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["a post as text", { "content-type": "text/plain" }, 415],
  ])("%s", async (_name, headers, status) => {
    expect(await send("/api/cypher", headers, "POST")).toBe(status);
  });

  it.each([
    ["a body over 100 kB", JSON.stringify({ query: "x".repeat(200_000) }), 413, "BODY_TOO_LARGE"],
    ["broken JSON", '{"query":', 400, "BAD_REQUEST"],
    [
      "a body nested 20,000 deep",
      `{"query":"RETURN 1","params":{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`,
      400,
      "BAD_REQUEST",
    ],
    ["a __proto__ key", '{"query":"RETURN 1","params":{"__proto__":{"polluted":true}}}', 400, "BAD_REQUEST"],
    [
      "a constructor key",
      '{"query":"RETURN 1","params":{"constructor":{"prototype":{"polluted":true}}}}',
      400,
      "BAD_REQUEST",
    ],
    ["an unknown key", '{"query":"RETURN 1","admin":true}', 400, "BAD_REQUEST"],
    ["no query", "{}", 400, "BAD_REQUEST"],
  ])("%s", async (_name, body, status, code) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ status, code });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ["an unknown parameter", "/api/search?q=x&colour=red", 400],
    ["a kind that is none", "/api/search?q=x&kind=Wizard", 400],
    ["a limit that is no number", "/api/search?q=x&limit=many", 400],
    ["a day that is none", "/api/graph?asOf=yesterday", 400],
    ["an address that is none", "/api/nothing", 404],
    ["a file outside the page", "/..%2fpackage.json", 404],
    ["a hidden file", "/.git/config", 404],
  ])("%s", async (_name, path, status) => {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(status);
    const text = await answer.text();
    expect(JSON.parse(text).title).toBeTruthy();
    expect(text).not.toMatch(/node_modules|\bat .*:\d+:\d+/);
  });

  it("a method that the endpoint does not have", async () => {
    const answer = await fetch(`${server.url}/api/health`, {
      method: "DELETE",
      body: "{}",
      headers: { "Content-Type": "application/json" },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET");
  });
});

describe("while Neo4j is starting", () => {
  it("health says so with 503, when to ask again, and no stack", async () => {
    const answer = await fetch(`${server.url}/api/health`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(await answer.json()).toEqual({
      type: "about:blank",
      title: "Neo4j is starting",
      status: 503,
      code: "NEO4J_STARTING",
    });
  });
});

describe("what the API says of itself", () => {
  it("has every endpoint of the contract, with its parameters", async () => {
    const api = await (await fetch(`${server.url}/api/openapi.json`)).json();
    expect(api.openapi).toBe("3.1.0");
    for (const { path, method } of Object.values(endpoints)) expect(api.paths[path]?.[method]).toBeDefined();
    const names = api.paths["/api/graph"].get.parameters.map((parameter: { name: string }) => parameter.name);
    expect(names).toEqual(
      expect.arrayContaining([
        "ids",
        "depth",
        "kind",
        "predicate",
        "status",
        "topic",
        "from",
        "to",
        "speaker",
        "via",
        "document",
        "asOf",
      ]),
    );
  });

  it("has a page whose scripts and styles come from here, under a strict policy", async () => {
    const answer = await fetch(`${server.url}/api/docs`);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/style-src 'self' 'nonce-[^']+'/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https:/);
    const files = [...(await answer.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file);
    expect(files).toHaveLength(3);
    for (const file of files) expect((await fetch(server.url + file)).status).toBe(200);
  });
});
