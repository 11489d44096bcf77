// In a worker: one question, one answer, off the main thread.
import type { LayoutAnswer, LayoutInput } from "./computeLayout.ts";

interface Question {
  number: number;
  input: LayoutInput;
}

export function answerLayouts(answer: (input: LayoutInput) => LayoutAnswer): void {
  self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
    try {
      self.postMessage({ number: data.number, answer: answer(data.input) });
    } catch (error) {
      self.postMessage({ number: data.number, failure: String(error) });
    }
  });
}
