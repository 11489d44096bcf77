// What was said and when, as dots: one per claim, side by side where they were said on the same day.
import { humanise } from "../../seed/model/predicates.ts";
import type { Stance } from "../../seed/model/stances.ts";
import type { ClaimAnswer } from "../../server/contract.ts";

export interface SaidDot {
  id: string;
  /** What choosing it selects: the relation, or the event that it speaks of. */
  target: string;
  day: string;
  stance: Stance;
  text: string;
}

/** Retracted claims and those without a date are left out. */
export function toSaidDots(claims: readonly ClaimAnswer[]): SaidDot[] {
  return claims
    .flatMap((claim): SaidDot[] => {
      const day = claim.saidStart ?? claim.saidEnd;
      if (claim.retracted || day === undefined) return [];
      const { subject, predicate, object, value } = claim;
      return [
        {
          id: claim.id,
          target: object ? `${subject.id}~${predicate}~${object.id}` : subject.id,
          day,
          stance: claim.stance,
          text: [
            claim.speaker.name,
            claim.stance,
            subject.name,
            humanise(predicate),
            object?.name ?? value ?? "",
          ]
            .filter(Boolean)
            .join(" ")
            .concat(`, said ${claim.said}`),
        },
      ];
    })
    .sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
}

export interface PlacedDot extends SaidDot {
  x: number;
  y: number;
}

/** Dots that would touch are stacked, then moved to the side. */
export function placeDots(
  dots: readonly SaidDot[],
  x: (day: string) => number,
  step: number,
  rows: number,
): PlacedDot[] {
  const placed: PlacedDot[] = [];
  const taken = new Set<string>();
  for (const dot of dots) {
    let column = Math.round(x(dot.day) / step);
    let row = 0;
    while (taken.has(`${column}/${row}`)) {
      row += 1;
      if (row === rows) {
        row = 0;
        column += 1;
      }
    }
    taken.add(`${column}/${row}`);
    placed.push({ ...dot, x: column * step, y: row * step });
  }
  return placed;
}
