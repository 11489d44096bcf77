// The published rule of how strong a relation is beside another: what makes one path firmer than the next.
import { type Status, statuses } from "./stances.ts";

/** What the rule looks at; a relation of which no speakers are counted stands as if there were none. */
export interface Strength {
  status: Status;
  /** Independent speakers who assert or confirm. */
  assertedBy?: number;
  deniedBy?: number;
}

/**
 * Negative when `one` is the stronger, positive when `other` is, 0 when neither.
 * Corroborated before single-source before contested before denied; within a status, by how many more speakers assert than deny.
 */
export function compareStrength(one: Strength, other: Strength): number {
  return statuses.indexOf(one.status) - statuses.indexOf(other.status) || toLead(other) - toLead(one);
}

function toLead({ assertedBy = 0, deniedBy = 0 }: Strength): number {
  return assertedBy - deniedBy;
}
