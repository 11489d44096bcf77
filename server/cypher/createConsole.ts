// Everything that typed queries pass through: turns, threads, and what becomes of a query that would not end.
import { randomUUID } from "node:crypto";
import type { CypherSummary } from "../cypherContract.ts";
import { createTurns } from "./createTurns.ts";
import { openThread, type QueryThread } from "./openThread.ts";
import type { Access, Job } from "./threadMessages.ts";

export interface CypherConsole {
  /** Rejects with a HttpProblem. `take` gets the answer chunk by chunk and says when it can have the next. */
  answer(request: CypherRequest): Promise<CypherSummary>;
  /** Starts a thread ahead of the first query. */
  warm(): void;
  close(): Promise<void>;
}

export interface CypherRequest {
  job: Omit<Job, "id">;
  /** Who asks, as far as turns go. */
  client: string;
  take(bytes: Uint8Array): Promise<void>;
  signal: AbortSignal;
}

export interface ConsoleOptions {
  /** Throws while there is no Neo4j to ask. */
  access(): Access;
  /** Told of a job that was abandoned: its transaction, marked with this id, may go on. */
  onAbandoned?(id: string): void;
}

const idleFor = 60_000;

export function createConsole({ access, onAbandoned }: ConsoleOptions): CypherConsole {
  const turns = createTurns({ perClient: 2, inAll: 4, waiting: 100 });
  let idle: QueryThread[] = [];
  let sweep: NodeJS.Timeout | undefined;

  /** All but one of the threads that nobody needed for a while are ended. */
  function rest(thread: QueryThread): void {
    idle.push(thread);
    clearTimeout(sweep);
    sweep = setTimeout(() => {
      for (const spare of idle.splice(1)) void spare.end();
    }, idleFor);
    sweep.unref();
  }

  function pick(): QueryThread {
    idle = idle.filter((thread) => thread.alive());
    return idle.pop() ?? openThread(access());
  }

  return {
    async answer({ job, client, take, signal }) {
      access();
      const giveBack = await turns.take(client, signal);
      const id = randomUUID();
      const thread = pick();
      try {
        return await thread.run({ ...job, id }, take, signal);
      } finally {
        if (thread.alive()) rest(thread);
        if (thread.abandoned()) onAbandoned?.(id);
        giveBack();
      }
    },
    warm() {
      if (idle.length === 0) rest(openThread(access()));
    },
    async close() {
      clearTimeout(sweep);
      await Promise.all(idle.splice(0).map((thread) => thread.end()));
    },
  };
}
