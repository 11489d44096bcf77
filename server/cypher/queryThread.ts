// A thread in which typed queries run one at a time, so that whatever they return can neither stop nor fill the app.
import { parentPort, workerData } from "node:worker_threads";
import neo4j from "neo4j-driver";
import { Refusal } from "../guard/refusal.ts";
import { fromTypedQuery, HttpProblem, toProblem } from "../http/problem.ts";
import { type QueryOutput, runQuery } from "./runQuery.ts";
import type { Access, FromThread, Job, ToThread } from "./threadMessages.ts";

const port = parentPort;
if (!port) throw new Error("queryThread.ts runs as a thread alone");
const { uri, username, password, database } = workerData as Access;
// The local Neo4j is one server: no routing table is asked for.
const driver = neo4j.driver(
  uri.replace("neo4j://127.0.0.1:", "bolt://127.0.0.1:"),
  neo4j.auth.basic(username, password),
  {
    maxConnectionPoolSize: 2,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 3_000,
    maxTransactionRetryTime: 0,
    userAgent: "backchannel/0.1 cypher",
  },
);

// The driver takes a stack for every query, and none of them leaves the thread.
Error.stackTraceLimit = 0;

let waiting = 0;
const output: QueryOutput = {
  say(message: FromThread, transfer: ArrayBuffer[] = []) {
    if (message.type === "chunk") waiting += 1;
    port.postMessage(message, transfer);
  },
  waiting: () => waiting,
  onTaken: () => undefined,
  onCancel: () => undefined,
};

port.on("message", (message: ToThread) => {
  if (message.type === "run") void answer(message.job);
  else if (message.type === "cancel") output.onCancel();
  else {
    waiting -= 1;
    output.onTaken();
  }
});

output.say({ type: "ready" });

async function answer(job: Job): Promise<void> {
  waiting = 0;
  try {
    const { summary, bytes } = await runQuery(driver, database, job, output);
    output.say({ type: "done", summary, bytes }, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    const { code, message, extras } = toProblem(fromTypedQuery(fromRefusal(error)));
    output.say({ type: "failed", problem: { code, title: message, extras } });
  }
}

function fromRefusal(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { code, message, clause, position } = error;
  return new HttpProblem(code, message, { clause, position });
}
