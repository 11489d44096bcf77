// What a fresh clone lacks: packages and a build, each made only when something it comes from has changed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const packagesStamp = "node_modules/.backchannel";
const buildStamp = "dist/.backchannel";

/**
 * Installs what the lock file names when it is not what was installed last. Not `npm ci`: that refuses a lock file without
 * the binaries of every platform there is, and not every registry mirror has them all.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function ensurePackages(root, say) {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, packagesStamp);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Installing packages (once) …");
  await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], root);
  writeFileSync(stamp, wanted);
}

/**
 * Builds client and server when a source is newer than the last build.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function ensureBuild(root, say) {
  const wanted = hashSources(root);
  const stamp = join(root, buildStamp);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Building (once after a change) …");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const flags = ["--logLevel", "warn"];
  // Whoever asks for it, a test too, gets what is served: React's other form takes twice as long for everything.
  const env = { NODE_ENV: "production" };
  await Promise.all([
    run(process.execPath, [vite, "build", ...flags], root, env),
    run(process.execPath, [vite, "build", "--ssr", ...flags], root, env),
  ]);
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** @param {string} root */
function hashSources(root) {
  const hash = createHash("sha256");
  /** @param {string} path */
  const add = (path) => {
    const stat = statSync(join(root, path));
    if (stat.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const path of ["client", "server", "seed", "package-lock.json", "vite.config.ts"]) add(path);
  return hash.digest("hex");
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} [env]
 * @returns {Promise<void>}
 */
function run(command, args, cwd, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-4000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", () =>
      reject(new Error(`“${command}” is not there; install Node.js 20 or newer with npm`)),
    );
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`“${command} ${args.slice(0, 2).join(" ")}” failed:\n${output.trim()}`));
    });
  });
}
