// A query's rows → the graph they hold, exactly as returned, up to what can be drawn; and the ids that evidence can be asked for.
import type { DrawnRelation } from "../graph/DrawnGraph.ts";
import { type FoundNode, type FoundRelation, findEntities } from "./findEntities.ts";
import { type ResultNode, toResultNode, toStatus, toStub } from "./toResultNode.ts";

export interface ResultRelation extends DrawnRelation {
  claims: number;
  properties: Record<string, unknown>;
}

export interface ResultGraph {
  nodes: ResultNode[];
  relations: ResultRelation[];
  /** Relations with claims (`start~TYPE~end`), claims and documents found anywhere in the rows, drawn or not. */
  relationIds: string[];
  claimIds: string[];
  documentIds: string[];
  /** Found, but above the limit, or a relation to such a node. */
  cut: { nodes: number; relations: number };
}

interface Rows {
  columns: string[];
  rows: unknown[][];
}

export const mostNodes = 300;
export const mostRelations = 600;
const relationShape = /^[^~]{1,120}~[A-Z][A-Z0-9_]*~[^~]{1,120}$/;

/** Nothing is added but stubs for the ends that were not returned; what stands first in the rows is drawn first. */
export function toResultGraph({ rows }: Rows): ResultGraph {
  const found = new Map<string, FoundNode>();
  const joined = new Map<string, FoundRelation>();
  const relationIds = new Set<string>();
  findEntities(rows, {
    onNode(node) {
      if (!found.has(node.id)) found.set(node.id, node);
    },
    onRelation(relation) {
      // Ids of another database may be those of nodes as well, or of several relationships.
      const { id, type, start, end } = relation;
      joined.set(JSON.stringify([id, type, start, end]), relation);
      if (relationShape.test(id) && toStatus(relation.properties.status)) relationIds.add(id);
    },
    // `RETURN r.id` names a relation as well as `RETURN r` does.
    onText(text) {
      if (relationShape.test(text)) relationIds.add(text);
    },
  });

  const nodes = new Map([...found].slice(0, mostNodes).map(([id, node]) => [id, toResultNode(node)]));
  const relations: ResultRelation[] = [];
  const taken = new Set(found.keys());
  for (const relation of joined.values()) {
    const ends = [...new Set([relation.start, relation.end])];
    const stubs = ends.filter((id) => !found.has(id) && !nodes.has(id));
    const lost = ends.some((id) => found.has(id) && !nodes.has(id));
    if (lost || relations.length >= mostRelations || nodes.size + stubs.length > mostNodes) continue;
    for (const id of stubs) {
      nodes.set(id, toStub(id));
      taken.add(id);
    }
    for (const id of ends) countEnd(nodes.get(id));
    const id = toFreeId(relation.id, taken);
    taken.add(id);
    relations.push(toResultRelation(relation, id));
  }
  const idsOf = (label: string) =>
    [...found.values()].filter(({ labels }) => labels.includes(label)).map(({ id }) => id);
  return {
    nodes: [...nodes.values()],
    relations,
    relationIds: [...relationIds],
    claimIds: idsOf("Claim"),
    documentIds: idsOf("Document"),
    cut: {
      nodes: Math.max(0, found.size - mostNodes),
      relations: joined.size - relations.length,
    },
  };
}

function toResultRelation({ type, start, end, properties }: FoundRelation, id: string): ResultRelation {
  const status = toStatus(properties.status);
  return {
    id,
    type,
    start,
    end,
    ...(status && { status }),
    claims: toCount(properties.claims),
    assertedBy: toCount(properties.assertedBy),
    deniedBy: toCount(properties.deniedBy),
    properties,
  };
}

function countEnd(node: ResultNode | undefined): void {
  if (node) node.degree += 1;
}

function toFreeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id} (${number})`;
  return free;
}

function toCount(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0;
}
