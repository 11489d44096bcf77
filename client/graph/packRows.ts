// Boxes in rows as words in lines: each row centred, broken where the width ends.
import type { LayoutNode, Point } from "./computeLayout.ts";

const gap = 14;

/** Places the nodes in their order, from `top` downwards around x = 0; returns where the next row would begin. */
export function packRows(
  nodes: readonly LayoutNode[],
  { top, width }: { top: number; width: number },
  places: Map<string, Point>,
): number {
  let y = top;
  for (const row of toRows(nodes, width)) {
    const above = Math.max(...row.map(({ box }) => box.above));
    const below = Math.max(...row.map(({ box }) => box.below));
    let x = -toWidth(row) / 2;
    for (const { id, box } of row) {
      places.set(id, { x: x + box.half, y: y + above });
      x += 2 * box.half + gap;
    }
    y += above + below + gap;
  }
  return y;
}

/** Rows of about the same length. */
function toRows(nodes: readonly LayoutNode[], width: number): LayoutNode[][] {
  if (nodes.length === 0) return [];
  const many = Math.ceil(toWidth(nodes) / width);
  const wanted = toWidth(nodes) / many;
  const rows: LayoutNode[][] = [[]];
  for (const node of nodes) {
    const row = rows.at(-1) ?? [];
    if (row.length > 0 && toWidth(row) + node.box.half > wanted && rows.length < many) rows.push([node]);
    else row.push(node);
  }
  return rows;
}

function toWidth(nodes: readonly LayoutNode[]): number {
  return nodes.reduce((sum, { box }) => sum + 2 * box.half + gap, -gap);
}

/** The width of a sheet of the canvas's proportions with room for all boxes. */
export function toSheetWidth(
  nodes: readonly LayoutNode[],
  { width, height }: { width: number; height: number },
  roomy: number,
): number {
  const taken = nodes.reduce((sum, { box }) => sum + 2 * box.half * (box.above + box.below), 0);
  return Math.max(480, Math.sqrt((taken * roomy * width) / height));
}
