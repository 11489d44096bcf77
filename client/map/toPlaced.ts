// Where everything stands on the globe: places and countries on their own, events and actors at theirs, and what has no place.
import type { GraphNode, Relation } from "../../server/contract.ts";
import { toHomes } from "./toHomes.ts";
import type { CountryShape } from "./toWorld.ts";

/** A place or country, and all that stands at it. */
export interface Stand {
  /** The place or country. */
  anchor: GraphNode;
  lon: number;
  lat: number;
  /** The best connected first. */
  others: GraphNode[];
}

export interface Placed {
  stands: Stand[];
  /** The outlines of the countries among the nodes, by id. */
  areas: Map<string, CountryShape>;
  /** Nothing says where. */
  unplaced: GraphNode[];
}

export function toPlaced(
  nodes: readonly GraphNode[],
  relations: readonly Relation[],
  findCountry: (node: GraphNode) => CountryShape | undefined,
): Placed {
  const areas = new Map<string, CountryShape>();
  const stands = new Map<string, Stand>();
  for (const anchor of nodes) {
    const country = findCountry(anchor);
    if (country) areas.set(anchor.id, country);
    const [lon, lat] = toSpot(anchor) ?? country?.middle() ?? [];
    if (lon !== undefined && lat !== undefined) stands.set(anchor.id, { anchor, lon, lat, others: [] });
  }
  const homes = toHomes(nodes, relations, ({ id }) => stands.has(id));
  const unplaced: GraphNode[] = [];
  for (const node of nodes) {
    if (stands.has(node.id)) continue;
    const stand = stands.get(homes.get(node.id) ?? "");
    if (stand) stand.others.push(node);
    else unplaced.push(node);
  }
  for (const { others } of stands.values())
    others.sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  return { stands: [...stands.values()], areas, unplaced };
}

function toSpot({ kind, lat, lon }: GraphNode): [number, number] | undefined {
  if (kind === "Country" || lat === undefined || lon === undefined) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : undefined;
}
