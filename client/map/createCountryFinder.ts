// The country of the atlas that a node means: by its name, else by another spelling.
import type { GraphNode } from "../../server/contract.ts";
import { foldName } from "./foldName.ts";
import type { CountryShape } from "./toWorld.ts";

/** Undefined for what is no country, and for one that the atlas does not know. */
export function createCountryFinder(
  countries: readonly CountryShape[],
): (node: GraphNode) => CountryShape | undefined {
  const byName = new Map<string, CountryShape>();
  for (const country of countries)
    for (const name of country.names) if (!byName.has(name)) byName.set(name, country);
  return ({ kind, name, aliases, id }) => {
    if (kind !== "Country") return undefined;
    for (const word of [name, ...aliases, id]) {
      const found = byName.get(foldName(word));
      if (found) return found;
    }
    return undefined;
  };
}
