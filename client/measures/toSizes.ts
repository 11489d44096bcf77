// A measure as sizes of nodes: 0 for the least, 1 for the greatest.
import type { MeasureLook } from "./MeasuresView.tsx";
import type { Measures } from "./useMeasures.ts";

/** Undefined while the measures are not there: nodes then keep the size they have. */
export function toSizes(
  measures: Measures,
  size: MeasureLook["size"],
): ReadonlyMap<string, number> | undefined {
  if (!size || !measures.ready) return undefined;
  const values = measures[size === "pagerank" ? "pageRank" : size];
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const value of values.values()) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const range = most - least;
  // By the root, so that the middle field can still be told apart beside one great hub.
  return new Map(
    [...values].map(([id, value]) => [id, range > 0 ? Math.sqrt((value - least) / range) : 0.5]),
  );
}
