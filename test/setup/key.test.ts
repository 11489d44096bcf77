import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { ensureEditorKey } from "../../server/http/ensureEditorKey.ts";

const folder = mkdtempSync(join(tmpdir(), "backchannel-key-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(env: Record<string, string>): Promise<{ code: number; out: string; told: string }> {
  const bare = { PATH: process.env.PATH, BACKCHANNEL_DATA: folder, ...env };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["server/setup/key.mjs"], { env: bare }, (_error, out, told) =>
      resolve({ code: child.exitCode ?? -1, out, told }),
    );
  });
}

it("npm run key says what to do where there is no key yet, then prints the link to open", async () => {
  const none = await run({});
  expect({ code: none.code, out: none.out }).toEqual({ code: 1, out: "" });
  expect(none.told).toMatch(/npm start/);
  const { key } = ensureEditorKey(folder);
  expect(await run({})).toMatchObject({ code: 0, out: `http://127.0.0.1:3000/?key=${key}\n` });
  expect((await run({ HOST: "::1", PORT: "4000" })).out).toBe(`http://[::1]:4000/?key=${key}\n`);
});
