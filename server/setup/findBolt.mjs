// Where Neo4j is and how to log in: what the environment names, or the local one of the running app. Plain Node.
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join, resolve } from "node:path";

/**
 * @typedef {{ uri: string, username: string, password: string, database: string }} BoltAccess
 */

/** Says what is not there and how to get it. */
export class BoltError extends Error {}

/**
 * What NEO4J_URI and its companions name, or else the local Neo4j of the running app.
 * Throws a BoltError when there is none.
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<BoltAccess>}
 */
export async function findBolt(env) {
  const database = env.NEO4J_DATABASE || "neo4j";
  if (env.NEO4J_URI) {
    if (env.NEO4J_PASSWORD === undefined) {
      throw new BoltError(
        `NEO4J_URI is set to ${env.NEO4J_URI} but NEO4J_PASSWORD is missing; set it, or unset NEO4J_URI to ask for the app's own Neo4j`,
      );
    }
    return {
      uri: env.NEO4J_URI,
      username: env.NEO4J_USERNAME || "neo4j",
      password: env.NEO4J_PASSWORD,
      database,
    };
  }
  const dataDir = resolve(env.BACKCHANNEL_DATA || ".data");
  const port = Number(readText(join(dataDir, "neo4j/run/port")));
  const password = readText(join(dataDir, "neo4j/password"));
  if (!port || !password || !(await speaksBolt(port))) {
    throw new BoltError(
      `No Neo4j is running on ${dataDir}. Start the app in another terminal (npm start), then ask again; if its data is elsewhere, say where: BACKCHANNEL_DATA=FOLDER npm run -s bolt`,
    );
  }
  return { uri: `neo4j://127.0.0.1:${port}`, username: "neo4j", password, database };
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

const greeting = Buffer.from("6060b01700040405000000040000000000000000", "hex");

/**
 * The port file outlives the app, so the port is asked: Bolt answers the greeting with the version it chose.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function speaksBolt(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(greeting));
    /** @param {boolean} found */
    const end = (found) => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(3_000, () => end(false));
    socket.once("data", (answer) => end(answer.length === 4));
    socket.once("error", () => end(false));
    socket.once("close", () => end(false));
  });
}
