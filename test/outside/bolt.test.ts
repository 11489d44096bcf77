import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "backchannel-bolt-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Said {
  code: number;
  out: string;
  told: string;
}

function bolt(env: Record<string, string>, ...flags: string[]): Promise<Said> {
  return new Promise((resolve) => {
    const bare = { PATH: process.env.PATH, BACKCHANNEL_DATA: folder, ...env };
    const child = execFile(
      process.execPath,
      ["server/setup/bolt.mjs", ...flags],
      { env: bare },
      (_error, out, told) => resolve({ code: child.exitCode ?? -1, out, told }),
    );
  });
}

describe("npm run bolt", () => {
  it("repeats the Neo4j that NEO4J_URI names, and warns beside it", async () => {
    const given = { NEO4J_URI: "neo4j+s://x.example", NEO4J_USERNAME: "ann", NEO4J_PASSWORD: "a=b" };
    const { code, out, told } = await bolt(given);
    expect(out).toBe(
      "NEO4J_URI=neo4j+s://x.example\nNEO4J_USERNAME=ann\nNEO4J_PASSWORD=a=b\nNEO4J_DATABASE=neo4j\n",
    );
    expect(told).toMatch(/can write/);
    expect(code).toBe(0);
  });

  it("gives values that a shell would change as JSON unchanged, and says so", async () => {
    const given = { NEO4J_URI: "bolt://x", NEO4J_PASSWORD: "two words *", NEO4J_DATABASE: "cases" };
    expect((await bolt(given)).told).toMatch(/--json/);
    expect(JSON.parse((await bolt(given, "--json")).out)).toEqual({
      uri: "bolt://x",
      username: "neo4j",
      password: "two words *",
      database: "cases",
    });
  });

  it("asks for a password rather than making one up", async () => {
    const { code, out, told } = await bolt({ NEO4J_URI: "bolt://x" });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(told).toMatch(/NEO4J_PASSWORD is missing/);
  });

  it("says how to start the app where none is running", async () => {
    const { code, out, told } = await bolt({});
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(told).toContain(folder);
    expect(told).toMatch(/npm start/);
  });

  it("gives no password away for a port that somebody else has by now", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    mkdirSync(join(folder, "neo4j/run"), { recursive: true });
    writeFileSync(join(folder, "neo4j/run/port"), String(port));
    writeFileSync(join(folder, "neo4j/password"), "not-for-them\n");
    const { code, out } = await bolt({});
    await new Promise((resolve) => other.close(resolve));
    expect({ code, out }).toEqual({ code: 1, out: "" });
  });
});
