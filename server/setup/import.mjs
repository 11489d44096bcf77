// `npm run import -- FILE…`: timelines and dossiers into the database, whether the app is running or not. Plain Node, for it may have to install and build.
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuild, ensurePackages } from "./install.mjs";

const usage = `npm run import -- FILE… [options]

  A FILE is TimelineJS JSON, its spreadsheet as CSV, or a Backchannel dossier (YAML or JSON).
  --dry-run        only say what would happen
  --strict         load nothing of a file where any row is refused
  --title TITLE    the document's title (otherwise the timeline's own, or the file's name)
  --url URL        where the document is to be found
  --speaker WHO    who says it: the id or name of someone known, or the name of an outlet
  --said DATE      when it was said (EDTF; otherwise today)
  --encoding NAME  of a file that is not UTF-8`;

/** @param {string} line */
const say = (line) => console.error(`  ${line}`);

try {
  const text = /** @type {const} */ ({ type: "string" });
  const flag = /** @type {const} */ ({ type: "boolean", default: false });
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": flag,
      strict: flag,
      help: flag,
      title: text,
      url: text,
      speaker: text,
      said: text,
      encoding: text,
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(usage);
    process.exit(values.help ? 0 : 1);
  }
  const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
  await ensurePackages(root, say);
  await ensureBuild(root, say);
  const { importFiles } = await import(pathToFileURL(join(root, "dist/server/assets/importFiles.js")).href);
  const { "dry-run": dryRun, strict, help: _help, ...given } = values;
  const whole = await importFiles(positionals, {
    ...given,
    dryRun: dryRun ? "yes" : "no",
    strict: strict ? "yes" : "no",
  });
  process.exit(whole ? 0 : 1);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
