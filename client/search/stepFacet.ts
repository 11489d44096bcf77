// The way through the kinds found, by keys.
import type { KindName } from "../../seed/model/kinds.ts";

export interface Facet {
  kind: KindName;
  count: number;
}

/** The kind after this one, in a circle with “all”. */
export function stepFacet(
  facets: readonly Facet[],
  kind: KindName | undefined,
  step: 1 | -1,
): KindName | undefined {
  const circle = [undefined, ...facets.map((facet) => facet.kind)];
  const at = Math.max(0, circle.indexOf(kind));
  return circle[(at + step + circle.length) % circle.length];
}
