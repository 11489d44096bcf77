// The published rule: how claims about one relation or event become its status, with or without a lens.
import type { Stance, Status } from "./stances.ts";

/** What the rule needs to know of a claim. `saidStart` and `saidEnd` are ISO days, between which it was said. */
export interface Statement {
  stance: Stance;
  speaker: string;
  /** The source leaves the speaker unnamed. */
  anonymous?: boolean;
  via: readonly string[];
  document: string;
  saidStart?: string;
  saidEnd?: string;
  derived: boolean;
  retracted: boolean;
}

/** *According to* these speakers, outlets or documents, and *as of* this ISO day. An empty lens lets everything through. */
export interface Lens {
  speaker?: readonly string[];
  via?: readonly string[];
  document?: readonly string[];
  asOf?: string;
}

export interface Assessment {
  status: Status;
  /** Unretracted claims that the lens lets through. */
  claims: number;
  /** Independent speakers, whatever their stance. */
  speakers: number;
  /** Independent speakers who assert or confirm. */
  assertedBy: number;
  deniedBy: number;
}

/**
 * A claim with an imprecise saying date is let through from the first day on which it may have been said,
 * or, where that is open, from the last.
 */
export function passesLens(claim: Statement, lens: Lens): boolean {
  const from = claim.saidStart ?? claim.saidEnd;
  if (lens.asOf && from && from > lens.asOf) return false;
  const named = lens.speaker?.length || lens.via?.length || lens.document?.length;
  if (!named) return true;
  return (
    !!lens.speaker?.includes(claim.speaker) ||
    !!lens.document?.includes(claim.document) ||
    claim.via.some((outlet) => lens.via?.includes(outlet))
  );
}

/** Undefined when no claim is left: what nobody says is not there. */
export function toAssessment(all: readonly Statement[], lens: Lens = {}): Assessment | undefined {
  const claims = all.filter((claim) => !claim.retracted && passesLens(claim, lens));
  if (claims.length === 0) return undefined;
  const denials = claims.filter((claim) => claim.stance === "denies");
  const support = claims.filter((claim) => claim.stance !== "denies");
  const assertedBy = countSpeakers(support);
  let status: Status = "single-source";
  if (support.length === 0) status = "denied";
  else if (denials.length > 0) status = "contested";
  else if (assertedBy >= 2) status = "corroborated";
  return {
    status,
    claims: claims.length,
    speakers: countSpeakers(claims),
    assertedBy,
    deniedBy: countSpeakers(denials),
  };
}

/** How many of those who assert or confirm, each on their own, have a name. */
export function countNamed(all: readonly Statement[], lens: Lens = {}): number {
  return countSpeakers(
    all.filter(
      (claim) => !claim.retracted && claim.stance !== "denies" && !claim.anonymous && passesLens(claim, lens),
    ),
  );
}

/** A claim that repeats another adds no speaker. */
function countSpeakers(claims: readonly Statement[]): number {
  return new Set(claims.filter((claim) => !claim.derived).map((claim) => claim.speaker)).size;
}
