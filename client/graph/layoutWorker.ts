// The worker's side of the layout: one question, one answer, off the main thread.
import { computeLayout, type LayoutInput } from "./computeLayout.ts";

interface Question {
  number: number;
  input: LayoutInput;
}

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  self.postMessage({ number: data.number, positions: computeLayout(data.input) });
});
