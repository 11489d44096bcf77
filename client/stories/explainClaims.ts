// What each claim adds to a status, in a few words: one voice more, the same voice again, a repetition, a denial.
import type { ClaimAnswer } from "../../server/contract.ts";

/** One text for each claim, in their order. */
export function explainClaims(
  claims: readonly Pick<ClaimAnswer, "stance" | "speaker" | "derivedFrom" | "retracted">[],
): string[] {
  const heard = new Set<string>();
  const denied = new Set<string>();
  return claims.map(({ stance, speaker, derivedFrom, retracted }) => {
    if (retracted) return "retracted: counts no longer";
    if (derivedFrom.length > 0) return "repeats another claim: no voice more";
    const voices = stance === "denies" ? denied : heard;
    const again = voices.has(speaker.id);
    voices.add(speaker.id);
    if (again) return "the same voice again";
    return stance === "denies" ? "a voice against it" : "a voice for it";
  });
}
