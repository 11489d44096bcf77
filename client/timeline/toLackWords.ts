// What a timeline does not show, in words: what there was no room for, and what the lens hides.
import type { TimelineAnswer } from "../../server/timelineContract.ts";

/** Empty when nothing is lacking. */
export function toLackWords({ events, claims, hiddenEvents, hiddenClaims }: TimelineAnswer["more"]): string {
  const count = (many: number, word: string) =>
    many > 0 ? `${many.toLocaleString("en")} ${word}${many === 1 ? "" : "s"}` : "";
  const both = (some: number, others: number) =>
    [count(some, "event"), count(others, "claim")].filter(Boolean).join(" and ");
  const left = both(events, claims);
  const hidden = both(hiddenEvents, hiddenClaims);
  return [
    left && `Left out for want of room: ${left}; narrow the view to see them.`,
    hidden && `The lens hides ${hidden}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
