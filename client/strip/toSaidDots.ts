// What was said and when, as dots: the selection's claims one by one, the many others gathered by day and stance.
import { humanise } from "../../seed/model/predicates.ts";
import type { Stance } from "../../seed/model/stances.ts";
import type { ClaimAnswer } from "../../server/contract.ts";

export interface SaidDot {
  /** The claims that it stands for, at least one. */
  claims: string[];
  /** What choosing it selects: the relation, or the event, that the first of them speaks of. */
  target: string;
  day: string;
  stance: Stance;
  text: string;
  /** Speaks of what is selected. */
  about: boolean;
  /** Said after the lens's day: to be seen, not known then. */
  after: boolean;
}

export interface SaidScope {
  /** Nodes and relations. */
  selected?: readonly string[];
  /** ISO day. */
  asOf?: string;
}

/** So many dots can be told apart; beyond, those that are not about the selection are gathered. */
const most = 24;

/** Retracted claims and those without a date are left out. */
export function toSaidDots(claims: readonly ClaimAnswer[], scope: SaidScope = {}): SaidDot[] {
  const selected = new Set(scope.selected);
  const single = claims.flatMap((claim) => toDot(claim, selected, scope.asOf) ?? []);
  const dots = single.length <= most ? single : [...single.filter((dot) => dot.about), ...gather(single)];
  return dots.sort(
    (a, b) => a.day.localeCompare(b.day) || (a.claims[0] ?? "").localeCompare(b.claims[0] ?? ""),
  );
}

function toDot(
  claim: ClaimAnswer,
  selected: ReadonlySet<string>,
  asOf: string | undefined,
): SaidDot | undefined {
  const day = claim.saidStart ?? claim.saidEnd;
  if (claim.retracted || day === undefined) return undefined;
  const { subject, predicate, object, value } = claim;
  const target = object ? `${subject.id}~${predicate}~${object.id}` : subject.id;
  const after = asOf !== undefined && day > asOf;
  const words = [
    claim.speaker.name,
    claim.stance,
    subject.name,
    humanise(predicate),
    object?.name ?? value ?? "",
  ];
  return {
    claims: [claim.id],
    target,
    day,
    stance: claim.stance,
    text: `${words.filter(Boolean).join(" ")}, said ${claim.said}${after ? ", after the lens's day" : ""}`,
    about: [target, subject.id, object?.id].some((id) => id !== undefined && selected.has(id)),
    after,
  };
}

function gather(dots: readonly SaidDot[]): SaidDot[] {
  const groups = new Map<string, SaidDot>();
  for (const dot of dots) {
    if (dot.about) continue;
    const key = `${dot.day} ${dot.stance}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { ...dot });
    else {
      group.claims = [...group.claims, ...dot.claims];
      group.text = `${group.claims.length} claims, said from ${dot.day}: ${dot.stance}${dot.after ? ", after the lens's day" : ""}`;
    }
  }
  return [...groups.values()];
}

export interface PlacedDot extends SaidDot {
  x: number;
  y: number;
}

/** Dots that would touch are stacked, then moved to the nearest free place between the ends. A gathered one needs room for its count. */
export function placeDots(
  dots: readonly SaidDot[],
  x: (day: string) => number,
  { step, rows, left, right }: { step: number; rows: number; left: number; right: number },
): PlacedDot[] {
  const taken = new Set<string>();
  const [first, last] = [Math.ceil(left / step), Math.floor(right / step)];
  return dots.map((dot) => {
    const home = Math.max(first, Math.min(last, Math.round(x(dot.day) / step)));
    const wide = dot.claims.length > 1 ? 3 : 1;
    for (let away = 0; away <= last - first; away++) {
      for (const column of [home + away, home - away]) {
        if (column < first || column + wide - 1 > last) continue;
        for (let row = 0; row < rows; row++) {
          const cells = Array.from({ length: wide }, (_, i) => `${column + i}/${row}`);
          if (cells.some((cell) => taken.has(cell))) continue;
          for (const cell of cells) taken.add(cell);
          return { ...dot, x: column * step, y: row * step };
        }
      }
    }
    return { ...dot, x: home * step, y: 0 };
  });
}
