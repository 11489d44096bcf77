// `npm run bolt`: where the app's Neo4j listens and how to log in, for drivers, cypher-shell and notebooks. Plain Node: it must answer at once.
import { BoltError, findBolt } from "./findBolt.mjs";

/**
 * Lines for `export $(…)` and for a .env file.
 * @param {import("./findBolt.mjs").BoltAccess} access
 */
function toLines(access) {
  return Object.entries(access)
    .map(([name, value]) => `NEO4J_${name.toUpperCase()}=${value}`)
    .join("\n");
}

try {
  const access = await findBolt(process.env);
  console.log(process.argv.includes("--json") ? JSON.stringify(access, null, 2) : toLines(access));
  console.error(
    "This account can write and delete; what it changes by hand rests on no claim. POST /api/cypher only reads.",
  );
  if (!process.argv.includes("--json") && /[\s"'*?[\\]/.test(Object.values(access).join(""))) {
    console.error("A value has characters that a shell takes for its own; use --json to read it exactly.");
  }
} catch (error) {
  if (!(error instanceof BoltError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
