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
/** So many gathered ones find room; beyond, a month is one, then a year. */
const mostGathered = 120;
/** Letters of an ISO day that are alike within a day, a month and a year. */
const spells = [10, 7, 4] as const;

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
  const others = dots.filter((dot) => !dot.about);
  const [days, ...wider] = spells;
  let groups = gatherBy(others, days);
  for (const letters of wider) if (groups.length > mostGathered) groups = gatherBy(others, letters);
  return groups;
}

function gatherBy(dots: readonly SaidDot[], letters: number): SaidDot[] {
  const groups = new Map<string, SaidDot[]>();
  for (const dot of dots) {
    const key = `${dot.day.slice(0, letters)} ${dot.stance} ${dot.after}`;
    const group = groups.get(key);
    if (group) group.push(dot);
    else groups.set(key, [dot]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group.reduce((one, other) => (other.day < one.day ? other : one));
    if (group.length === 1) return group;
    const claims = group.flatMap((dot) => dot.claims);
    const after = first.after ? ", after the lens's day" : "";
    return {
      ...first,
      claims,
      text: `${claims.length} claims, said from ${first.day}: ${first.stance}${after}`,
    };
  });
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
  const [first, last] = [Math.ceil(left / step), Math.floor(right / step)];
  const taken = new Set<number>();
  /** Widths for which there is no room left: there never will be again. */
  const full = new Set<number>();
  const isFree = (column: number, row: number, wide: number) => {
    for (let i = 0; i < wide; i++) if (taken.has((column + i) * rows + row)) return false;
    return true;
  };
  return dots.map((dot) => {
    const home = Math.max(first, Math.min(last, Math.round(x(dot.day) / step)));
    const wide = dot.claims.length > 1 ? 3 : 1;
    for (let away = 0; away <= last - first && !full.has(wide); away++) {
      for (const column of [home + away, home - away]) {
        if (column < first || column + wide - 1 > last) continue;
        for (let row = 0; row < rows; row++) {
          if (!isFree(column, row, wide)) continue;
          for (let i = 0; i < wide; i++) taken.add((column + i) * rows + row);
          return { ...dot, x: column * step, y: row * step };
        }
      }
    }
    full.add(wide);
    return { ...dot, x: home * step, y: 0 };
  });
}
