// Nodes and relations as the canvas wants them, and the difference to what it already shows.
import type { DrawnGroup, DrawnNode, DrawnRelation } from "./DrawnGraph.ts";
import { kindLook } from "./kindLook.ts";
import { toNodeSize, wrapLabel } from "./nodeBox.ts";
import { communityColors } from "./palette.ts";
import { isSymmetric, toLineLabel } from "./relationWords.ts";

export interface NodeData {
  id: string;
  kind: string;
  label: string;
  width: number;
  height: number;
  anonymous?: true;
  stub?: true;
  status?: string;
  pinned?: true;
  /** A closed group. */
  closed?: true;
  halo?: string;
  /** The open group around it. */
  parent?: string;
}

/** An open group, drawn around its members. */
export interface GroupData {
  id: string;
  label: string;
  group: true;
}

export interface EdgeData {
  id: string;
  source: string;
  target: string;
  label: string;
  status?: string;
  symmetric?: true;
  hidden?: true;
  merged?: true;
  /** Others run between the same two ends, or it is a loop: drawn as a curve. */
  parallel?: true;
}

export type ElementData = NodeData | EdgeData | GroupData;

export interface Around {
  pinned?: ReadonlySet<string>;
  /** Open groups, and which of them each node stands in. */
  open?: readonly DrawnGroup[];
  parents?: ReadonlyMap<string, string>;
}

/** Groups first, for their members refer to them. A relation whose ends are not both there is left out. */
export function toElements(
  nodes: readonly DrawnNode[],
  relations: readonly DrawnRelation[],
  { pinned, open = [], parents }: Around = {},
): ElementData[] {
  const ids = new Set(nodes.map((node) => node.id));
  const drawn = relations.filter((relation) => ids.has(relation.start) && ids.has(relation.end));
  const counts = new Map<string, number>();
  for (const relation of drawn) counts.set(toPair(relation), (counts.get(toPair(relation)) ?? 0) + 1);
  return [
    ...open.map(({ id, name }): GroupData => ({ id, label: name, group: true })),
    ...nodes.map((node): NodeData => {
      const parent = parents?.get(node.id);
      return {
        ...toNodeData(node),
        ...(pinned?.has(node.id) && { pinned: true }),
        ...(parent !== undefined && { parent }),
      };
    }),
    ...drawn.map(
      (relation): EdgeData => ({
        ...toEdgeData(relation),
        ...(((counts.get(toPair(relation)) ?? 0) > 1 || relation.start === relation.end) && {
          parallel: true,
        }),
      }),
    ),
  ];
}

function toPair({ start, end }: DrawnRelation): string {
  return start < end ? `${start}\n${end}` : `${end}\n${start}`;
}

function toNodeData(node: DrawnNode): NodeData {
  const size = toNodeSize(node);
  const look = kindLook[node.kind];
  return {
    id: node.id,
    kind: node.kind,
    label: wrapLabel(node.name).join("\n"),
    width: size * look.wide,
    height: size * look.high,
    ...(node.anonymous && { anonymous: true }),
    ...(node.stub && { stub: true }),
    ...(node.status && { status: node.status }),
    ...(node.members && { closed: true }),
    ...(node.community !== undefined && {
      halo: communityColors[Math.abs(node.community) % communityColors.length],
    }),
  };
}

function toEdgeData(relation: DrawnRelation): EdgeData {
  return {
    id: relation.id,
    source: relation.start,
    target: relation.end,
    label: toLineLabel(relation),
    // What the lens hides has no status under it.
    ...(relation.status && !relation.hidden && { status: relation.status }),
    ...(relation.hidden && { hidden: true }),
    ...(isSymmetric(relation) && { symmetric: true }),
    ...(relation.merged && { merged: true }),
  };
}

export interface Difference {
  added: ElementData[];
  changed: ElementData[];
  removed: string[];
}

export function toDifference(
  shown: ReadonlyMap<string, ElementData>,
  wanted: readonly ElementData[],
): Difference {
  const ids = new Set(wanted.map((element) => element.id));
  const changed = wanted.filter((element) => {
    const old = shown.get(element.id);
    return old !== undefined && !isSame(old, element);
  });
  return {
    added: wanted.filter((element) => !shown.has(element.id)),
    changed,
    removed: [...shown.keys()].filter((id) => !ids.has(id)),
  };
}

/** All values are plain, and one compared with `!==` is many times quicker than their text. */
function isSame(one: ElementData, other: ElementData): boolean {
  const entries = Object.entries(other);
  if (Object.keys(one).length !== entries.length) return false;
  const known = one as unknown as Record<string, unknown>;
  return entries.every(([key, value]) => known[key] === value);
}
