// The timeline's frames while it is panned and zoomed, beside vis-timeline with the same events in the same browser.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { openBrowser } from "../openBrowser.ts";
import type { Report } from "./report.ts";
import type { BenchOptions } from "./runBenches.ts";
import { short, toQuantile, toSpread, toText } from "./spread.ts";
import type { TimelineBenchPage } from "./timelinePage.tsx";

type Peer = Parameters<TimelineBenchPage["open"]>[0];

const peers: readonly Peer[] = ["ours", "both clocks", "vis", "vis, gathered"];
const names: Record<Peer, string> = {
  ours: "ours",
  "both clocks": "ours, with three claims to each",
  vis: "vis-timeline",
  "vis, gathered": "vis-timeline, clustering",
};
const sizes = [200, 2_000];
const ways = ["pan", "zoom"] as const;

interface Run {
  peer: Peer;
  size: number;
  page: Page;
  /** By way: the median and the 95th percentile of each round. */
  median: Record<(typeof ways)[number], number[]>;
  slow: Record<(typeof ways)[number], number[]>;
}

export async function benchTimeline({ quick, say }: BenchOptions): Promise<Report> {
  const [rounds, frames] = quick ? [2, 60] : [5, 120];
  say("Building the page …");
  const files = await buildPage();
  const browser = await openBrowser();
  try {
    const runs: Run[] = [];
    for (const size of sizes) for (const peer of peers) runs.push(await openRun(browser, files, peer, size));
    for (let round = 0; round < rounds; round++) {
      say(`Round ${round + 1} of ${rounds} …`);
      for (const run of round % 2 === 0 ? runs : [...runs].reverse()) await measure(run, frames);
    }
    return toReport(runs, rounds, frames);
  } finally {
    await browser.close();
  }
}

async function buildPage(): Promise<{ script: string; style: string }> {
  const folder = mkdtempSync(join(tmpdir(), "backchannel-bench-timeline-"));
  try {
    await build({
      configFile: false,
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        outDir: folder,
        emptyOutDir: true,
        lib: {
          entry: "test/bench/timelinePage.tsx",
          formats: ["iife"],
          name: "bench",
          fileName: () => "page.js",
        },
      },
    });
    const style = readdirSync(folder).filter((file) => file.endsWith(".css"));
    return {
      script: readFileSync(join(folder, "page.js"), "utf8"),
      style: style.map((file) => readFileSync(join(folder, file), "utf8")).join("\n"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openRun(
  browser: Browser,
  { script, style }: { script: string; style: string },
  peer: Peer,
  size: number,
): Promise<Run> {
  const page = await browser.newPage({ viewport: { width: 1040, height: 600 } });
  await page.setContent("<!doctype html><title>Timeline</title><body style='margin: 0'></body>");
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
  await page.evaluate(([who, count]) => window.timelineBench.open(who, count), [peer, size] as const);
  const run: Run = { peer, size, page, median: { pan: [], zoom: [] }, slow: { pan: [], zoom: [] } };
  for (const way of ways) await checkMoves(run, way);
  return run;
}

/** What stands still would be the smoothest of all. */
async function checkMoves({ page, peer }: Run, way: "pan" | "zoom"): Promise<void> {
  await page.bringToFront();
  const sight = () => page.evaluate(() => window.timelineBench.sight());
  const before = await sight();
  await page.evaluate((how) => window.timelineBench.move(how, 20), way);
  const after = await sight();
  if (before.start === after.start && before.end === after.end)
    throw new Error(`${names[peer]} does not move when it is asked to ${way}`);
}

async function measure(run: Run, frames: number): Promise<void> {
  await run.page.bringToFront();
  for (const way of ways) {
    const times = await run.page.evaluate(([how, count]) => window.timelineBench.move(how, count), [
      way,
      frames,
    ] as const);
    run.median[way].push(toQuantile(times, 0.5));
    run.slow[way].push(toQuantile(times, 0.95));
  }
}

function toReport(runs: readonly Run[], rounds: number, frames: number): Report {
  const find = (peer: Peer, size: number) => runs.find((run) => run.peer === peer && run.size === size);
  const slow = (peer: Peer, size: number, way: "pan" | "zoom") =>
    toSpread(find(peer, size)?.slow[way] ?? [Number.NaN]).median;
  return {
    title: "Timeline",
    about: `Events of 15 years, a third days, the rest months, years, spans and open ends, 1000 × 560 pixels, two years in sight at first,
in one headless Chromium that draws without a GPU, at 60 frames a second at most. A mouse drags to and fro, a wheel goes in and out, one
event a frame; measured is the time from frame to frame, ${rounds} rounds of ${frames} frames in turns. Both draw what is in sight; vis-timeline
stacks every event and scrolls what is higher than its window, ours gathers what has no room.`,
    tables: ways.map((way) => ({
      title: way === "pan" ? "Panning: milliseconds a frame" : "Zooming: milliseconds a frame",
      head: ["events", "way", "median of a round", "95th percentile", "95th ÷ ours"],
      rows: runs.map(({ peer, size, ...run }) => [
        size.toLocaleString("en"),
        names[peer],
        toText(toSpread(run.median[way])),
        toText(toSpread(run.slow[way])),
        peer === "ours" ? "" : `×${short(slow(peer, size, way) / slow("ours", size, way))}`,
      ]),
    })),
    aims: ways.flatMap((way) => [
      toAim(
        `${way}: 2,000 events as smooth as 200 (95th percentile within 1.3)`,
        slow("ours", 2_000, way) / slow("ours", 200, way),
        1.3,
      ),
      toAim(
        `${way}: 2,000 events no slower than vis-timeline`,
        slow("ours", 2_000, way) / slow("vis", 2_000, way),
        1.05,
      ),
    ]),
  };
}

function toAim(aim: string, ratio: number, most: number): Report["aims"][number] {
  return { aim, found: `×${short(ratio)}`, met: ratio <= most };
}
