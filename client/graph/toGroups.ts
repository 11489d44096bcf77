// Which nodes stand together: by kind, by country, or by a numbering such as communities.
import { type KindName, kinds } from "../../seed/model/kinds.ts";
import type { DrawnGroup, DrawnNode, DrawnRelation } from "./DrawnGraph.ts";

/** From the surest tie to a country to the loosest; of two at the same distance, the surer counts. */
const ties = ["PART_OF", "MEMBER_OF", "REPRESENTS", "HEADS", "ADVISES", "BASED_IN", "HELD_AT"];

/** Groups in the order of their names, open, with members in the order of the nodes. What has no group is in none. */
export function toGroups(
  nodes: readonly DrawnNode[],
  relations: readonly DrawnRelation[],
  by: "kind" | "country" | ReadonlyMap<string, number>,
): DrawnGroup[] {
  if (by === "kind")
    return gather(nodes, ({ kind, kindWord }) => {
      const word = kind === "Claim" || kind === "Other" ? (kindWord ?? kind) : kinds[kind as KindName].plural;
      return { id: `kind:${word}`, name: word };
    });
  if (by === "country") {
    const countries = findCountries(nodes, relations);
    const names = new Map(nodes.map((node) => [node.id, node.name]));
    return gather(nodes, ({ id }) => {
      const country = countries.get(id);
      return country === undefined
        ? undefined
        : { id: `country:${country}`, name: names.get(country) ?? country };
    });
  }
  return gather(nodes, ({ id }) => {
    const index = by.get(id);
    return index === undefined ? undefined : { id: `community:${index}`, name: `Community ${index + 1}` };
  });
}

function gather(
  nodes: readonly DrawnNode[],
  groupOf: (node: DrawnNode) => { id: string; name: string } | undefined,
): DrawnGroup[] {
  const groups = new Map<string, { name: string; members: string[] }>();
  for (const node of nodes) {
    const group = groupOf(node);
    if (!group) continue;
    const known = groups.get(group.id) ?? { name: group.name, members: [] };
    known.members.push(node.id);
    groups.set(group.id, known);
  }
  return [...groups]
    .map(([id, { name, members }]) => ({ id, name, members, collapsed: false }))
    .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }) || (a.id < b.id ? -1 : 1));
}

/**
 * The country each node belongs to: itself, else the nearest one along `ties`, from start to end only, through relations
 * that someone asserts and the lens shows. Of several equally near, the first by the order of ties on the way, then by id.
 */
function findCountries(
  nodes: readonly DrawnNode[],
  relations: readonly DrawnRelation[],
): ReadonlyMap<string, string> {
  const order = new Map(ties.map((type, i) => [type, i]));
  const ways = new Map<string, { to: string; rank: number }[]>();
  for (const { start, end, type, status, hidden } of relations) {
    const rank = order.get(type);
    if (rank === undefined || status === "denied" || hidden) continue;
    ways.set(start, [...(ways.get(start) ?? []), { to: end, rank }]);
  }
  for (const list of ways.values()) list.sort((a, b) => a.rank - b.rank || (a.to < b.to ? -1 : 1));
  const isCountry = new Set(nodes.filter(({ kind }) => kind === "Country").map(({ id }) => id));
  const found = new Map<string, string>();
  for (const { id } of nodes) {
    const country = findNearest(id, ways, isCountry);
    if (country !== undefined) found.set(id, country);
  }
  return found;
}

/** Breadth first, so that the nearest wins. */
function findNearest(
  from: string,
  ways: ReadonlyMap<string, readonly { to: string }[]>,
  isCountry: ReadonlySet<string>,
): string | undefined {
  const queue = [from];
  const seen = new Set(queue);
  for (const id of queue) {
    if (isCountry.has(id)) return id;
    for (const { to } of ways.get(id) ?? []) if (!seen.has(to) && seen.add(to)) queue.push(to);
  }
  return undefined;
}
