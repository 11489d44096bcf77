// `npm run key`: the link that lets this browser write, as the first start printed it. Plain Node: it must answer at once.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const { BACKCHANNEL_DATA, HOST, PORT } = process.env;
const file = join(resolve(BACKCHANNEL_DATA || ".data"), "editor.key");
const host = HOST || "127.0.0.1";
try {
  const key = readFileSync(file, "utf8").trim();
  console.log(`http://${host.includes(":") ? `[${host}]` : host}:${PORT || 3000}/?key=${key}`);
  console.error(
    "Whoever has this link can write; open it once in each browser, and hand on the plain address.",
  );
} catch {
  console.error(
    `There is no editor's key at ${file}. The first start makes one (npm start); if the data is elsewhere, say where: BACKCHANNEL_DATA=FOLDER npm run -s key`,
  );
  process.exitCode = 1;
}
