// The nodes and relations of a view: from given nodes outward, or the best-connected part of everything.

import type { Filters, GraphAnswer, GraphNode, Relation } from "../contract.ts";
import type { Database, Params, Row } from "../database/database.ts";
import { applyLens, readEventStatuses } from "./applyLens.ts";
import { checkNodes } from "./checkNodes.ts";
import { relationPasses, toFilterParams, toLens } from "./relationFilter.ts";
import { nodeMap, toGraphNode, toRelation } from "./toGraphNode.ts";

// Rank never looks at a stance or a status: dispute earns no place.
const readTop = `
  MATCH (a:Actor|Event|Place|Topic)-[r]-(b)
  WHERE ${relationPasses}
  WITH a AS n, count(r) AS rank ORDER BY rank DESC, n.id LIMIT $limit
  RETURN n.id AS id`;

const readAround = `
  UNWIND $ids AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})-[r]-(b)
  WHERE ${relationPasses} AND NOT b.id IN $seen
  WITH b, sum(r.assertedBy) AS support
  RETURN b.id AS id ORDER BY support DESC, COUNT { (b)--() } DESC, id SKIP $offset LIMIT $limit`;

const countAround = `
  UNWIND $ids AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})-[r]-(b)
  WHERE ${relationPasses} AND NOT b.id IN $seen
  RETURN count(DISTINCT b) AS nodes`;

const readNodes = `UNWIND $ids AS id MATCH (n:Actor|Event|Place|Topic|Document {id: id}) RETURN n ${nodeMap} AS node`;

const readRelations = `
  UNWIND $ids AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})-[r]->(b)
  WHERE b.id IN $ids AND ${relationPasses}
  RETURN r {.*, type: type(r), start: a.id, end: b.id} AS relation ORDER BY r.id`;

const countAll = "MATCH (a)-[r]->(b) WHERE r.status IS NOT NULL RETURN count(r) AS relations";
const countNodes =
  "MATCH (n:Actor|Event|Place|Topic) WHERE EXISTS { (n)-[r]-() WHERE r.status IS NOT NULL } RETURN count(n) AS nodes";

export interface GraphRequest extends Filters {
  ids?: string[];
  depth: number;
  limit: number;
}

/** Throws NotFound when one of the ids is no node. */
export async function readGraph(database: Database, request: GraphRequest): Promise<GraphAnswer> {
  const params = await toFilterParams(database, request);
  const start =
    request.ids ?? (await readIds(database, readTop, { ...params, limit: BigInt(request.limit) }));
  if (request.ids) await checkNodes(database, request.ids);
  const ids = [...start];
  const depth = request.ids ? request.depth : 0;
  let edge = start;
  let left = 0;
  for (let hop = 0; hop < depth && edge.length > 0; hop++) {
    const room = request.limit - ids.length;
    const around = { ...params, ids: edge, seen: ids };
    const [count] = await database.read(countAround, around);
    edge =
      room > 0
        ? await readIds(database, readAround, { ...around, offset: BigInt(0), limit: BigInt(room) })
        : [];
    left += Number(count?.nodes ?? 0) - edge.length;
    ids.push(...edge);
  }
  const view = await readView(database, ids, request, params);
  if (!request.ids) left = await countLeft(database, view.nodes.length);
  return { ...view, more: { ...view.more, nodes: left } };
}

export interface NeighborsRequest extends Filters {
  limit: number;
  offset: number;
}

/** One node and a page of what is next to it, best supported first. */
export async function readNeighbors(
  database: Database,
  id: string,
  request: NeighborsRequest,
): Promise<GraphAnswer> {
  await checkNodes(database, [id]);
  const params = await toFilterParams(database, request);
  const around = { ...params, ids: [id], seen: [id] };
  const [count] = await database.read(countAround, around);
  const page = { ...around, offset: BigInt(request.offset), limit: BigInt(request.limit) };
  const neighbors = await readIds(database, readAround, page);
  const view = await readView(database, [id, ...neighbors], request, params);
  const left = Number(count?.nodes ?? 0) - request.offset - neighbors.length;
  return { ...view, more: { ...view.more, nodes: Math.max(0, left) } };
}

async function readView(
  database: Database,
  ids: string[],
  filters: Filters,
  params: Params,
): Promise<GraphAnswer> {
  const [nodeRows, relationRows, total] = await Promise.all([
    database.read(readNodes, { ids }),
    database.read(readRelations, { ...params, ids }),
    database.read(countAll),
  ]);
  const found = relationRows.map((row) => toRelation(row.relation));
  const lens = toLens(filters);
  const passed = lens ? await applyLens(database, found, lens) : found;
  const relations = passed.filter((relation) => !filters.status || filters.status.includes(relation.status));
  const nodes = await toLensNodes(database, nodeRows, relations, filters);
  return {
    nodes,
    relations,
    more: {
      nodes: 0,
      relations: Math.max(0, Number(total[0]?.relations ?? 0) - found.length),
      hidden: found.length - passed.length,
    },
  };
}

/** Under a lens an event shows the lens's status, and a node that has lost its relations is left out unless asked for. */
async function toLensNodes(
  database: Database,
  rows: Row[],
  relations: Relation[],
  filters: Filters,
): Promise<GraphNode[]> {
  const nodes = rows.map((row) => toGraphNode(row.node));
  const lens = toLens(filters);
  if (!lens) return nodes;
  const linked = new Set(relations.flatMap((relation) => [relation.start, relation.end]));
  const statuses = await readEventStatuses(
    database,
    nodes.filter((node) => node.status).map((node) => node.id),
    lens,
  );
  return nodes
    .filter((node) => linked.has(node.id))
    .map((node) => (node.status ? { ...node, status: statuses.get(node.id)?.status } : node));
}

async function countLeft(database: Database, shown: number): Promise<number> {
  const [row] = await database.read(countNodes);
  return Math.max(0, Number(row?.nodes ?? 0) - shown);
}

async function readIds(database: Database, query: string, params: Params): Promise<string[]> {
  return (await database.read(query, params)).map((row) => String(row.id));
}
