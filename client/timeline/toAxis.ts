// The axis: ticks at round years, months and days, named so that each can be read on its own.
import { scaleUtc } from "d3-scale";
import type { Extent } from "./toDensity.ts";

export interface AxisTick {
  time: number;
  label: string;
  /** A year begins here. */
  year: boolean;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const day = 86_400_000;

/** About a tick for every 90 pixels, never closer than a day; the first names its year. */
export function toAxis({ start, end }: Extent, width: number): AxisTick[] {
  const wanted = Math.max(2, Math.min(Math.floor(width / 90), Math.floor((end - start) / day)));
  const times = toTimes({ start, end }, wanted, Math.max(3, width / 72));
  return times.map((date, at) => {
    const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    const first = at === 0 || times[at - 1]?.getUTCFullYear() !== year;
    const named = year > 0 ? String(year) : `${1 - year} BC`;
    const begins = month === 0 && dayOfMonth === 1;
    const short = dayOfMonth === 1 ? `${months[month]}` : `${dayOfMonth} ${months[month]}`;
    return {
      time: date.getTime(),
      label: begins ? named : first ? `${short} ${named}` : short,
      year: begins || first,
    };
  });
}

/** At steps of weeks more come than were wanted, and fewer have to be asked for. */
function toTimes({ start, end }: Extent, wanted: number, most: number): Date[] {
  const times = scaleUtc()
    .domain([start, end])
    .ticks(wanted)
    .filter((date) => date.getTime() % day === 0);
  return times.length > most && wanted > 2 ? toTimes({ start, end }, wanted - 1, most) : times;
}
