// Picks the benchmarks that were asked for, runs them one after the other, and keeps BENCH.md.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { benchCypher } from "./benchCypher.ts";
import { benchTimeline } from "./benchTimeline.ts";
import { describeMachine, readLoad } from "./describeMachine.ts";
import { type Report, toMarkdown } from "./report.ts";

export interface BenchOptions {
  /** A short run while developing: the figures mean little and are not kept. */
  quick: boolean;
  say(line: string): void;
}

type Bench = (options: BenchOptions) => Promise<Report>;

const benches: Record<string, Bench> = { cypher: benchCypher, timeline: benchTimeline };

const file = "BENCH.md";
const opening = `# Benchmarks

\`npm run bench\` measures and rewrites this file; \`npm run bench -- cypher\` runs one, \`-- --quick\` a short one that is not
kept. Peers run side by side in one run, in turns; what counts is the ratio, for a busy machine slows all of them.
`;

/** Throws when a name is not known, or when a benchmark cannot be run. */
export async function runBenches(args: string[]): Promise<void> {
  const quick = args.includes("--quick");
  const asked = args.filter((arg) => !arg.startsWith("--"));
  const names = asked.length > 0 ? asked : Object.keys(benches);
  for (const name of names) {
    const bench = benches[name];
    if (!bench)
      throw new Error(`There is no benchmark “${name}”; there is ${Object.keys(benches).join(", ")}`);
    const load = readLoad();
    const report = await bench({ quick, say: (line) => console.error(line) });
    const text = `${toMarkdown(report)}\n\n${describeMachine(load)}\n`;
    console.log(`\n${text}`);
    if (!quick) writeSection(name, text);
  }
}

/** Other benchmarks' sections stay as they are. */
function writeSection(name: string, text: string): void {
  const begin = `<!-- ${name} -->`;
  const end = `<!-- end of ${name} -->`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : opening;
  const section = `${begin}\n\n${text}\n${end}`;
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  const after =
    from >= 0 && to > from
      ? before.slice(0, from) + section + before.slice(to + end.length)
      : `${before.trimEnd()}\n\n${section}\n`;
  writeFileSync(file, after);
}
