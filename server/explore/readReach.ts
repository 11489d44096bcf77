// What lies between two sets of nodes: a search from both sides, one query a level, the side with less to look at first.
import type { Database, Params } from "../database/database.ts";
import { addLink, type Links } from "./links.ts";
import { relationPasses } from "./relationFilter.ts";

/** `$standing` leaves out what is only denied; `$between` are the kinds of all but `$ends`. */
export const carries = `
  ${relationPasses}
  AND (NOT $standing OR r.status <> 'denied')
  AND ($between IS NULL OR b.id IN $ends OR any(l IN labels(b) WHERE l IN $between))`;

const readNext = `
  UNWIND $ids AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})
  CALL (a) { MATCH (a)-[r]-(b) WHERE ${carries} RETURN DISTINCT b }
  RETURN id AS from, b.id AS to, COUNT { (b)--() } AS degree LIMIT $most`;

/** So few that both sides are looked at in one query. */
const few = 400;

export interface Reach {
  links: Links;
  /** There was more than `most` links. */
  cut: boolean;
}

/**
 * Every link that can stand on a path of at most `length` links between one of `from` and one of `to`; others may be among them.
 * A node that nobody has to look behind is never looked behind, so that a hub in the middle costs nothing.
 */
export async function readReach(
  database: Database,
  params: Params,
  [from, to]: readonly [readonly string[], readonly string[]],
  { length, most }: { length: number; most: number },
): Promise<Reach> {
  const links: Links = new Map();
  const looked = new Set<string>();
  const degrees = new Map<string, number>();
  const sides = [createSide(from), createSide(to)] as const;
  // Between two nodes alone no path goes on behind the other one, which may be a hub.
  if (from.length === 1 && to.length === 1) {
    for (const [own, other] of [sides, [sides[1], sides[0]]] as const) {
      for (const id of other.edge) own.seen.add(id);
    }
  }
  let left = length;
  let room = most;

  const toCost = ({ edge }: Side) =>
    edge.reduce((sum, id) => sum + (looked.has(id) ? 0 : (degrees.get(id) ?? 1)), 0);

  while (left > 0 && sides.every(({ edge }) => edge.length > 0)) {
    const [near, far] = toCost(sides[0]) <= toCost(sides[1]) ? sides : [sides[1], sides[0]];
    const chosen = left > 1 && toCost(near) + toCost(far) <= few ? [near, far] : [near];
    const ids = [...new Set(chosen.flatMap(({ edge }) => edge))].filter((id) => !looked.has(id));
    if (ids.length > 0) {
      const rows = await database.read(readNext, { ...params, ids, most: BigInt(room + 1) });
      for (const row of rows.slice(0, room)) {
        addLink(links, String(row.from), String(row.to));
        degrees.set(String(row.to), Number(row.degree));
      }
      if (rows.length > room) return { links, cut: true };
      room -= rows.length;
      for (const id of ids) looked.add(id);
    }
    for (const side of chosen) advance(side, links);
    left -= chosen.length;
  }
  return { links, cut: false };
}

interface Side {
  edge: string[];
  seen: Set<string>;
}

function createSide(ids: readonly string[]): Side {
  return { edge: [...new Set(ids)], seen: new Set(ids) };
}

function advance(side: Side, links: Links): void {
  const next = new Set(side.edge.flatMap((id) => [...(links.get(id) ?? [])]));
  side.edge = [...next].filter((id) => !side.seen.has(id));
  for (const id of side.edge) side.seen.add(id);
}
