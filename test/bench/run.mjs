// `npm run bench [-- NAME …] [--quick]`: installs what is missing, then hands over to TypeScript.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensurePackages } from "../../server/setup/install.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);
try {
  await ensurePackages(root, console.log);
  const { register } = await import("tsx/esm/api");
  register();
  const { runBenches } = await import("./runBenches.ts");
  await runBenches(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
