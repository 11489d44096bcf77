// What came of a run, in a few words: for the frame's head and for those who listen to the page.
import type { CypherSummary } from "../../server/cypherContract.ts";
import type { Outcome } from "./ConsoleFrame.ts";

export function toOutcomeWords(outcome: Outcome): string {
  switch (outcome.phase) {
    case "running":
      return "Running";
    case "cancelled":
      return "Cancelled";
    case "failed":
      return outcome.problem.title;
    case "answered": {
      const { rows, ms } = outcome.answer.summary;
      const cut = toCutWords(outcome.answer.summary);
      return `${toCount(rows, "row")} in ${toDuration(ms)}${cut ? `, ${cut}` : ""}`;
    }
  }
}

/** Undefined for an answer that is whole. */
export function toCutWords({ truncated, truncatedBy, rows }: CypherSummary): string | undefined {
  if (!truncated) return undefined;
  const at = `cut at ${toCount(rows, "row")}`;
  return truncatedBy === "bytes" ? `${at}: more would be too large for one page` : at;
}

export function toCount(count: number, word: string): string {
  return `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
}

export function toDuration(ms: number): string {
  return ms < 1_000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
