// A mark in a sentence: what the list says, what a screen reader hears, and what a pointer is told.
import { toPredicate } from "../../seed/model/predicates.ts";
import type { TimelineClaim, TimelineEvent } from "../../server/timelineContract.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";

/** `Damascus meeting, Jun 2018. Contested: asserted by 3, denied by 1; 12 claims. With A, B. In Damascus.` */
export function toEventWords(event: TimelineEvent): string {
  const { name, date, assessment, claims, actors, places } = event;
  const there = actors.filter(({ denied }) => !denied).map((actor) => actor.name);
  const denied = actors.filter((actor) => actor.denied).map((actor) => actor.name);
  return [
    `${name}, ${date ? formatEdtf(date) : "without a date"}`,
    `${assessment ? `${toWeight(assessment)}; ` : ""}${claims === 1 ? "1 claim" : `${claims} claims`}`,
    there.length > 0 && `With ${toList(there)}`,
    denied.length > 0 && `Denied to have been there: ${toList(denied)}`,
    places.length > 0 && `In ${toList(places.map((place) => place.name))}`,
  ]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(" ");
}

const stanceWords = { asserts: "Asserted", confirms: "Confirmed", denies: "Denied" } as const;

/** `Asserted by Reuters: US delegation met with Ali Mamlouk; said 28 Aug 2018, via Al-Akhbar, in “…”, ¶3.` */
export function toClaimWords(claim: TimelineClaim): string {
  const { speaker, stance, subject, predicate, object, value, said, via, document, locator, date } = claim;
  const what =
    predicate === "TOOK_PLACE"
      ? `${subject.name} took place`
      : [subject.name, toPredicate(predicate).label, object?.name ?? value ?? ""].filter(Boolean).join(" ");
  return [
    `${stanceWords[stance]} by ${speaker.name}: ${what}`,
    date && ` (${formatEdtf(date)})`,
    `; said ${formatEdtf(said)}`,
    via.length > 0 && `, via ${toList(via.map(({ name }) => name))}`,
    `, in “${document.title}”, ${locator}`,
    claim.derivedFrom.length > 0 && "; it repeats another claim",
    ".",
  ]
    .filter(Boolean)
    .join("");
}

function toWeight({ status, assertedBy, deniedBy }: NonNullable<TimelineEvent["assessment"]>): string {
  const word = {
    contested: "Contested",
    denied: "Denied",
    corroborated: "Corroborated",
    "single-source": "Single source",
  };
  return `${word[status]}: asserted by ${assertedBy}, denied by ${deniedBy}`;
}

const most = 8;

function toList(names: readonly string[]): string {
  const left = names.length - most;
  return left > 0 ? `${names.slice(0, most).join(", ")} and ${left} more` : names.join(", ");
}
