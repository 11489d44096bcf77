// The days on which something was said, as the places of a slider: one for each, and one more for today.
import type { VoicesAnswer } from "../../server/analysisContract.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";

export type SaidDay = VoicesAnswer["days"][number];

/** The last day that an *as of* lets through; the first for what lies before it, and behind the last day for today. */
export function toPosition(days: readonly SaidDay[], asOf: string | undefined): number {
  if (!asOf) return days.length;
  return Math.max(
    0,
    days.findLastIndex(({ day }) => day <= asOf),
  );
}

/** Undefined is today. */
export function fromPosition(days: readonly SaidDay[], position: number): string | undefined {
  return days[Math.round(position)]?.day;
}

/** `28 Aug 2018`; for a day of its own also what was said on it. */
export function describeDay(days: readonly SaidDay[], asOf: string | undefined): string {
  const last = days.at(-1);
  if (!last) return "nothing here has a day on which it was said";
  if (!asOf) return `today · ${formatEdtf(last.day)} is the last day something was said`;
  const first = days[0];
  if (first && asOf < first.day) return `${formatEdtf(asOf)} · before anything was said`;
  const on = days.find(({ day }) => day === asOf);
  return `${formatEdtf(asOf)} · ${on ? `${countSaid(on)} that day` : "nothing was said that day"}`;
}

/** `12 claims, 2 of them denials` */
export function countSaid({ claims, denials }: Pick<SaidDay, "claims" | "denials">): string {
  const said = claims === 1 ? "1 claim" : `${claims.toLocaleString("en")} claims`;
  if (denials === 0) return said;
  if (denials === claims) return claims === 1 ? "1 denial" : `${claims.toLocaleString("en")} denials`;
  return `${said}, ${denials.toLocaleString("en")} of them ${denials === 1 ? "a denial" : "denials"}`;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A day as people type it: `2018-08-28` or `28 Aug 2018`. Undefined for what is no day. */
export function parseDay(text: string): string | undefined {
  const [, iso] = /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(text) ?? [];
  const [, day = "", month = "", year] =
    /^\s*(\d{1,2})\.?\s+(\p{L}{3})\p{L}*\.?\s+(\d{4})\s*$/u.exec(text) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  const written =
    iso ?? (year && number > 0 ? `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}` : "");
  const time = Date.parse(`${written}T00:00:00Z`);
  // The 31st of a shorter month is read as the next one's first.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : undefined;
}

export interface DayBar {
  /** Left end and width, in shares of the whole. */
  x: number;
  width: number;
  /** Heights in shares of the highest: what supports, and what denies. */
  up: number;
  down: number;
}

/** A bar for each place of the slider but today's, so that the middle of a bar stands over its place. */
export function toDayBars(days: readonly SaidDay[]): DayBar[] {
  const most = Math.max(1, ...days.map(({ claims, denials }) => Math.max(claims - denials, denials)));
  const step = 1 / Math.max(1, days.length);
  const width = Math.min(step * 0.7, 0.06);
  // A day of one claim stays in sight beside a day of hundreds.
  const toHeight = (count: number) => (count === 0 ? 0 : 0.22 + 0.78 * Math.sqrt(count / most));
  return days.map(({ claims, denials }, index) => ({
    x: index * step - width / 2,
    width,
    up: toHeight(claims - denials),
    down: toHeight(denials),
  }));
}
