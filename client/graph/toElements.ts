// Nodes and relations as the canvas wants them, and the difference to what it already shows.
import type { DrawnNode, DrawnRelation } from "./DrawnGraph.ts";
import { kindLook } from "./kindLook.ts";
import { toNodeSize, wrapLabel } from "./nodeBox.ts";
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
}

export interface EdgeData {
  id: string;
  source: string;
  target: string;
  label: string;
  status?: string;
  symmetric?: true;
  hidden?: true;
}

export type ElementData = NodeData | EdgeData;

/** A relation whose ends are not both there is left out. */
export function toElements(nodes: readonly DrawnNode[], relations: readonly DrawnRelation[]): ElementData[] {
  const ids = new Set(nodes.map((node) => node.id));
  const drawn = relations.filter((relation) => ids.has(relation.start) && ids.has(relation.end));
  return [...nodes.map(toNodeData), ...drawn.map(toEdgeData)];
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
    return old !== undefined && JSON.stringify(old) !== JSON.stringify(element);
  });
  return {
    added: wanted.filter((element) => !shown.has(element.id)),
    changed,
    removed: [...shown.keys()].filter((id) => !ids.has(id)),
  };
}
