// Event and saying time on one line: months in which something stands get room, empty years shrink to a marked break.
import { scaleLinear } from "d3-scale";

export interface Tick {
  x: number;
  label: string;
  /** A year begins here, or time goes on after a break. */
  year: boolean;
}

export interface TimeScale {
  x(day: string): number;
  ticks: Tick[];
  /** Where empty time was cut out: the axis shows a break. */
  breaks: number[];
}

/** ISO days; a single day has the same start and end. */
export interface Span {
  start: string;
  end: string;
}

/** Months since the year 0. */
interface Month {
  index: number;
  weight: number;
}

const names = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Longer spans are known by their ends alone, lest they stretch everything. */
const longest = 36;
/** More empty months than this are cut out. */
const quiet = 3;
const quietWeight = 0.5;
const busyWeight = 5;

/** ISO days in, positions between `left` and `right` out; never backwards. */
export function createTimeScale(spans: readonly Span[], left: number, right: number): TimeScale {
  const stretches = toStretches(spans);
  const gap = Math.min(30, (right - left) / (stretches.length * 5));
  const total = stretches.flat().reduce((sum, month) => sum + month.weight, 0);
  const unit = (right - left - gap * (stretches.length - 1)) / total;
  const domain: number[] = [];
  const range: number[] = [];
  const breaks: number[] = [];
  const ticks: (Tick & { rank: number })[] = [];
  let at = left;
  for (const [i, months] of stretches.entries()) {
    if (i > 0) {
      breaks.push(at + gap / 2);
      at += gap;
    }
    for (const [j, { index, weight }] of months.entries()) {
      const rank = toRank(index, weight, j === 0);
      if (rank > 0 || index % 6 === 0) ticks.push({ ...toTick(index, j === 0, at), rank });
      domain.push(toMonthStart(index));
      range.push(at);
      at += weight * unit;
    }
    domain.push(toMonthStart((months.at(-1)?.index ?? 0) + 1) - 1);
    range.push(at);
  }
  const linear = scaleLinear(domain, range).clamp(true);
  return { x: (day) => linear(Date.parse(`${day}T00:00:00Z`)), ticks: thin(ticks, right), breaks };
}

/** Runs of months, parted where nothing is for long. */
function toStretches(spans: readonly Span[]): Month[][] {
  const weights = new Map<number, number>();
  const raise = (index: number, weight: number) =>
    weights.set(index, Math.max(weight, weights.get(index) ?? 0));
  for (const span of spans) {
    const [first, last] = [toMonth(span.start), toMonth(span.end)];
    const precise = last - first <= 1;
    if (last - first > longest) for (const index of [first, last]) raise(index, quietWeight * 2);
    else for (let index = first; index <= last; index++) raise(index, precise ? busyWeight : quietWeight);
  }
  if (weights.size === 0) raise(2018 * 12, 1);
  const stretches: Month[][] = [];
  for (const index of [...weights.keys()].sort((a, b) => a - b)) {
    const last = stretches.at(-1)?.at(-1)?.index;
    if (last === undefined || index - last - 1 > quiet) stretches.push([]);
    else
      for (let empty = last + 1; empty < index; empty++) stretches.at(-1)?.push({ index: empty, weight: 1 });
    stretches.at(-1)?.push({ index, weight: weights.get(index) ?? 1 });
  }
  return stretches;
}

function toTick(index: number, first: boolean, x: number): Tick {
  const [year, month] = [Math.floor(index / 12), index % 12];
  if (month === 0) return { x, label: `${year}`, year: true };
  return { x, label: first ? `${names[month]} ${year}` : `${names[month]}`, year: first };
}

function toRank(index: number, weight: number, first: boolean): number {
  if (first) return 3;
  if (index % 12 === 0) return 2;
  return weight >= busyWeight ? 1 : 0;
}

/** The weightier word is kept where two would run into each other. */
function thin(ticks: readonly (Tick & { rank: number })[], right: number): Tick[] {
  const kept: Tick[] = [];
  const endOf = (tick: Tick) => tick.x + tick.label.length * 7.2 + 10;
  for (const { rank, ...tick } of [...ticks].sort((a, b) => b.rank - a.rank || a.x - b.x)) {
    const free = kept.every((other) => endOf(tick) <= other.x || endOf(other) <= tick.x);
    if (free && endOf(tick) <= right + 12) kept.push(tick);
  }
  return kept.sort((a, b) => a.x - b.x);
}

function toMonth(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function toMonthStart(index: number): number {
  return Date.UTC(Math.floor(index / 12), index % 12, 1);
}
