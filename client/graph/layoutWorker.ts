// The worker's side of the layout: one question, one answer, off the main thread.
import type { LayoutInput } from "./computeLayout.ts";
import { runLayout } from "./runLayout.ts";

interface Question {
  number: number;
  input: LayoutInput;
}

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  try {
    self.postMessage({ number: data.number, answer: runLayout(data.input) });
  } catch (error) {
    self.postMessage({ number: data.number, failure: String(error) });
  }
});
