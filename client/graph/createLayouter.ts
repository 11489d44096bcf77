// The page's side of the layout workers: asks them for positions and stops them when the canvas goes.
import type { LayoutAnswer, LayoutInput } from "./computeLayout.ts";

export interface Layouter {
  /** Rejects when the worker cannot be started or fails. */
  layout(input: LayoutInput): Promise<LayoutAnswer>;
  destroy(): void;
}

interface Reply {
  number: number;
  answer: LayoutAnswer;
  /** Set instead of an answer. */
  failure?: string;
}

export function createLayouter(): Layouter {
  const started = new Map<string, Layouter>();
  function start(name: string, open: () => Worker): Layouter {
    const running = started.get(name) ?? listen(open());
    started.set(name, running);
    return running;
  }
  return {
    layout(input) {
      const heavy = input.layout === "fcose" && !input.joining;
      return (
        heavy
          ? start("fcose", () => new Worker(new URL("./fcoseWorker.ts", import.meta.url), { type: "module" }))
          : start(
              "layout",
              () => new Worker(new URL("./layoutWorker.ts", import.meta.url), { type: "module" }),
            )
      ).layout(input);
    },
    destroy() {
      for (const { destroy } of started.values()) destroy();
      started.clear();
    },
  };
}

function listen(worker: Worker): Layouter {
  const waiting = new Map<number, { resolve(answer: LayoutAnswer): void; reject(error: Error): void }>();
  let number = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.failure === undefined) asked?.resolve(data.answer);
    else asked?.reject(new Error(data.failure));
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("The layout failed"));
    waiting.clear();
  });
  return {
    layout(input) {
      number += 1;
      const asked = number;
      return new Promise((resolve, reject) => {
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ number: asked, input });
      });
    },
    destroy() {
      worker.terminate();
      waiting.clear();
    },
  };
}
