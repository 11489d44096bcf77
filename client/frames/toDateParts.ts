// EDTF dates as citations take them: year, month and day as far as they are known.
import { formatEdtf } from "../evidence/formatEdtf.ts";

export interface DateParts {
  /** One date, or the two ends of an interval: `[year, month?, day?]`. Empty where no year is certain. */
  parts: number[][];
  circa: boolean;
  /** In words. */
  text: string;
}

const shape = /^(-?\d{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T[\d:.Z+-]*)?([~?%])?$/;

/** A season keeps its year alone; `201X` and open ends are words only. */
export function toDateParts(edtf: string): DateParts {
  const dates = edtf.split("/").map(toParts);
  const known = dates.length <= 2 && dates.every((date) => date !== undefined);
  return {
    parts: known ? dates.filter((date) => date !== undefined) : [],
    circa: /[~?%]/.test(edtf),
    text: formatEdtf(edtf),
  };
}

function toParts(text: string): number[] | undefined {
  const [, year, month, day] = shape.exec(text) ?? [];
  if (year === undefined) return undefined;
  const parts = [Number(year)];
  if (!isWithin(month, 12)) return parts;
  parts.push(Number(month));
  return isWithin(day, 31) ? [...parts, Number(day)] : parts;
}

function isWithin(part: string | undefined, most: number): boolean {
  return part !== undefined && Number(part) >= 1 && Number(part) <= most;
}
