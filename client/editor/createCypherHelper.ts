// The page's side of the language worker: one question at a time, the newest of each kind, and an end to those that take too long.
import type { Answers, Question, Reply, Request, Setting } from "./workerMessages.ts";

export interface CypherHelper {
  /** Undefined when a newer question came, or the worker had to be ended. */
  ask<Kind extends keyof Answers>(
    question: Extract<Question, { kind: Kind }>,
  ): Promise<Answers[Kind] | undefined>;
  tell(setting: Omit<Setting, "kind">): void;
  destroy(): void;
}

interface Waiting {
  question: Question;
  resolve(answer: Answers[keyof Answers] | undefined): void;
}

interface HelperOptions {
  createWorker?: () => Worker;
  /** Milliseconds. */
  longest?: number;
  /** Called with true when the language support gives up on a text, with false when it is back. */
  onOverwhelmed?: (overwhelmed: boolean) => void;
}

/** Typing comes first, then what was asked for, then what may come late. */
const order = ["highlight", "complete", "lint"] as const;

export function createCypherHelper({
  createWorker = startWorker,
  longest = 3_000,
  onOverwhelmed = () => undefined,
}: HelperOptions = {}): CypherHelper {
  const waiting = new Map<Question["kind"], Waiting>();
  let setting: Setting = { kind: "setting", schema: undefined, parameters: {} };
  let ready = false;
  let worker = start();
  let asked: (Waiting & { number: number; timer: ReturnType<typeof setTimeout> }) | undefined;
  let number = 0;
  /** A text of `length` was too much: one nearly as long is left alone for a while. */
  let tooMuch: { length: number; until: number } | undefined;

  function start(): Worker {
    ready = false;
    const started = createWorker();
    started.addEventListener("message", ({ data }: MessageEvent<Reply>) => started === worker && hear(data));
    started.addEventListener("error", () => started === worker && giveUp());
    started.postMessage(setting);
    return started;
  }

  function hear(reply: Reply): void {
    if (reply === "ready") ready = true;
    else if (asked?.number === reply.number) {
      clearTimeout(asked.timer);
      asked.resolve(reply.answer);
      asked = undefined;
    }
    askNext();
  }

  function askNext(): void {
    if (!ready || asked) return;
    const kind = order.find((name) => waiting.has(name));
    const next = kind && waiting.get(kind);
    if (!next) return;
    waiting.delete(next.question.kind);
    number += 1;
    asked = { ...next, number, timer: setTimeout(giveUp, longest) };
    worker.postMessage({ ...next.question, number } satisfies Request);
  }

  function giveUp(): void {
    worker.terminate();
    if (asked) {
      clearTimeout(asked.timer);
      tooMuch = { length: asked.question.text.length * 0.9, until: performance.now() + 10 * longest };
      asked.resolve(undefined);
      asked = undefined;
      onOverwhelmed(true);
    }
    // A worker that cannot even be loaded is not started over and over.
    if (ready) worker = start();
  }

  return {
    ask<Kind extends keyof Answers>(question: Extract<Question, { kind: Kind }>) {
      waiting.get(question.kind)?.resolve(undefined);
      waiting.delete(question.kind);
      if (tooMuch) {
        const resting = question.text.length > tooMuch.length && performance.now() < tooMuch.until;
        if (resting) return Promise.resolve(undefined);
        tooMuch = undefined;
        onOverwhelmed(false);
      }
      return new Promise<Answers[Kind] | undefined>((resolve) => {
        waiting.set(question.kind, {
          question,
          resolve: (answer) => resolve(answer as Answers[Kind] | undefined),
        });
        askNext();
      });
    },
    tell(told) {
      setting = { kind: "setting", ...told };
      worker.postMessage(setting);
    },
    destroy() {
      clearTimeout(asked?.timer);
      worker.terminate();
      for (const { resolve } of asked ? [asked, ...waiting.values()] : waiting.values()) resolve(undefined);
      waiting.clear();
    },
  };
}

function startWorker(): Worker {
  return new Worker(new URL("./cypherWorker.ts", import.meta.url), { type: "module" });
}
