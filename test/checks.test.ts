import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);

/** Resolves with what the tool complained of: nothing when all is well. */
async function complaints(tool: string, args: string[]): Promise<string> {
  try {
    await run(process.execPath, [`node_modules/${tool}`, ...args], { maxBuffer: 10_000_000 });
    return "";
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}\n${stderr}`.slice(-6000) || String(error);
  }
}

it("types fit", async () => expect(await complaints("typescript/bin/tsc", ["--noEmit"])).toBe(""));
it("lint and format are clean", async () => {
  expect(await complaints("@biomejs/biome/bin/biome", ["check", ".", "--error-on-warnings"])).toBe("");
});
it("no code or dependency is unused", async () => expect(await complaints("knip/bin/knip.js", [])).toBe(""));
