// Where a place is too crowded for the map, the lesser ones of those at it fold into one mark that says how many.
import type { GraphNode } from "../../server/contract.ts";
import type { Stand } from "./toPlaced.ts";

export interface FoldedStand extends Stand {
  /** Not drawn one by one at this zoom. */
  folded: GraphNode[];
}

/** Of the window: what marks may cover before they hide where they are. */
const share = 0.085;
const fewest = 3;

/** `room` of a mark and `area` of the window in pixels; what is in `keep` is never folded. */
export function foldStands(
  stands: readonly Stand[],
  room: number,
  area: number,
  keep: ReadonlySet<string>,
): FoldedStand[] {
  const most = Math.max(1, Math.floor((area * share) / (room * room * 1.2)));
  const cap = toCap(
    stands.map(({ others }) => others.length),
    most,
  );
  return stands.map((stand) => {
    // One mark that says "+1" takes as much room as the one it stands for.
    if (stand.others.length <= cap + 1) return { ...stand, folded: [] };
    const kept = stand.others.filter(({ id }, index) => index < cap || keep.has(id));
    const shown = new Set(kept);
    return { ...stand, others: kept, folded: stand.others.filter((node) => !shown.has(node)) };
  });
}

/** How many each may show, the same for all, so that all together are no more than `most`. */
function toCap(counts: readonly number[], most: number): number {
  let cap = Math.max(fewest, ...counts);
  while (cap > fewest && counts.reduce((sum, count) => sum + Math.min(count, cap), 0) > most) cap -= 1;
  return cap;
}
