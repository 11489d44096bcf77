// Who is joined to whom by one predicate or any: the actors in order, and the relations of each cell.
import { actorKinds } from "../../seed/model/kinds.ts";
import type { GraphNode, Relation } from "../../server/contract.ts";
import { isSymmetric } from "../graph/relationWords.ts";

export const orders = ["name", "degree", "community", "country"] as const;
export type Order = (typeof orders)[number];

export interface MatrixQuestion {
  nodes: readonly GraphNode[];
  relations: readonly Relation[];
  /** Undefined: any. */
  predicate: string | undefined;
  order: Order;
  /** No more actors than these, the best connected. */
  most: number;
  /** By node: its community's number, its country's name. */
  communities?: ReadonlyMap<string, number>;
  countries?: ReadonlyMap<string, string>;
}

export interface Matrix {
  actors: GraphNode[];
  /** Of each actor: how many of the others it is joined to, whether they are in the matrix or not. */
  partners: ReadonlyMap<string, number>;
  /** Whether a new community or country begins with the actor at this index. */
  begins: ReadonlySet<number>;
  /** In the order of rows, then columns. A relation stands in the row of its start; one without direction in both. */
  cells: { row: number; column: number; relations: Relation[] }[];
  /** Joined actors, in the matrix or not. */
  joined: number;
  /** Actors of the view that no such relation joins to another. */
  unjoined: number;
}

export function toMatrix(question: MatrixQuestion): Matrix {
  const actors = question.nodes.filter(isActor);
  const ids = new Set(actors.map(({ id }) => id));
  const among = question.relations.filter(
    ({ start, end, type }) =>
      ids.has(start) && ids.has(end) && start !== end && (question.predicate ?? type) === type,
  );
  const others = new Map<string, Set<string>>();
  for (const { start, end } of among)
    for (const [one, other] of [
      [start, end],
      [end, start],
    ] as const)
      others.set(one, (others.get(one) ?? new Set()).add(other));
  const partners = new Map([...others].map(([id, { size }]) => [id, size]));
  const joined = actors.filter(({ id }) => others.has(id));
  const byDegree = (a: GraphNode, b: GraphNode) =>
    (partners.get(b.id) ?? 0) - (partners.get(a.id) ?? 0) || byName(a, b);
  const kept = [...joined].sort(byDegree).slice(0, question.most);
  const groupOf = toGroups(question);
  kept.sort((a, b) => {
    if (question.order === "degree") return byDegree(a, b);
    return compareGroups(groupOf?.(a.id), groupOf?.(b.id)) || byName(a, b);
  });
  const index = new Map(kept.map(({ id }, place) => [id, place]));
  const begins = kept.flatMap(({ id }, place) => {
    const before = kept[place - 1];
    return groupOf && before && groupOf(before.id) !== groupOf(id) ? [place] : [];
  });
  return {
    actors: kept,
    partners,
    begins: new Set(begins),
    cells: toCells(among, index),
    joined: joined.length,
    unjoined: actors.length - joined.length,
  };
}

export interface PredicateChoice {
  type: string;
  relations: number;
}

/** What joins actors here, meetings first, then by how often. */
export function toPredicateChoices(
  nodes: readonly GraphNode[],
  relations: readonly Relation[],
): PredicateChoice[] {
  const ids = new Set(nodes.filter(isActor).map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { type, start, end } of relations)
    if (ids.has(start) && ids.has(end) && start !== end) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => ({ type, relations: count }))
    .sort(
      (a, b) =>
        Number(b.type === "MET_WITH") - Number(a.type === "MET_WITH") ||
        b.relations - a.relations ||
        a.type.localeCompare(b.type),
    );
}

function toCells(among: readonly Relation[], index: ReadonlyMap<string, number>): Matrix["cells"] {
  const cells = new Map<string, Matrix["cells"][number]>();
  const put = (from: string, to: string, relation: Relation) => {
    const [row, column] = [index.get(from), index.get(to)];
    if (row === undefined || column === undefined) return;
    const key = `${row} ${column}`;
    const cell = cells.get(key);
    if (cell) cell.relations.push(relation);
    else cells.set(key, { row, column, relations: [relation] });
  };
  for (const relation of among) {
    put(relation.start, relation.end, relation);
    if (isSymmetric(relation)) put(relation.end, relation.start, relation);
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function toGroups({ order, communities, countries }: MatrixQuestion) {
  if (order === "community") return (id: string) => communities?.get(id);
  if (order === "country") return (id: string) => countries?.get(id);
  return undefined;
}

/** What is in no group stands last. */
function compareGroups(a: string | number | undefined, b: string | number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
}

function byName(a: GraphNode, b: GraphNode): number {
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}

function isActor({ kind }: GraphNode): boolean {
  return (actorKinds as readonly string[]).includes(kind);
}
