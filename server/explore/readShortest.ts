// The shortest paths between pairs of nodes in one round trip, where no lens has to be asked.
import type { GraphNode, Relation } from "../contract.ts";
import type { Database, Params } from "../database/database.ts";
import type { Plain } from "../database/toPlain.ts";
import { addLink, type Links } from "./links.ts";
import { toTimeCondition } from "./timeCondition.ts";
import { nodeMap, toGraphNode, toRelation } from "./toGraphNode.ts";
import type { Pair } from "./toPairs.ts";

const mostEach = 200;

// Neo4j keeps a condition of this form in mind while it searches; any other is asked only of paths it has found.
const plain = "r.status IS NOT NULL AND r.status <> 'denied'";
const filtered = `r.status IS NOT NULL
    AND (NOT $standing OR r.status <> 'denied')
    AND ($predicate IS NULL OR type(r) IN $predicate)
    AND ($status IS NULL OR r.status IN $status)
    AND ${toTimeCondition("r.from", "r.to")}
    AND ($about IS NULL OR startNode(r).id IN $about OR endNode(r).id IN $about OR any(e IN r.events WHERE e IN $about))
    AND ($between IS NULL OR all(n IN [startNode(r), endNode(r)] WHERE n.id IN $ends OR any(l IN labels(n) WHERE l IN $between)))`;

const toQuery = (passes: string) => `
  UNWIND $pairs AS pair
  MATCH (a:Actor|Event|Place|Topic|Document {id: pair[0]})
  MATCH (b:Actor|Event|Place|Topic|Document {id: pair[1]})
  CALL (a, b) {
    MATCH p = allShortestPaths((a)-[*..8]-(b))
    WHERE all(r IN relationships(p) WHERE ${passes})
    RETURN DISTINCT [n IN nodes(p) | n.id] AS ids, nodes(p) AS met LIMIT $most
  }`;

// With nothing else to ask of them, what is between the nodes of the paths comes along, and the nodes themselves.
const readPlain = `${toQuery(plain)}
  WITH collect(ids) AS paths, collect(met) AS found
  CALL (found) {
    UNWIND found AS met UNWIND met AS n
    WITH DISTINCT n
    RETURN collect(n ${nodeMap}) AS nodes
  }
  CALL (found) {
    UNWIND found AS met UNWIND range(1, size(met) - 1) AS at
    WITH DISTINCT met[at - 1] AS x, met[at] AS y
    MATCH (x)-[r]-(y) WHERE r.status IS NOT NULL
    WITH DISTINCT r
    RETURN collect(r {.*, type: type(r), start: startNode(r).id, end: endNode(r).id}) AS relations
  }
  RETURN paths, nodes, relations`;
const readFiltered = `${toQuery(filtered)} WITH collect(ids) AS paths RETURN paths`;

export interface Shortest {
  links: Links;
  /** A pair has more. */
  cut: boolean;
  /** Of the links' nodes, where nothing else has to be asked of them. */
  nodes?: GraphNode[];
  /** All that is between two linked nodes. */
  relations?: Relation[];
}

/** The links of up to 200 shortest paths for each pair, of at most 8 links. */
export async function readShortest(
  database: Database,
  params: Params,
  pairs: readonly Pair[],
  maxLength: number,
): Promise<Shortest> {
  const { standing, ends: _ends, lens: _lens, ...others } = params;
  const isPlain = standing === true && Object.values(others).every((value) => value === null);
  const [row] = await database.read(isPlain ? readPlain : readFiltered, {
    ...params,
    pairs,
    most: BigInt(mostEach),
  });
  const links: Links = new Map();
  const found = new Map<string, number>();
  for (const ids of (row?.paths ?? []) as string[][]) {
    // As a condition of the query it would make Neo4j look for longer ones.
    if (ids.length - 1 > maxLength) continue;
    const pair = `${ids[0]}~${ids.at(-1)}`;
    found.set(pair, (found.get(pair) ?? 0) + 1);
    for (const [at, id] of ids.slice(1).entries()) addLink(links, ids[at] ?? "", id);
  }
  return {
    links,
    cut: [...found.values()].some((count) => count >= mostEach),
    ...(isPlain && {
      nodes: ((row?.nodes ?? []) as Plain[]).map(toGraphNode),
      relations: ((row?.relations ?? []) as Plain[]).map(toRelation),
    }),
  };
}
