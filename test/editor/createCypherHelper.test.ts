import { describe, expect, it } from "vitest";
import { createCypherHelper } from "../../client/editor/createCypherHelper.ts";
import type { Reply, Request } from "../../client/editor/workerMessages.ts";

/** A worker whose answers the test gives, one by one. */
class HandWorker {
  readonly heard: Request[] = [];
  ended = false;
  #listener: (event: { data: Reply }) => void = () => undefined;
  addEventListener(type: string, listener: (event: { data: Reply }) => void) {
    if (type === "message") this.#listener = listener;
  }
  postMessage(request: Request) {
    this.heard.push(request);
  }
  terminate() {
    this.ended = true;
  }
  say(data: Reply) {
    this.#listener({ data });
  }
  get questions() {
    return this.heard.flatMap((request) => (request.kind === "setting" ? [] : [request]));
  }
}

function open(longest = 60_000) {
  const workers: HandWorker[] = [];
  const overwhelmed: boolean[] = [];
  const helper = createCypherHelper({
    longest,
    onOverwhelmed: (is) => overwhelmed.push(is),
    createWorker() {
      const worker = new HandWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
  const worker = () => workers.at(-1) as HandWorker;
  return { helper, workers, worker, overwhelmed };
}

const lint = (text: string) => ({ kind: "lint", text }) as const;

describe("the page's side of the language worker", () => {
  it("asks nothing before the worker is ready, and one question at a time", async () => {
    const { helper, worker } = open();
    const first = helper.ask({ kind: "highlight", text: "a" });
    expect(worker().questions).toEqual([]);
    worker().say("ready");
    const second = helper.ask(lint("a"));
    expect(worker().questions).toMatchObject([{ kind: "highlight", number: 1 }]);
    worker().say({ number: 1, answer: [{ from: 0, to: 1, type: "keyword" }] });
    expect(await first).toEqual([{ from: 0, to: 1, type: "keyword" }]);
    expect(worker().questions.at(-1)).toMatchObject({ kind: "lint", number: 2 });
    worker().say({ number: 2, answer: [] });
    expect(await second).toEqual([]);
  });

  it("drops what a newer question of the same kind has made stale, and puts typing first", async () => {
    const { helper, worker } = open();
    worker().say("ready");
    void helper.ask(lint("a"));
    const stale = helper.ask(lint("ab"));
    void helper.ask(lint("abc"));
    void helper.ask({ kind: "highlight", text: "abc" });
    expect(await stale).toBeUndefined();
    worker().say({ number: 1, answer: [] });
    worker().say({ number: 2, answer: [] });
    expect(worker().questions.map(({ kind, text }) => [kind, text])).toEqual([
      ["lint", "a"],
      ["highlight", "abc"],
      ["lint", "abc"],
    ]);
  });

  it("ends a worker that takes too long, tells the next one what the last one knew, and rests", async () => {
    const { helper, workers, worker, overwhelmed } = open(1);
    const schema = undefined;
    worker().say("ready");
    helper.tell({ schema, parameters: { day: 1 } });
    expect(await helper.ask(lint("x".repeat(100)))).toBeUndefined();
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(worker().heard).toEqual([{ kind: "setting", schema, parameters: { day: 1 } }]);
    expect(overwhelmed).toEqual([true]);
    worker().say("ready");
    expect(await helper.ask(lint("x".repeat(99)))).toBeUndefined();
    expect(worker().questions).toEqual([]);
    void helper.ask(lint("x"));
    expect(worker().questions).toMatchObject([{ text: "x" }]);
    expect(overwhelmed).toEqual([true, false]);
    helper.destroy();
  });

  it("leaves nobody waiting when it goes", async () => {
    const { helper, worker } = open();
    worker().say("ready");
    const asked = helper.ask(lint("a"));
    const waiting = helper.ask({ kind: "highlight", text: "a" });
    helper.destroy();
    expect([await asked, await waiting]).toEqual([undefined, undefined]);
    expect(worker().ended).toBe(true);
  });
});
