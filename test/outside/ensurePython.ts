// Python with the packages of docs/requirements.txt, made once a machine by the very commands that the docs give.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheDir } from "../../server/neo4j/jars.mjs";

const run = promisify(execFile);

/** The home in which `setup` is carried out: `~` stands for it. Throws with the remedy when Python cannot do it. */
export async function ensurePython(setup: string): Promise<string> {
  const { stdout: version } = await run("python3", ["--version"]).catch(() => {
    throw new Error("python3 is not there; install it: sudo apt-get install python3 python3-venv");
  });
  const key = createHash("sha256")
    .update([version, setup, readFileSync("docs/requirements.txt", "utf8")].join("\n"))
    .digest("hex")
    .slice(0, 12);
  const home = join(cacheDir(), "..", `python-${key}`);
  const stamp = join(home, "whole");
  if (existsSync(stamp)) return home;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  // Not by HOME: pip's own settings (a mirror, a certificate) are found through it.
  await run("bash", ["-euc", setup.replaceAll("~/", `${home}/`)]).catch((error: { stderr?: string }) => {
    throw new Error(
      `The Python packages of docs/requirements.txt cannot be installed; check that python3-venv is there (sudo apt-get install python3-venv) and that pip reaches its registry:\n${error.stderr?.slice(-2000)}`,
    );
  });
  writeFileSync(stamp, version);
  return home;
}
