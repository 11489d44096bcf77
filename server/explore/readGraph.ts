// The nodes and relations of a view: from given nodes outward, or the best-connected part of everything.
import type { Filters, GraphAnswer, GraphNode } from "../contract.ts";
import type { Database, Params, Row } from "../database/database.ts";
import { readEventStatuses } from "./applyLens.ts";
import { checkNodes } from "./checkNodes.ts";
import {
  lensedEverywhere,
  lensedLinksEverywhere,
  lensedLinksTouching,
  lensedTouching,
} from "./lensedRelations.ts";
import { readRelations } from "./readRelations.ts";
import {
  isFiltered,
  lensedPasses,
  lensedStands,
  relationPasses,
  relationStands,
  toLens,
  toLensedParams,
} from "./relationFilter.ts";
import { nodeMap, toGraphNode } from "./toGraphNode.ts";

// Rank never looks at a stance or a status: dispute earns no place. Started from what is no claim, nothing that a claim links
// to is looked at; an end of a relation is a row, and the relation is counted where it starts.
const toTop = (condition: string) => `
  MATCH (a:Actor|Event|Place|Topic|Document)-[r]->(b) WHERE ${condition}
  UNWIND CASE WHEN a = b THEN [a] ELSE [a, b] END AS n
  WITH n, count(*) AS rank, sum(CASE WHEN n = a THEN 1 ELSE 0 END) AS started
  ORDER BY rank DESC, n.id
  WITH collect(CASE WHEN n:Actor|Event|Place|Topic THEN n.id END) AS ids, sum(started) AS relations
  RETURN ids[..$limit] AS ids, size(ids) AS nodes, relations`;

const toCountAll = (condition: string) =>
  `MATCH (a:Actor|Event|Place|Topic|Document)-[r]->(b) WHERE ${condition} RETURN count(r) AS relations`;

// Asked for nothing in particular, no end of a relation needs to be looked at.
const stands = "r.status IS NOT NULL";
const [readTop, readPassingTop] = [toTop(stands), toTop(relationPasses)];
const [countAll, countStanding] = [toCountAll(stands), toCountAll(relationStands)];

// Every relation is a row for each of its ends, so that the sums count it twice.
const toLensedTop = (found: string) => `
  ${found}
  UNWIND [a, b] AS n
  WITH n, sum(CASE WHEN passes THEN 1 ELSE 0 END) AS rank, sum(CASE WHEN stands THEN 1 ELSE 0 END) AS stood
  ORDER BY rank DESC, n.id
  WITH collect(CASE WHEN rank > 0 AND n:Actor|Event|Place|Topic THEN n.id END) AS ids,
       sum(rank) / 2 AS relations, sum(stood) / 2 AS standing
  RETURN ids[..$limit] AS ids, size(ids) AS nodes, relations, standing`;

const readLensedTop = toLensedTop(
  `${lensedEverywhere} WITH a, b, ${lensedPasses} AS passes, ${lensedStands} AS stands`,
);
const readLensedTopOfAll = toLensedTop(`${lensedLinksEverywhere} WITH a, b, true AS passes, true AS stands`);

const matchAround = `
  UNWIND $ids AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})-[r]-(b)`;

const readAround = `
  ${matchAround} WHERE ${relationPasses} AND NOT b.id IN $seen
  WITH b, sum(r.assertedBy) AS support
  RETURN b.id AS id ORDER BY support DESC, COUNT { (b)--() } DESC, id SKIP $offset LIMIT $limit`;

const readLensedAround = `
  ${lensedTouching}
  WITH * WHERE ${lensedPasses}
  UNWIND [a, b] AS n
  WITH n, assertedBy WHERE NOT n.id IN $seen
  WITH n, sum(assertedBy) AS support
  RETURN n.id AS id ORDER BY support DESC, COUNT { (n)--() } DESC, id SKIP $offset LIMIT $limit`;

const countAround = `
  ${matchAround} WHERE ${relationPasses}
  WITH count(DISTINCT CASE WHEN NOT b.id IN $seen THEN b END) AS nodes, count(DISTINCT r) AS relations
  RETURN nodes, relations, 0 AS hidden`;

const toLensedCount = (found: string) => `
  ${found}
  UNWIND [a, b] AS n
  WITH count(DISTINCT CASE WHEN passes AND NOT n.id IN $seen THEN n END) AS nodes,
       sum(CASE WHEN passes THEN 1 ELSE 0 END) / 2 AS relations,
       sum(CASE WHEN stands THEN 1 ELSE 0 END) / 2 AS standing
  CALL () { ${matchAround} WHERE ${relationStands} RETURN count(DISTINCT r) AS stored }
  RETURN nodes, relations, stored - standing AS hidden`;

const countLensedAround = toLensedCount(
  `${lensedTouching} WITH a, b, ${lensedPasses} AS passes, ${lensedStands} AS stands`,
);
const countLensedAroundAll = toLensedCount(
  `${lensedLinksTouching} WITH a, b, true AS passes, true AS stands`,
);

const readNodes = `UNWIND $ids AS id MATCH (n:Actor|Event|Place|Topic|Document {id: id}) RETURN n ${nodeMap} AS node`;

export interface GraphRequest extends Filters {
  ids?: string[];
  depth: number;
  limit: number;
}

/**
 * Without `ids`, `more` counts over the whole database; with them, over what touches the nodes that were expanded, or the `ids`
 * themselves. Throws NotFound when one of the ids is no node.
 */
export async function readGraph(database: Database, request: GraphRequest): Promise<GraphAnswer> {
  if (!request.ids) return readOpening(database, request);
  await checkNodes(database, request.ids);
  const params = await toLensedParams(database, request);
  const ids = [...new Set(request.ids)];
  const expanded = [...ids];
  let edge = ids;
  for (let hop = 0; hop < request.depth && edge.length > 0; hop++) {
    if (hop > 0) expanded.push(...edge);
    const page = { offset: 0, limit: Math.max(0, request.limit - ids.length) };
    edge = await readNext(database, request, { ...params, ids: edge, seen: [...ids] }, page);
    ids.push(...edge);
  }
  return readView(database, request, params, { ids, expanded });
}

export interface NeighborsRequest extends Filters {
  limit: number;
  offset: number;
}

/** One node and a page of what is next to it, best supported first; `more` counts over what touches that node. */
export async function readNeighbors(
  database: Database,
  id: string,
  request: NeighborsRequest,
): Promise<GraphAnswer> {
  await checkNodes(database, [id]);
  const params = await toLensedParams(database, request);
  const around = { ...params, ids: [id], seen: [id] };
  const neighbors = await readNext(database, request, around, request);
  const view = await readView(database, request, params, { ids: [id, ...neighbors], expanded: [id] });
  // What stood on earlier pages is not left out.
  const nodes = Math.max(0, view.more.nodes - request.offset);
  return { ...view, more: { ...view.more, nodes } };
}

async function readOpening(database: Database, request: GraphRequest): Promise<GraphAnswer> {
  const params = await toLensedParams(database, request);
  const top = toLens(request)
    ? await readTopThroughLens(database, params, request.limit)
    : await readTopOfAll(database, params, request.limit);
  const [nodes, { relations }] = await Promise.all([
    readNodesOf(database, request, top.ids),
    readRelations(database, { ids: top.ids, filters: request }, params),
  ]);
  const more = {
    nodes: top.nodes - nodes.length,
    relations: top.relations - relations.length,
    hidden: top.hidden,
  };
  return { nodes, relations, more };
}

interface Top {
  ids: string[];
  nodes: number;
  relations: number;
  hidden: number;
}

async function readTopOfAll(database: Database, params: Params, limit: number): Promise<Top> {
  const query = isFiltered(params) ? readPassingTop : readTop;
  const [top] = await database.read(query, { ...params, limit: BigInt(limit) });
  return {
    ids: top?.ids as string[],
    nodes: Number(top?.nodes),
    relations: Number(top?.relations),
    hidden: 0,
  };
}

async function readTopThroughLens(database: Database, params: Params, limit: number): Promise<Top> {
  const filtered = isFiltered(params);
  const [[top], [all]] = await Promise.all([
    database.read(filtered ? readLensedTop : readLensedTopOfAll, { ...params, limit: BigInt(limit) }),
    database.read(filtered ? countStanding : countAll, params),
  ]);
  return {
    ids: top?.ids as string[],
    nodes: Number(top?.nodes),
    relations: Number(top?.relations),
    hidden: Number(all?.relations) - Number(top?.standing),
  };
}

async function readNext(
  database: Database,
  filters: Filters,
  around: Params,
  { offset, limit }: { offset: number; limit: number },
): Promise<string[]> {
  if (limit === 0) return [];
  const query = toLens(filters) ? readLensedAround : readAround;
  const rows = await database.read(query, { ...around, offset: BigInt(offset), limit: BigInt(limit) });
  return rows.map((row) => String(row.id));
}

/** The nodes of a view, the relations among them, and what touches those expanded but is not shown. */
async function readView(
  database: Database,
  filters: Filters,
  params: Params,
  { ids, expanded }: { ids: string[]; expanded: string[] },
): Promise<GraphAnswer> {
  const lensed = isFiltered(params) ? countLensedAround : countLensedAroundAll;
  const count = toLens(filters) ? lensed : countAround;
  const [nodes, { relations }, [around]] = await Promise.all([
    readNodesOf(database, filters, ids),
    readRelations(database, { ids, filters }, params),
    database.read(count, { ...params, ids: expanded, seen: ids }),
  ]);
  const reached = new Set(expanded);
  const shown = relations.filter(({ start, end }) => reached.has(start) || reached.has(end)).length;
  return {
    nodes,
    relations,
    more: {
      nodes: Number(around?.nodes),
      relations: Number(around?.relations) - shown,
      hidden: Number(around?.hidden),
    },
  };
}

/** Under a lens an event shows the lens's status. */
async function readNodesOf(database: Database, filters: Filters, ids: string[]): Promise<GraphNode[]> {
  const rows: Row[] = await database.read(readNodes, { ids });
  const nodes = rows.map((row) => toGraphNode(row.node));
  const lens = toLens(filters);
  if (!lens) return nodes;
  const events = nodes.filter((node) => node.status).map((node) => node.id);
  const statuses = await readEventStatuses(database, events, lens);
  return nodes.map((node) => (node.status ? { ...node, status: statuses.get(node.id)?.status } : node));
}
