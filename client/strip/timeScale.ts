// Event and saying time on one line: busy stretches get room, empty ones shrink to a marked break.
import { scaleLinear } from "d3-scale";

export interface Tick {
  x: number;
  label: string;
  /** A year begins, so it is written stronger. */
  year: boolean;
}

export interface TimeScale {
  x(day: string): number;
  ticks: Tick[];
  /** Where empty time was cut out: the axis shows a break. */
  breaks: number[];
}

const dayLength = 86_400_000;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Longer without anything than this share of a year is a gap. */
const gapDays = 75;

interface Stretch {
  from: number;
  to: number;
}

/** ISO days in, positions between `left` and `right` out. */
export function createTimeScale(days: readonly string[], left: number, right: number): TimeScale {
  const stretches = toStretches(days.map(toTime).filter(Number.isFinite));
  const weights = stretches.map(({ from, to }) => 22 + Math.sqrt((to - from) / dayLength) * 9);
  const gap = Math.min(34, (right - left) / (stretches.length * 4));
  const room = right - left - gap * (stretches.length - 1);
  const total = weights.reduce((a, b) => a + b, 0);
  const domain: number[] = [];
  const range: number[] = [];
  const breaks: number[] = [];
  let at = left;
  for (const [i, { from, to }] of stretches.entries()) {
    const width = (room * (weights[i] ?? 0)) / total;
    domain.push(from, to);
    range.push(at, at + width);
    at += width + gap;
    if (i < stretches.length - 1) breaks.push(at - gap / 2);
  }
  const linear = scaleLinear(domain, range).clamp(true);
  const ticks = stretches.flatMap((stretch) => toTicks(stretch, linear, right));
  return { x: (day) => linear(toTime(day)), ticks: thin(ticks), breaks };
}

/** Whole months around the days in use, parted where nothing is for long. */
function toStretches(times: readonly number[]): Stretch[] {
  const sorted = [...times].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const time of sorted) {
    const last = stretches.at(-1);
    if (last && time - last.to < gapDays * dayLength) last.to = Math.max(last.to, monthAfter(time, 1));
    else stretches.push({ from: monthAfter(time, 0), to: monthAfter(time, 1) });
  }
  if (stretches.length > 0) return stretches;
  return [{ from: Date.UTC(2000, 0), to: Date.UTC(2001, 0) }];
}

function toTicks({ from, to }: Stretch, x: (time: number) => number, right: number): Tick[] {
  const perMonth = (x(to) - x(from)) / Math.max(1, (to - from) / (30.44 * dayLength));
  const step = [1, 2, 3, 6, 12].find((months) => months * perMonth >= 40) ?? 12;
  const ticks: Tick[] = [];
  for (let time = from; time < to; time = monthAfter(time, 1)) {
    const [year, month] = [new Date(time).getUTCFullYear(), new Date(time).getUTCMonth()];
    const first = time === from;
    if (!first && month % step !== 0) continue;
    if (x(time) > right - 24) continue;
    const named = month === 0 || first;
    const label = named ? (month === 0 ? `${year}` : `${months[month]} ${year}`) : `${months[month]}`;
    ticks.push({ x: x(time), label, year: named });
  }
  return ticks;
}

/** No tick's words run into the next; a year is kept before a month. */
function thin(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (!last || tick.x - last.x >= last.label.length * 6.6 + 8) kept.push(tick);
    else if (tick.year && !last.year) kept[kept.length - 1] = tick;
  }
  return kept;
}

function monthAfter(time: number, months: number): number {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
}

export function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
