// How a lens leaves a relation, in a few words.
import type { Assessed } from "./compareLenses.ts";

/** `contested 3:1`; `hidden` for what the lens leaves no claim of. */
export function toStandingWords(assessed: Assessed | undefined): string {
  return assessed ? `${assessed.status} ${assessed.assertedBy}:${assessed.deniedBy}` : "hidden";
}
