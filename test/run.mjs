// `npm test`: installs what is missing, runs the tests, and ends with one line that counts them.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensurePackages } from "../server/setup/install.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
await ensurePackages(root, console.log);

const folder = mkdtempSync(join(tmpdir(), "backchannel-test-"));
const report = join(folder, "report.json");
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const args = [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
];
const child = spawn(process.execPath, [vitest, ...args], { cwd: root, stdio: "inherit" });
child.on("close", (code) => {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    passed = result.numPassedTests;
    skipped = result.numPendingTests + result.numTodoTests;
    // A file that did not load has no test of its own to count.
    failed = result.numFailedTests + result.testResults.filter(hasNotLoaded).length;
  } catch {
    failed = 1;
  }
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0 && failed === 0) failed = 1;
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
});

/** @param {{ status: string, assertionResults: unknown[] }} file */
function hasNotLoaded(file) {
  return file.status === "failed" && file.assertionResults.length === 0;
}
