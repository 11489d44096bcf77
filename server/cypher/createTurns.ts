// Whose query runs now: so many at once for each client, so many in all, the rest wait their turn.
import { HttpProblem } from "../http/problem.ts";

export interface Turns {
  /** Resolves with the way to give the turn back; rejects when too many wait already, or when `signal` ends the wait. */
  take(client: string, signal: AbortSignal): Promise<() => void>;
}

export interface TurnLimits {
  perClient: number;
  inAll: number;
  waiting: number;
}

interface Waiter {
  client: string;
  start(): void;
}

export function createTurns({ perClient, inAll, waiting: mostWaiting }: TurnLimits): Turns {
  const running = new Map<string, number>();
  let all = 0;
  let waiting: Waiter[] = [];

  const runningOf = (client: string) => running.get(client) ?? 0;
  const isFree = (client: string) => all < inAll && runningOf(client) < perClient;

  function begin(client: string): () => void {
    all += 1;
    running.set(client, runningOf(client) + 1);
    let over = false;
    return () => {
      if (over) return;
      over = true;
      all -= 1;
      const left = runningOf(client) - 1;
      if (left > 0) running.set(client, left);
      else running.delete(client);
      callNext();
    };
  }

  function callNext(): void {
    const next = waiting.find(({ client }) => isFree(client));
    if (!next) return;
    waiting = waiting.filter((waiter) => waiter !== next);
    next.start();
  }

  return {
    async take(client, signal) {
      signal.throwIfAborted();
      if (isFree(client)) return begin(client);
      if (waiting.length >= mostWaiting) {
        throw new HttpProblem(
          "TOO_MANY_REQUESTS",
          "Too many queries are waiting; try again in a few seconds",
        );
      }
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          client,
          start() {
            signal.removeEventListener("abort", leave);
            resolve(begin(client));
          },
        };
        function leave(): void {
          waiting = waiting.filter((other) => other !== waiter);
          reject(signal.reason);
        }
        signal.addEventListener("abort", leave, { once: true });
        waiting.push(waiter);
      });
    },
  };
}
