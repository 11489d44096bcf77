// A measure as sizes of nodes, 0 to 1.
import type { MeasureLook } from "./MeasuresView.tsx";
import { toShares } from "./toMeasureRows.ts";
import type { Measures } from "./useMeasures.ts";

/** By the root, so that the middle field can be told apart beside one great hub. Undefined while there are no measures. */
export function toSizes(
  measures: Measures,
  size: MeasureLook["size"],
): ReadonlyMap<string, number> | undefined {
  if (!size || !measures.ready) return undefined;
  const shares = toShares(measures[size === "pagerank" ? "pageRank" : size]);
  return new Map([...shares].map(([id, share]) => [id, Math.sqrt(share)]));
}
