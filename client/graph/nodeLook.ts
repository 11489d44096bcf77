// How a node's shape is filled and bordered in either theme: by its kind, and by what is said against it.
import type { DrawnNode } from "./DrawnGraph.ts";
import { toLook } from "./kindLook.ts";
import { communityColors, palette, type Theme } from "./palette.ts";
import { statusLook } from "./statusLook.ts";

export interface NodeLook {
  fill: string;
  fillOpacity: number;
  stroke: string;
  width: number;
  dash: readonly number[];
  /** The border lies around the shape, not on its edge. */
  outside: boolean;
  /** Of its name. */
  ink: string;
  italic: boolean;
  halo: string | undefined;
}

export function toNodeLook(node: DrawnNode, theme: Theme): NodeLook {
  const { ground, text, muted } = palette[theme];
  const plain: NodeLook = {
    fill: toLook(node).color[theme],
    fillOpacity: 1,
    stroke: ground,
    width: 1.5,
    dash: [],
    outside: false,
    ink: text,
    italic: false,
    halo:
      node.community === undefined
        ? undefined
        : communityColors[Math.abs(node.community) % communityColors.length],
  };
  if (node.stub)
    return { ...plain, fill: ground, stroke: muted, width: 1.4, dash: [3, 2], ink: muted, italic: true };
  if (node.status === "contested" || node.status === "denied") {
    const { color, dash } = statusLook[node.status];
    return { ...plain, stroke: color[theme], width: 2.5, dash, outside: true };
  }
  if (node.anonymous) return { ...plain, fillOpacity: 0.72, stroke: text, width: 1.6, dash: [4, 3] };
  return plain;
}
