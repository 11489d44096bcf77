// Claims about an event → speakers × statements, each cell with its stance. Pure.
import { toPredicate } from "../../seed/model/predicates.ts";
import { type Assessment, toAssessment } from "../../seed/model/status.ts";
import { type AccountsAnswer, aspects } from "../analysisContract.ts";
import { toStatement as toJudged } from "../claims/readClaims.ts";
import type { ClaimAnswer } from "../contract.ts";

type Accounts = Pick<AccountsAnswer, "statements" | "speakers" | "cells">;
type Statement = AccountsAnswer["statements"][number];
type Aspect = Statement["aspect"];
type Cell = AccountsAnswer["cells"][number];

/** Retracted claims must be gone already. Statements on which most speak first, within each aspect. */
export function toAccounts(event: string, claims: readonly ClaimAnswer[]): Accounts {
  const groups = groupBy(claims, toStatementId);
  const cells = [...groups].flatMap(([statement, own]) => toCells(statement, own));
  const spoken = (id: string) => cells.filter(({ statement }) => statement === id).length;
  const statements = [...groups].flatMap(([id, own]) => toStatement(event, id, own));
  statements.sort(
    (one, other) =>
      aspects.indexOf(one.aspect) - aspects.indexOf(other.aspect) ||
      spoken(other.id) - spoken(one.id) ||
      toSortName(one).localeCompare(toSortName(other), "en"),
  );
  return { statements, cells, speakers: toSpeakers(claims, cells) };
}

/** A relation's own id where it is one, else the subject, the predicate and the value. */
export function toStatementId({ subject, predicate, object, value }: ClaimAnswer): string {
  if (object) {
    const ends = [subject.id, object.id];
    if (toPredicate(predicate).symmetric) ends.sort();
    return `${ends[0]}~${predicate}~${ends[1]}`;
  }
  return value === undefined ? `${subject.id}~${predicate}` : `${subject.id}~${predicate}: ${value}`;
}

export function toAspect({ subject, predicate, object }: ClaimAnswer, event: string): Aspect {
  if (predicate === "DEMANDED") return "demands";
  if (subject.id === event) {
    switch (predicate) {
      case "TOOK_PLACE":
        return "happened";
      case "HELD_AT":
        return "where";
      case "DATE":
        return "when";
      case "DURATION":
        return "duration";
      case "DISCUSSED":
      case "ABOUT":
        return "about";
    }
  }
  const joins = predicate === "PARTICIPATED_IN" || predicate === "LEADS";
  return joins && object?.id === event ? "who" : "other";
}

function toStatement(event: string, id: string, claims: readonly ClaimAnswer[]): Statement[] {
  const [first] = claims;
  const assessment: Assessment | undefined = toAssessment(claims.map(toJudged));
  if (!first || !assessment) return [];
  const { subject, predicate, object, value } = first;
  return [{ id, aspect: toAspect(first, event), subject, predicate, object, value, assessment }];
}

function toCells(statement: string, claims: readonly ClaimAnswer[]): Cell[] {
  return [...groupBy(claims, ({ speaker }) => speaker.id)].map(([speaker, own]) => ({
    statement,
    speaker,
    stance: toStance(own),
    repeats: own.every(({ derivedFrom }) => derivedFrom.length > 0),
    claims: own.map(({ id }) => id),
  }));
}

/** Who asserts in one place and confirms in another has asserted. */
function toStance(claims: readonly ClaimAnswer[]): Cell["stance"] {
  const stances = new Set(claims.map(({ stance }) => stance));
  if (stances.has("denies")) return stances.size > 1 ? "both" : "denies";
  return stances.has("asserts") ? "asserts" : "confirms";
}

function toSpeakers(claims: readonly ClaimAnswer[], cells: readonly Cell[]): AccountsAnswer["speakers"] {
  const spoken = (id: string) => cells.filter(({ speaker }) => speaker === id).length;
  return [...groupBy(claims, ({ speaker }) => speaker.id).values()]
    .flatMap((own) => own.slice(0, 1).map(({ speaker }) => ({ ...speaker, claims: own.length })))
    .sort((one, other) => spoken(other.id) - spoken(one.id) || one.name.localeCompare(other.name, "en"));
}

function toSortName({ subject, object, value = "" }: Statement): string {
  return `${subject.name} ${object?.name ?? value}`;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
