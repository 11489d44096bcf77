// Paths between nodes: a search for what lies between, its relations through the lens, then every simple path over them.
import type { PathsAnswer, PathsQuery } from "../analysisContract.ts";
import type { Filters, Relation } from "../contract.ts";
import type { Database, Params } from "../database/database.ts";
import { HttpProblem } from "../http/problem.ts";
import { checkNodes } from "./checkNodes.ts";
import { findPaths } from "./findPaths.ts";
import { isCarrying } from "./isCarrying.ts";
import { addLink, type Links, toDistances } from "./links.ts";
import { type Between, rankPaths, toBetween } from "./rankPaths.ts";
import { carries, readReach } from "./readReach.ts";
import { readSeenNodes } from "./readSeenNodes.ts";
import { readShortest, type Shortest } from "./readShortest.ts";
import { relationPasses, toFilterParams, toLens } from "./relationFilter.ts";
import { throughLens } from "./throughLens.ts";
import { toRelation } from "./toGraphNode.ts";
import { type Pair, toPairs } from "./toPairs.ts";

/** Links that a search holds, links whose relations are read, paths that are ranked, steps to find these, nodes read in advance. */
const bounds = { reached: 30_000, read: 4_000, paths: 5_000, steps: 400_000, nodes: 200 };

const readRelations = `
  UNWIND $links AS link
  MATCH (a:Actor|Event|Place|Topic|Document {id: link.id})-[r]-(b)
  WHERE b.id IN link.others AND ${relationPasses}
  RETURN r {.*, type: type(r), start: startNode(r).id, end: endNode(r).id} AS relation`;

const readAlone = `
  UNWIND $ends AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})-[r]-(b)
  WHERE ${carries}
  RETURN r {.*, type: type(r), start: startNode(r).id, end: endNode(r).id} AS relation, id LIMIT 20000`;

/** Throws NotFound when an end is no node, and refuses to look for a path from a node to itself. */
export async function readPaths(database: Database, request: PathsQuery): Promise<PathsAnswer> {
  const pairs = toPairs(request.from ?? [], request.to ?? []);
  if (pairs.length === 0) throw new HttpProblem("BAD_REQUEST", explainPairs(request));
  const ends = [...new Set(pairs.flat())];
  const filters = toFilters(request);
  const lens = toLens(filters);
  const params = {
    ...(await toFilterParams(database, filters)),
    kind: null,
    between: filters.kind ?? null,
    ends,
    // Under a lens a status is not known before the lens has been asked.
    standing: !filters.status && !lens,
  };
  const found = await search(database, params, pairs, request, lens !== undefined);
  const useful = toUseful(found.links, pairs, request.maxLength);
  const near = [...new Set([...ends, ...useful.links.flat()])];
  const small = near.length <= bounds.nodes;
  const [read, nearNodes] = await Promise.all([
    readBetween(database, params, useful.links, filters, found.relations),
    // A round trip is spared where few nodes are in question, and two where they came along.
    found.nodes && useful.links.length > 0 ? found.nodes : small ? readSeenNodes(database, near, lens) : [],
  ]);
  const answer = findPaths(read.links, pairs, {
    maxLength: request.maxLength,
    onlyShortest: request.which === "shortest",
    mostPaths: bounds.paths,
    mostSteps: bounds.steps,
  });
  const ranked = rankPaths(answer.paths, read.between);
  const paths = ranked.slice(0, request.limit);
  const lonely = ends.filter((end) => !read.links.has(end));
  if (lonely.length > 0) await checkNodes(database, lonely);
  const shown = new Set(paths.flatMap(({ hops }) => hops.flatMap(({ relations }) => relations)));
  const named = [...new Set([...ends, ...paths.flatMap((path) => path.nodes)])];
  const known = new Map(nearNodes.map((node) => [node.id, node]));
  const [nodes, alone] = await Promise.all([
    named.every((id) => known.has(id))
      ? named.flatMap((id) => known.get(id) ?? [])
      : readSeenNodes(database, named, lens),
    lonely.length > 0 ? findAlone(database, { ...params, ends: lonely, between: null }, filters) : [],
  ]);
  return {
    paths,
    shortest: ranked[0]?.hops.length,
    alone,
    nodes,
    relations: [...read.between.values()].flat().filter(({ id }) => shown.has(id)),
    more: { paths: ranked.length - paths.length, cut: found.cut || useful.cut || answer.cut },
  };
}

function search(
  database: Database,
  params: Params & { standing: boolean },
  pairs: readonly Pair[],
  { which, maxLength }: PathsQuery,
  lens: boolean,
): Promise<Shortest> {
  if (which === "shortest" && !lens) return readShortest(database, params, pairs, maxLength);
  const sides = [pairs.map(([from]) => from), pairs.map(([, to]) => to)] as const;
  return readReach(database, params, sides, { length: maxLength, most: bounds.reached });
}

/** The links that are on the way from one side to the other; if these are too many, those on the shortest ways. */
function toUseful(
  links: Links,
  pairs: readonly Pair[],
  maxLength: number,
): { links: [string, string][]; cut: boolean } {
  const fromHere = toDistances(links, new Set(pairs.map(([from]) => from)), maxLength);
  const toThere = toDistances(links, new Set(pairs.map(([, to]) => to)), maxLength);
  const far = Number.POSITIVE_INFINITY;
  const found: { link: [string, string]; length: number }[] = [];
  for (const [one, others] of links) {
    for (const other of others) {
      if (one > other) continue;
      const there = (fromHere.get(one) ?? far) + 1 + (toThere.get(other) ?? far);
      const back = (fromHere.get(other) ?? far) + 1 + (toThere.get(one) ?? far);
      const length = Math.min(there, back);
      if (length <= maxLength) found.push({ link: [one, other], length });
    }
  }
  if (found.length <= bounds.read) return { links: found.map(({ link }) => link), cut: false };
  found.sort((one, other) => one.length - other.length);
  return { links: found.slice(0, bounds.read).map(({ link }) => link), cut: true };
}

/** What is between linked nodes through the lens, and the links that are left: those over which a path may go. */
async function readBetween(
  database: Database,
  params: Params,
  useful: readonly [string, string][],
  filters: Filters,
  given: Relation[] | undefined,
): Promise<{ between: Between; links: Links }> {
  const links: Links = new Map();
  if (useful.length === 0) return { between: new Map(), links };
  const relations = given ?? (await readLinked(database, params, useful, filters));
  for (const relation of relations)
    if (isCarrying(relation, filters.status)) addLink(links, relation.start, relation.end);
  return { between: toBetween(relations), links };
}

async function readLinked(
  database: Database,
  params: Params,
  useful: readonly [string, string][],
  filters: Filters,
): Promise<Relation[]> {
  const rows = await database.read(readRelations, { ...params, links: groupLinks(useful) });
  return throughLens(
    database,
    rows.map((row) => toRelation(row.relation)),
    filters,
  );
}

/** Each node with its others; the one with the more links is looked for among the relations of the one with fewer. */
function groupLinks(useful: readonly [string, string][]): { id: string; others: string[] }[] {
  const counts = new Map<string, number>();
  for (const id of useful.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const groups = new Map<string, string[]>();
  for (const [one, other] of useful) {
    const [few, many] = (counts.get(one) ?? 0) <= (counts.get(other) ?? 0) ? [one, other] : [other, one];
    groups.set(few, [...(groups.get(few) ?? []), many]);
  }
  return [...groups].map(([id, others]) => ({ id, others }));
}

async function findAlone(
  database: Database,
  params: Params & { ends: string[] },
  filters: Filters,
): Promise<string[]> {
  const rows = await database.read(readAlone, params);
  const relations = await throughLens(
    database,
    rows.map((row) => toRelation(row.relation)),
    filters,
  );
  const linked = new Set(
    relations
      .filter((relation) => isCarrying(relation, filters.status))
      .flatMap(({ start, end }) => [start, end]),
  );
  return params.ends.filter((end) => !linked.has(end));
}

function toFilters({ from: _from, to: _to, happenedFrom, happenedTo, ...rest }: PathsQuery): Filters {
  const { which: _which, maxLength: _maxLength, limit: _limit, ...filters } = rest;
  return { ...filters, from: happenedFrom, to: happenedTo };
}

function explainPairs({ from = [], to = [] }: PathsQuery): string {
  const [only] = [...from, ...to];
  return only === undefined || (from.length === 0 && to.length > 0)
    ? "A path needs two ends: name them with from=ONE,OTHER, or with from= and to="
    : `A path needs two different ends, and “${only}” is the only one; name another with to=`;
}
