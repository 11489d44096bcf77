// Nodes, relations and groups as they are drawn; what has no place yet is left out, and so are its relations.
import type { CollapsedGraph } from "./collapseGraph.ts";
import type { Point } from "./computeLayout.ts";
import type { DrawnNode, DrawnRelation } from "./DrawnGraph.ts";
import { toLook } from "./kindLook.ts";
import { measureText, toNodeSize, wrapLabel } from "./nodeBox.ts";
import type { Picture, PictureLine, PictureNode } from "./Picture.ts";
import { hasWords, isSymmetric, toLineLabel } from "./relationWords.ts";

export function toPicture(
  { nodes, relations, parents, open }: CollapsedGraph,
  placeOf: (id: string) => Point | undefined,
  pinned: ReadonlySet<string> = new Set(),
): Picture {
  const drawn = new Map<string, PictureNode>();
  const members = new Map<string, PictureNode[]>(open.map(({ id }) => [id, []]));
  for (const node of nodes) {
    const at = placeOf(node.id);
    if (!at) continue;
    const one = toNode(node, at, pinned.has(node.id));
    drawn.set(node.id, one);
    members.get(parents.get(node.id) ?? "")?.push(one);
  }
  return {
    nodes: [...drawn.values()],
    lines: toLines(relations, drawn),
    frames: open.flatMap(({ id, name }) => {
      const inside = members.get(id) ?? [];
      return inside.length > 0 ? [{ id, name, members: inside }] : [];
    }),
  };
}

function toNode(node: DrawnNode, at: Point, pinned: boolean): PictureNode {
  const label = wrapLabel(node.name);
  return {
    id: node.id,
    node,
    at,
    look: toLook(node),
    size: toNodeSize(node),
    label,
    half: label.reduce((widest, line) => Math.max(widest, measureText(line)), 0) / 2,
    pinned,
  };
}

function toLines(
  relations: readonly DrawnRelation[],
  drawn: ReadonlyMap<string, PictureNode>,
): PictureLine[] {
  const counts = new Map<string, number>();
  const placed = relations.flatMap((relation) => {
    const [from, to] = [drawn.get(relation.start), drawn.get(relation.end)];
    if (!from || !to) return [];
    const { start, end } = relation;
    const pair = start < end ? `${start}\n${end}` : `${end}\n${start}`;
    const place = counts.get(pair) ?? 0;
    counts.set(pair, place + 1);
    return [{ relation, from, to, pair, place }];
  });
  return placed.map(({ relation, from, to, pair, place }): PictureLine => {
    const status = relation.hidden ? undefined : relation.status;
    return {
      id: relation.id,
      relation,
      from,
      to,
      place,
      many: counts.get(pair) ?? 1,
      head: isSymmetric(relation) ? "none" : status ? "full" : "notched",
      status,
      label: relation.hidden ? "" : toLineLabel(relation),
      loud: !relation.hidden && hasWords(relation),
    };
  });
}
