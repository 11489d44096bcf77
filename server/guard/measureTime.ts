// Whole numbers read from dates and durations: the years, days and seconds that a range could be made of.
import { type Bulk, lastYear, toPart, unknown } from "./bulk.ts";
import { type Group, type Item, isGroup } from "./groupTokens.ts";

const perYear: Record<string, number> = { days: 366, weeks: 53, months: 12, quarters: 4, years: 1 };
const fine =
  /^(epoch(millis|seconds)|hours|minutes|seconds|(milli|micro|nano)seconds?|(minutes|seconds|(milli|micro|nano)seconds)of\w+)$/i;

/** A property of something that the query made itself. */
export function measureProperty(bulk: Bulk, name: string): Bulk {
  if (fine.test(name)) return { ...unknown, value: Number.POSITIVE_INFINITY };
  const factor = perYear[name.toLowerCase()];
  return factor ? { ...unknown, value: bulk.value * factor } : { ...toPart(bulk), value: bulk.value };
}

export function isTime(name: string): boolean {
  return /^(date|time|datetime|localtime|localdatetime)(\.|$)/.test(name);
}

export function measureTime(args: Group): Bulk {
  const years = readYears(args.items);
  const far = years.some((year) => year > lastYear);
  return { ...unknown, value: far ? Number.POSITIVE_INFINITY : lastYear };
}

/** `duration.between(…)` and its kin: how many years may lie between. */
export function measureSpan(args: Group, between: Bulk[]): Bulk {
  const years = readYears(args.items);
  if (between.some(({ value }) => value > lastYear)) return { ...unknown, value: Number.POSITIVE_INFINITY };
  const [first, ...others] = years;
  const span = first === undefined || others.length === 0 ? 100 : Math.max(...years) - Math.min(...years) + 1;
  return { ...unknown, value: span };
}

/** Every number that may be a year; of a text the first digits. */
function readYears(items: Item[]): number[] {
  return items.flatMap((item) => {
    if (isGroup(item)) return readYears(item.items);
    if (item.kind === "number") return Number(item.text) > 366 ? [Number(item.text)] : [];
    if (item.kind !== "string") return [];
    const [digits] = /\d+/.exec(item.text) ?? [];
    if (!digits) return [];
    return [
      Number(/^\d{7,8}$/.test(digits) && !/[+-]/.test(item.text[0] ?? "") ? digits.slice(0, 4) : digits),
    ];
  });
}
