// Who may show a page of ours in a frame: nobody by default; where sites are named, they may show a story, and nothing else.
import { afterAll, beforeAll, expect, it } from "vitest";
import { HttpProblem } from "../../server/http/problem.ts";
import { startTestServer, type TestServer } from "./startTestServer.ts";

const school = "https://school.example";
const starting = () => {
  throw new HttpProblem("NEO4J_STARTING", "Neo4j is starting");
};
let [open, closed]: TestServer[] = [];
beforeAll(async () => {
  open = await startTestServer(starting, "client", undefined, [school, "http://127.0.0.1:8080"]);
  closed = await startTestServer(starting, "client");
});
afterAll(async () => {
  await open?.close();
  await closed?.close();
});

async function readAncestors(server: TestServer | undefined, path: string, method = "GET") {
  const { headers } = await fetch(`${server?.url}${path}`, { method });
  const policy = headers.get("content-security-policy") ?? "";
  return { ancestors: /frame-ancestors ([^;]*)/.exec(policy)?.[1], older: headers.get("x-frame-options") };
}

it("a story that asks for it, by the sites that are named", async () => {
  expect(await readAncestors(open, "/stories/a-story/present?embed=yes")).toEqual({
    ancestors: `${school} http://127.0.0.1:8080`,
    older: null,
  });
});

it.each([
  "/",
  "/?embed=yes",
  "/stories",
  "/stories/a-story/present",
  "/stories/a-story/present?embed=no",
  "/stories/a-story/present?embed=yes&embed=yes",
  "/stories/a-story/notes?embed=yes",
  "/stories/A%2Fb/present?embed=yes",
  "/api/health?embed=yes",
])("not %s", async (path) => {
  expect(await readAncestors(open, path)).toEqual({ ancestors: "'none'", older: "SAMEORIGIN" });
});

it("no site where none is named", async () => {
  expect(await readAncestors(closed, "/stories/a-story/present?embed=yes")).toMatchObject({
    ancestors: "'none'",
  });
});
