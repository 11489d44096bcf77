// One typed query, from its text to the last chunk of its answer: looked at, explained, run in a READ session, written out.
import neo4j, { type Driver, type Record as Row } from "neo4j-driver";
import type { CypherSummary } from "../cypherContract.ts";
import { toPlainRow } from "../database/toPlain.ts";
import { checkPlan } from "../guard/checkPlan.ts";
import type { CheckedText } from "../guard/checkQuery.ts";
import { checkParams, checkText } from "../guard/checkQuery.ts";
import { fromTypedQuery } from "../http/problem.ts";
import { createChunks } from "./createChunks.ts";
import { fromTypedParams } from "./fromTypedParams.ts";
import { type RowFormat, rowFormats } from "./rowFormats.ts";
import { type RowStream, subscribeRows } from "./rowStream.ts";
import type { FromThread, Job } from "./threadMessages.ts";
import { type Outcome, toCypherSummary } from "./toCypherSummary.ts";

export interface QueryOutput {
  say(message: FromThread, transfer?: ArrayBuffer[]): void;
  /** Chunks on their way that have not been taken. */
  waiting(): number;
  /** Called when a chunk has been taken. */
  onTaken: () => void;
  /** Called when nobody wants the answer any more. */
  onCancel: () => void;
}

/** How a query ended, with what of its answer has not been sent yet. */
export interface Answered {
  summary: CypherSummary;
  bytes: Uint8Array;
}

const explain = "EXPLAIN ";
const explainWithin = 3_000;
const mostChunksWaiting = 4;
const remembered = 300;

/** Texts that have passed both looks; a plan may change, what a text does may not. */
const passed = new Map<string, CheckedText>();

/** Rejects with whatever the guard, the driver or Neo4j says. */
export async function runQuery(
  driver: Driver,
  database: string,
  job: Job,
  output: QueryOutput,
): Promise<Answered> {
  const began = performance.now();
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  output.onCancel = () => void session.close();
  const metadata = { backchannel: job.id };
  try {
    const known = passed.get(job.query);
    const checked = known ?? checkText(job.query);
    checkParams(checked, job.params);
    const params = fromTypedParams(job.params);
    if (!known) {
      output.say({ type: "explaining" });
      const transaction = { timeout: explainWithin, metadata };
      const explained = session.run(explain + checked.bare, params, transaction);
      const { summary } = await explained.catch((error) => {
        throw fromTypedQuery(error, job.query, job.query.indexOf(checked.bare) - explain.length);
      });
      checkPlan({ queryType: summary.queryType, plan: summary.plan });
      remember(job.query, checked);
      output.say({ type: "running" });
    }
    // Auto-commit, not `executeRead`: a query that ran out of memory must not be tried again.
    const result = session.run(job.query, params, { timeout: job.timeoutMs, metadata });
    return await writeRows(result, job, output, began);
  } finally {
    await session.close();
  }
}

function remember(query: string, checked: CheckedText): void {
  passed.set(query, checked);
  const oldest = passed.keys().next();
  if (passed.size > remembered && !oldest.done) passed.delete(oldest.value);
}

type RunResult = Parameters<typeof subscribeRows>[0];

function writeRows(result: RunResult, job: Job, output: QueryOutput, began: number): Promise<Answered> {
  const format: RowFormat = rowFormats[job.format];
  const chunks = createChunks(
    (bytes) => output.say({ type: "chunk", bytes }, [bytes.buffer as ArrayBuffer]),
    format.whole,
  );
  let columns: string[] = [];
  let rows = 0;
  let cut: Outcome["truncatedBy"];
  let stream: RowStream | undefined;
  let paused = false;

  function write(row: Row): void {
    const values = columns.map((_, index) => row.get(index) as unknown);
    const text = format.toRow(toPlainRow(values, job.typed), rows);
    chunks.add(rows === 0 ? format.toHead(columns) + text : text);
    rows += 1;
  }

  return new Promise((resolve, reject) => {
    function end(summary?: Parameters<typeof toCypherSummary>[0]): void {
      const ms = Math.round((performance.now() - began) * 10) / 10;
      const outcome = { rows, truncated: cut !== undefined, ...(cut && { truncatedBy: cut }), ms };
      const told = toCypherSummary(summary, outcome);
      chunks.add((rows === 0 ? format.toHead(columns) : "") + format.toTail(told));
      resolve({ summary: told, bytes: chunks.takeRest() });
    }
    output.onTaken = () => {
      if (!paused || output.waiting() > mostChunksWaiting / 2) return;
      paused = false;
      stream?.resume();
    };
    const started = subscribeRows(result, {
      onKeys(keys) {
        columns = keys.map(String);
      },
      onNext(row) {
        if (cut) return;
        if (rows === format.mostRows) cut = "rows";
        else if (chunks.size() > format.mostBytes) cut = "bytes";
        if (cut) return stream?.cancel();
        write(row);
        if (paused || output.waiting() < mostChunksWaiting) return;
        paused = true;
        stream?.pause();
      },
      onCompleted: end,
      // What went wrong after the cut was in rows that nobody gets.
      onError: (error) => (cut ? end() : reject(error)),
    });
    started.then((opened) => {
      stream = opened;
      if (cut) opened.cancel();
      else if (paused) opened.pause();
    }, reject);
  });
}
