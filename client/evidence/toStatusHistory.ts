// How a status came to be what it is: the published rule, asked again for every day on which something was said.
import type { Status } from "../../seed/model/stances.ts";
import { type Assessment, passesLens, toAssessment } from "../../seed/model/status.ts";
import type { ClaimAnswer } from "../../server/contract.ts";
import type { RelationParts } from "../app/parseRelationId.ts";
import { formatEdtf } from "./formatEdtf.ts";
import { toClaimStatement } from "./toClaimStatement.ts";
import { toStandingClaims } from "./toStandingClaims.ts";

export interface StatusSpan {
  status: Status;
  /** ISO day; absent where it rests on claims without a day. */
  from?: string;
  /** EDTF: the same day as precisely as it is known. */
  said?: string;
  /** ISO day before the next span; absent for the last. */
  until?: string;
  /** As it is at the end of the span. */
  assessment: Assessment;
}

/** Of claims that a lens has let through, in the order of time. A relation stands only on those claims that make it one. */
export function toStatusHistory(claims: readonly ClaimAnswer[], relation?: RelationParts): StatusSpan[] {
  const counted = claims.filter(({ retracted }) => !retracted);
  const days = new Set(counted.flatMap(({ saidStart, saidEnd }) => saidStart ?? saidEnd ?? []));
  const spans: StatusSpan[] = [];
  for (const day of [undefined, ...[...days].sort()]) {
    const asOf = day ?? "0000-01-01";
    const known = counted.filter((claim) => passesLens(toClaimStatement(claim), { asOf }));
    const standing = relation ? toStandingClaims(known, relation) : known;
    const assessment = toAssessment(standing.map(toClaimStatement));
    if (!assessment) continue;
    const last = spans.at(-1);
    if (last?.status === assessment.status) last.assessment = assessment;
    else {
      if (last && day) last.until = toDayBefore(day);
      spans.push({ status: assessment.status, from: day, said: day && toSaid(counted, day), assessment });
    }
  }
  return spans;
}

/** `single-source until 28 Aug 2018, contested since 29 Aug 2018` */
export function describeHistory(spans: readonly StatusSpan[]): string {
  return spans.map((span) => `${span.status} ${describeSpan(span)}`.trim()).join(", ");
}

export function describeSpan({ until, said }: Pick<StatusSpan, "until" | "said">): string {
  if (until) return `until ${formatEdtf(until)}`;
  return said ? `since ${formatEdtf(said)}` : "";
}

/** A day is a day only where a claim says so; a month stays a month. */
function toSaid(claims: readonly ClaimAnswer[], day: string): string {
  const on = claims.filter(({ saidStart, saidEnd }) => (saidStart ?? saidEnd) === day);
  const precise = on.find(({ saidStart, saidEnd }) => saidStart === saidEnd) ?? on[0];
  return precise?.said ?? day;
}

function toDayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
