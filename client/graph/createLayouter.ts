// The page's side of the layout worker: asks it for positions and stops it when the canvas goes.
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

interface Waiting {
  resolve(answer: LayoutAnswer): void;
  reject(error: Error): void;
}

export function createLayouter(): Layouter {
  const worker = new Worker(new URL("./layoutWorker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
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
