// Neo4j's jars in a cache of the user's, and the Java to run them: plain Node, for it runs before any package is installed.
import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { homedir, platform } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const neo4jVersion = "5.26.25";

/** A missing prerequisite: its message names the thing and the command that installs it. */
export class SetupError extends Error {}

/** @param {Record<string, string | undefined>} [env] */
export function cacheDir(env = process.env) {
  const base = env.XDG_CACHE_HOME || join(homedir(), platform() === "darwin" ? "Library/Caches" : ".cache");
  return join(base, "backchannel", `neo4j-${neo4jVersion}`);
}

/**
 * The folder of Neo4j's jars, fetched by Maven when it is not there. Whole or not at all: it is renamed into place.
 * @param {{ log?: (line: string) => void, pom?: string }} [options]
 * @returns {Promise<string>}
 */
export async function ensureJars({
  log = () => {},
  pom = fileURLToPath(new URL("pom.xml", import.meta.url)),
} = {}) {
  const lib = join(cacheDir(), "lib");
  if (existsSync(lib)) return lib;
  log(`Fetching Neo4j ${neo4jVersion} with Maven (once, 118 MB) …`);
  mkdirSync(cacheDir(), { recursive: true });
  const partial = mkdtempSync(join(cacheDir(), "fetching-"));
  try {
    await runMaven([
      "-q",
      "-B",
      "-f",
      pom,
      "dependency:copy-dependencies",
      `-DoutputDirectory=${partial}`,
      "-DincludeScope=runtime",
    ]);
    renameSync(partial, lib);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another start may have been quicker.
    if (!existsSync(lib)) throw error;
  }
  return lib;
}

/**
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function runMaven(args) {
  return new Promise((resolve, reject) => {
    const child = spawn("mvn", args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-8000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", () =>
      reject(new SetupError(`Maven (mvn) is not there; install it: ${installer("maven", "maven")}`)),
    );
    child.on("close", (code) => {
      if (code === 0) return resolve();
      const lines = output
        .split("\n")
        .filter((line) => line.includes("ERROR"))
        .slice(0, 4);
      reject(
        new SetupError(
          `Maven could not fetch Neo4j; check the network and Maven's settings.\n${lines.join("\n") || output.trim()}`,
        ),
      );
    });
  });
}

/**
 * @typedef {{ java: string, version: string }} Java
 */

/**
 * A Java that Neo4j 5.26 runs on: JAVA_HOME, then the PATH, then the usual folder.
 * @param {Record<string, string | undefined>} [env]
 * @param {string} [folder]
 * @returns {Java}
 */
export function findJava(env = process.env, folder = "/usr/lib/jvm") {
  const onPath = (env.PATH ?? "").split(delimiter).map((dir) => join(dir, "java"));
  const usual = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, "bin/java")) : [];
  const candidates = [...(env.JAVA_HOME ? [join(env.JAVA_HOME, "bin/java")] : []), ...onPath, ...usual];
  const found = [];
  for (const java of candidates) {
    if (!existsSync(java)) continue;
    const version = readVersion(java);
    if (/^(17|21)\b/.test(version)) return { java, version };
    found.push(`${version || "unknown"} at ${java}`);
  }
  const seen =
    found.length > 0
      ? `Neo4j needs Java 17 or 21; found ${[...new Set(found)].join(", ")}`
      : "Java is not there; Neo4j needs Java 17 or 21";
  throw new SetupError(`${seen}. Install it: ${installer("openjdk-17-jre-headless", "openjdk@17")}`);
}

/** @param {string} java */
function readVersion(java) {
  const release = join(dirname(realpathSync(java)), "../release");
  const written = existsSync(release)
    ? /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(release, "utf8"))?.[1]
    : undefined;
  if (written) return written;
  try {
    return (
      /version "([^"]+)"/.exec(
        execFileSync(java, ["-XshowSettings:none", "-version"], {
          encoding: "utf8",
          stdio: ["ignore", "ignore", "pipe"],
        }),
      )?.[1] ?? ""
    );
  } catch {
    return "";
  }
}

/**
 * @param {string} debian
 * @param {string} brew
 */
function installer(debian, brew) {
  return platform() === "darwin" ? `brew install ${brew}` : `sudo apt-get install ${debian}`;
}
