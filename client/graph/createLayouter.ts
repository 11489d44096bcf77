// The page's side of the layout worker: asks it for positions and stops it when the canvas goes.
import type { LayoutInput, Positions } from "./computeLayout.ts";

export interface Layouter {
  layout(input: LayoutInput): Promise<Positions>;
  destroy(): void;
}

interface Answer {
  number: number;
  positions: Positions;
}

export function createLayouter(): Layouter {
  const worker = new Worker(new URL("./layoutWorker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (positions: Positions) => void>();
  let number = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.(data.positions);
    waiting.delete(data.number);
  });
  return {
    layout(input) {
      number += 1;
      const asked = number;
      return new Promise((resolve) => {
        waiting.set(asked, resolve);
        worker.postMessage({ number: asked, input });
      });
    },
    destroy() {
      worker.terminate();
      waiting.clear();
    },
  };
}
