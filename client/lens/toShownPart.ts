// A part of a comparison as a change of the view: its relations selected on the graph, among the nodes they join and no others. Pure.
import { fromOtherLens, type Lens, toVoices, type View } from "../app/view.ts";
import { toKept } from "../app/viewChanges.ts";
import type { Part } from "./compareLenses.ts";

interface Ends {
  id: string;
  start: string;
  end: string;
}

/** More at once says nothing to the eye, and makes a link nobody can read. */
const mostSelected = 100;
/** What lens B alone sees is seen through B: the two change places, so that the comparison stays the same but for their names. */
export function toShownPart(
  part: Part,
  relations: readonly Ends[],
  a: Lens,
  b: Lens | undefined,
): Partial<View> {
  const ids = [...new Set(relations.flatMap(({ start, end }) => [start, end]))];
  return {
    ...toKept(ids),
    pane: undefined,
    selected: relations.slice(0, mostSelected).map(({ id }) => id),
    ...(part === "only-b" && { ...toVoices(b ?? {}), ...fromOtherLens(toVoices(a)) }),
  };
}
