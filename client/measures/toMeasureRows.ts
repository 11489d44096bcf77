// The measures as rows, as communities with their members, and as a share of the largest for bars and sizes.
import type { DrawnNode } from "../graph/DrawnGraph.ts";
import type { LookName } from "../graph/kindLook.ts";
import { toKindWord } from "../graph/toTwinItems.ts";
import type { MeasureResult } from "./computeMeasures.ts";
import { groupBy } from "./groupBy.ts";

export interface MeasureRow {
  id: string;
  name: string;
  kind: LookName;
  kindWord: string;
  anonymous: boolean;
  /** Undefined for what is tied to nothing. */
  community: number | undefined;
  degree: number | undefined;
  betweenness: number | undefined;
  pageRank: number | undefined;
}

export interface Community {
  number: number;
  name: string;
  /** Most prominent first. */
  members: MeasureRow[];
}

export function toMeasureRows(nodes: readonly DrawnNode[], measures: MeasureResult): MeasureRow[] {
  return nodes.map((node) => ({
    id: node.id,
    name: node.name,
    kind: node.kind,
    kindWord: toKindWord(node),
    anonymous: node.anonymous ?? false,
    community: measures.degree.get(node.id) ? measures.communities.get(node.id) : undefined,
    degree: measures.degree.get(node.id),
    betweenness: measures.betweenness.get(node.id),
    pageRank: measures.pageRank.get(node.id),
  }));
}

/** Largest first; what is tied to nothing is in none. */
export function toCommunities(rows: readonly MeasureRow[], names: ReadonlyMap<number, string>): Community[] {
  const members = groupBy(rows, (row) => row.community);
  return [...members]
    .flatMap(([number, all]) =>
      number === undefined
        ? []
        : [
            {
              number,
              name: names.get(number) ?? `Community ${number + 1}`,
              members: [...all].sort((a, b) => (b.pageRank ?? 0) - (a.pageRank ?? 0)),
            },
          ],
    )
    .sort((a, b) => a.number - b.number);
}

/** Each value as a share of the largest, 0 to 1. */
export function toShares(values: ReadonlyMap<string, number>): Map<string, number> {
  let most = 0;
  for (const value of values.values()) most = Math.max(most, value);
  return new Map([...values].map(([id, value]) => [id, most > 0 ? value / most : 0]));
}
