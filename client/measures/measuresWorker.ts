// The worker's side of the measures: one graph, one answer, off the main thread.
import { computeMeasures } from "./computeMeasures.ts";
import type { TieGraph } from "./toTies.ts";

self.addEventListener("message", ({ data }: MessageEvent<TieGraph>) => {
  self.postMessage(computeMeasures(data));
});
