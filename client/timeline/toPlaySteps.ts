// The days that play walks through: those on which something was said, or happened, each once and in order.
import type { TimeMark } from "./TimeMark.ts";
import { toIsoDay } from "./timeWindow.ts";

/** What happened is there once it is over; what was said from the first day on which it may have been. */
export function toPlaySteps(marks: readonly Pick<TimeMark, "clock" | "shape">[]): string[] {
  const days = marks.map(({ clock, shape }) => toIsoDay(clock === "said" ? shape.start : shape.end - 1));
  return [...new Set(days)].filter((day) => /^\d{4}-/.test(day)).sort();
}

/** The step after a day; the first where there is none yet. Undefined behind the last. */
export function toNextStep(steps: readonly string[], day: string | undefined): string | undefined {
  return day === undefined ? steps[0] : steps.find((step) => step > day);
}
