// What a search for paths has found, in one sentence, and why it may have found nothing. Pure.
import type { PathsAnswer } from "../../server/analysisContract.ts";

/** "25 of 61 paths, the shortest over 3 relations; the search met its bound, so there may be more." */
export function toPathsSummary({ paths, more, shortest = 0 }: PathsAnswer): string {
  const all = paths.length + more.paths;
  const counted =
    more.paths > 0 ? `${paths.length} of ${all.toLocaleString("en")} paths` : count(all, "path");
  const bound = more.cut ? "; the search met its own bound, so there may be more" : "";
  return `${counted}, the shortest over ${count(shortest, "relation")}${bound}.`;
}

interface Asked {
  nameOf(id: string): string;
  maxLength: number;
  /** Predicates, statuses or kinds were chosen. */
  narrowed: boolean;
}

export function explainNoPath({ alone, more }: PathsAnswer, { nameOf, maxLength, narrowed }: Asked): string {
  if (alone.length > 0) {
    const names = alone.map(nameOf);
    const who = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0];
    return `Under this lens and these filters nothing leads from ${who}, so there is no path. Widen them to look further.`;
  }
  if (more.cut) return "No path was found within the bound of the search; choose fewer relations to look at.";
  const filters = narrowed ? " over what was chosen" : "";
  const longer = maxLength < 8 ? " Allow more relations to look further." : "";
  return `No path of at most ${count(maxLength, "relation")}${filters}.${longer}`;
}

function count(number: number, one: string): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : `${one}s`}`;
}
