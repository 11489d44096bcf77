// The words of an evidence badge: a few to read in a row, a sentence for who hears it or asks.
import type { Status } from "../../seed/model/stances.ts";
import { explainStatus } from "../evidence/explainStatus.ts";

interface Standing {
  status: Status;
  claims: number;
  assertedBy: number;
  deniedBy: number;
  hidden: boolean;
}

/** "contested 3 : 1" */
export function toBadgeText({ status, assertedBy, deniedBy, hidden }: Standing): string {
  if (hidden) return "hidden by the lens";
  if (status === "contested") return `contested ${assertedBy} : ${deniedBy}`;
  if (status === "denied") return `denied by ${deniedBy}`;
  return status === "corroborated" ? `corroborated by ${assertedBy}` : "single source";
}

/** "Contested: 3 independent speakers assert or confirm it, 1 denies it, so it is contested. Rests on 4 claims." */
export function explainBadge(standing: Standing): string {
  if (standing.hidden) return "Hidden by the lens: none of its claims passes.";
  const { claims, status } = standing;
  const how = explainStatus({ ...standing, speakers: standing.assertedBy + standing.deniedBy });
  const resting = `Rests on ${claims} ${claims === 1 ? "claim" : "claims"}.`;
  return `${status[0]?.toUpperCase()}${status.slice(1)}: ${how} ${resting}`;
}
