// A query's thread as the app holds it: one job at a time, ended with all it holds when a deadline has passed.
import { Worker } from "node:worker_threads";
import type { CypherSummary } from "../cypherContract.ts";
import { HttpProblem } from "../http/problem.ts";
import type { Access, FromThread, Job, ToThread } from "./threadMessages.ts";

export interface QueryThread {
  /** Rejects with a HttpProblem. Chunks are handed over one after the other. */
  run(job: Job, take: (bytes: Uint8Array) => Promise<void>, signal: AbortSignal): Promise<CypherSummary>;
  /** False once it has been ended: it takes no further job. */
  alive(): boolean;
  /** True when it had to be ended in the middle of a job, which may then go on in Neo4j. */
  abandoned(): boolean;
  end(): Promise<void>;
}

const loadedWithin = 20_000;
const explainWithin = 4_000;
const grace = 1_000;
const limits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 6 };

export function openThread(access: Access): QueryThread {
  const worker = createWorker(access);
  let alive = true;
  let abandoned = false;
  let ready = false;
  worker.once("message", () => {
    ready = true;
  });
  worker.on("exit", () => {
    alive = false;
  });
  // Without a listener an error of an idle thread would be the app's.
  worker.on("error", () => {
    alive = false;
  });
  worker.unref();

  function run(job: Job, take: (bytes: Uint8Array) => Promise<void>, signal: AbortSignal) {
    return new Promise<CypherSummary>((resolve, reject) => {
      let deadline = setTimeout(giveUp, (ready ? 0 : loadedWithin) + job.timeoutMs + grace);
      let taking = Promise.resolve();

      function settle(finish: () => void): void {
        clearTimeout(deadline);
        signal.removeEventListener("abort", cancel);
        worker.off("message", hear).off("error", fail).off("exit", exit);
        if (!alive) void worker.terminate();
        finish();
      }
      function giveUp(): void {
        alive = false;
        abandoned = true;
        settle(() =>
          reject(
            new HttpProblem(
              "QUERY_TIMEOUT",
              "The query did not end in its time and was abandoned; narrow it, or add a LIMIT",
            ),
          ),
        );
      }
      function cancel(): void {
        // A query ended from outside may leave its connection out of step: neither is used again.
        alive = false;
        post(worker, { type: "cancel" });
        clearTimeout(deadline);
        deadline = setTimeout(giveUp, grace);
      }
      function fail(error: NodeJS.ErrnoException): void {
        const full = error.code === "ERR_WORKER_OUT_OF_MEMORY";
        settle(() =>
          reject(
            full
              ? new HttpProblem("QUERY_TOO_LARGE", "A row of the answer is too large; return less in one row")
              : error,
          ),
        );
      }
      function exit(): void {
        settle(() => reject(new HttpProblem("NEO4J_AWAY", "The query was broken off; run it again")));
      }
      function hear(message: FromThread): void {
        if (message.type === "chunk") {
          taking = taking.then(async () => {
            await take(message.bytes);
            post(worker, { type: "taken" });
          });
        } else if (message.type === "done") {
          const { summary, bytes } = message;
          settle(() => void taking.then(() => take(bytes)).then(() => resolve(summary), reject));
        } else if (message.type === "failed") {
          const { code, title, extras } = message.problem;
          settle(() => void taking.finally(() => reject(new HttpProblem(code, title, extras))));
        } else if (message.type !== "ready" && !signal.aborted) {
          clearTimeout(deadline);
          deadline = setTimeout(giveUp, message.type === "running" ? job.timeoutMs + grace : explainWithin);
        }
      }

      worker.on("message", hear).on("error", fail).on("exit", exit);
      signal.addEventListener("abort", cancel, { once: true });
      if (signal.aborted) cancel();
      post(worker, { type: "run", job });
    });
  }

  return {
    run,
    alive: () => alive,
    abandoned: () => abandoned,
    async end() {
      alive = false;
      await worker.terminate();
    },
  };
}

function post(worker: Worker, message: ToThread): void {
  worker.postMessage(message);
}

/** From source (development, tests) the thread needs the same loader as the app; built, it is a file beside main.js. */
function createWorker(workerData: Access): Worker {
  const options = { workerData, resourceLimits: limits };
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./queryThread.js", import.meta.url), options);
  }
  const [file, here] = [new URL("./queryThread.ts", import.meta.url).href, import.meta.url].map((url) =>
    JSON.stringify(url),
  );
  const source = `import("tsx/esm/api").then(({ tsImport }) => tsImport(${file}, ${here}))`;
  return new Worker(source, { ...options, eval: true });
}
