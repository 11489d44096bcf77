// From a brush or a key to the days of a range: days are whole, and from never comes after until.

import { toIsoDay } from "./timeWindow.ts";
import type { Extent } from "./toDensity.ts";

const day = 86_400_000;

/** Two moments in any order → the days they lie on. Before the year 0 there is nothing to ask for. */
export function toBrushed(a: number, b: number): { from: string; to: string } {
  const [start, end] = [Math.min(a, b), Math.max(a, b)].map((time) => Math.max(time, yearZero));
  return { from: toIsoDay(start ?? 0), to: toIsoDay(end ?? 0) };
}

const yearZero = Date.parse("0000-01-01T00:00:00Z");

interface Handle {
  side: "from" | "to";
  from: string | undefined;
  to: string | undefined;
  extent: Extent;
  /** A hundredth of the whole at once, or a day. */
  wide: boolean;
}

/** Undefined for a key that does nothing; `day` is absent where the range becomes open. */
export function toHandleDay(
  key: string,
  { side, from, to, extent, wide }: Handle,
): { day: string | undefined } | undefined {
  if ((key === "Home" && side === "from") || (key === "End" && side === "to")) return { day: undefined };
  if (key === "Delete" || key === "Backspace") return { day: undefined };
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[key];
  if (by === undefined) return undefined;
  const given = side === "from" ? from : to;
  const at = given ? toTime(given) : side === "from" ? extent.start : extent.end - day;
  const step = wide ? Math.max(day, (extent.end - extent.start) / 100) : day;
  const next = at + by * step;
  if (side === "from" && next <= extent.start) return { day: undefined };
  if (side === "to" && next >= extent.end) return { day: undefined };
  const bounded =
    side === "from"
      ? Math.min(next, to ? toTime(to) : extent.end)
      : Math.max(next, from ? toTime(from) : extent.start);
  return { day: toBrushed(bounded, bounded).from };
}

function toTime(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`);
}
