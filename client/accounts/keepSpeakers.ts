// An account by some of its speakers alone: their columns and cells; every statement stays, for silence tells as well. Pure.
import type { AccountsAnswer } from "../../server/analysisContract.ts";

/** Ids that are no speakers of it are passed over; where none is left, all speak. */
export function keepSpeakers(accounts: AccountsAnswer, ids: readonly string[]): AccountsAnswer {
  const speakers = accounts.speakers.filter(({ id }) => ids.includes(id));
  if (speakers.length === 0) return accounts;
  const kept = new Set(speakers.map(({ id }) => id));
  return { ...accounts, speakers, cells: accounts.cells.filter(({ speaker }) => kept.has(speaker)) };
}
