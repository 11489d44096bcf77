// `npm start`: packages, Neo4j's jars and the build where they are missing, then the app. Plain Node, for it runs before any package is there.
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureJars, findJava } from "../neo4j/jars.mjs";
import { ensureBuild, ensurePackages } from "./install.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const began = performance.now() - process.uptime() * 1000;
/** @type {Record<string, number>} */
const earlier = {};
let last = began;

/** @param {string} name */
function end(name) {
  const now = performance.now();
  earlier[name] = now - last;
  last = now;
}

/** @param {string} line */
const say = (line) => console.log(`  ${line}`);

try {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node.js ${process.versions.node} is too old; install 20.19 or newer`);
  }
  if (!process.env.NEO4J_URI) findJava();
  end("node");
  await Promise.all([
    ensurePackages(root, say),
    process.env.NEO4J_URI ? undefined : ensureJars({ log: say }),
  ]);
  end("install");
  if (process.argv.includes("--dev")) {
    const { tsImport } = await import("tsx/esm/api");
    const { dev } = await tsImport("./dev.ts", import.meta.url);
    await dev(root);
  } else {
    await ensureBuild(root, say);
    end("build");
    const { main } = await import(pathToFileURL(join(root, "dist/server/main.js")).href);
    await main({ root, earlier });
  }
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`\nBackchannel cannot start.\n${message.replace(/^/gm, "  ")}\n`);
  process.exit(1);
}
