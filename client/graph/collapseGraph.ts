// Closed groups as one node each, and what runs between them as one line that still names every relation in it.
import type { Status } from "../../seed/model/stances.ts";
import type { DrawnGraph, DrawnGroup, DrawnNode, DrawnRelation } from "./DrawnGraph.ts";

export interface CollapsedGraph extends DrawnGraph {
  /** Group of each node that stands inside an open one. */
  parents: ReadonlyMap<string, string>;
  /** Open groups that have members here. */
  open: readonly DrawnGroup[];
}

/** The weakest first: a merged line never looks better founded than the least of what it stands for. */
const weakest: readonly Status[] = ["denied", "contested", "single-source", "corroborated"];

/** A node belongs to the first group that names it; groups without a member here vanish. */
export function collapseGraph(
  nodes: readonly DrawnNode[],
  relations: readonly DrawnRelation[],
  groups: readonly DrawnGroup[] = [],
): CollapsedGraph {
  if (groups.length === 0) return { nodes, relations, parents: new Map(), open: [] };
  const groupOf = new Map<string, DrawnGroup>();
  for (const group of groups) for (const id of group.members) if (!groupOf.has(id)) groupOf.set(id, group);
  const closed = new Map<string, DrawnNode[]>();
  const parents = new Map<string, string>();
  const present = new Set<string>();
  const drawn: DrawnNode[] = [];
  for (const node of nodes) {
    const group = groupOf.get(node.id);
    if (!group) drawn.push(node);
    else if (group.collapsed) closed.set(group.id, [...(closed.get(group.id) ?? []), node]);
    else {
      drawn.push(node);
      parents.set(node.id, group.id);
      present.add(group.id);
    }
  }
  for (const group of groups) {
    const members = closed.get(group.id);
    if (members) drawn.push(toGroupNode(group, members));
  }
  const standIn = (id: string) => {
    const group = groupOf.get(id);
    return group?.collapsed ? group.id : id;
  };
  return {
    nodes: drawn,
    relations: mergeLines(relations, standIn),
    parents,
    open: groups.filter((group) => !group.collapsed && present.has(group.id)),
  };
}

function toGroupNode(group: DrawnGroup, members: readonly DrawnNode[]): DrawnNode {
  return {
    id: group.id,
    kind: "Other",
    kindWord: `group of ${members.length}, closed`,
    name: group.name,
    degree: members.length * 2,
    members: members.map((node) => node.id),
  };
}

/** What runs inside one closed group is not drawn; what runs between the same two ends becomes one line. */
function mergeLines(relations: readonly DrawnRelation[], standIn: (id: string) => string): DrawnRelation[] {
  const drawn: DrawnRelation[] = [];
  const bundles = new Map<string, DrawnRelation[]>();
  for (const relation of relations) {
    const [start, end] = [standIn(relation.start), standIn(relation.end)];
    if (start === relation.start && end === relation.end) drawn.push(relation);
    else if (start !== end) {
      const key = JSON.stringify(start < end ? [start, end] : [end, start]);
      bundles.set(key, [...(bundles.get(key) ?? []), relation]);
    }
  }
  for (const bundle of bundles.values()) {
    const [first] = bundle;
    if (first) drawn.push(toLine(bundle, standIn(first.start), standIn(first.end)));
  }
  return drawn;
}

function toLine(merged: readonly DrawnRelation[], start: string, end: string): DrawnRelation {
  const [first, ...others] = merged;
  // One alone stays what it is, and only ends elsewhere.
  if (first && others.length === 0) return { ...first, start, end };
  const seen = merged.filter((relation) => !relation.hidden);
  const types = new Set(merged.map(({ type }) => type));
  const status = weakest.find((one) => seen.some((relation) => relation.status === one));
  return {
    id: `${start}~merged~${end}`,
    type: types.size === 1 ? (merged[0]?.type ?? "") : "",
    start,
    end,
    // The same speaker may stand behind several of them, so speakers are not added up; claims are.
    assertedBy: 0,
    deniedBy: 0,
    claims: seen.reduce((total, one) => total + (one.claims ?? 0), 0),
    merged,
    ...(status && { status }),
    ...(seen.length === 0 && { hidden: true as const }),
  };
}

/** What a choice of drawn things stands for: a closed group for its members, a merged line for its relations. */
export function toRealIds(graph: CollapsedGraph, ids: readonly string[]): string[] {
  const stands = new Map<string, readonly string[]>();
  for (const { id, members } of graph.nodes) if (members) stands.set(id, members);
  for (const { id, merged } of graph.relations)
    if (merged)
      stands.set(
        id,
        merged.map((one) => one.id),
      );
  for (const [node, group] of graph.parents) stands.set(group, [...(stands.get(group) ?? []), node]);
  return [...new Set(ids.flatMap((id) => stands.get(id) ?? id))];
}

/** The other way: what is drawn for these. */
export function toDrawnIds(graph: CollapsedGraph, ids: readonly string[]): string[] {
  const drawnAs = new Map<string, string>();
  for (const { id, members } of graph.nodes) for (const member of members ?? []) drawnAs.set(member, id);
  for (const { id, merged } of graph.relations) for (const one of merged ?? []) drawnAs.set(one.id, id);
  return [...new Set(ids.map((id) => drawnAs.get(id) ?? id))];
}
