// One item of the picture in words: a mark's own sentence, or how many it stands for and from when to when.
import { formatEdtf } from "../evidence/formatEdtf.ts";
import type { StageItem } from "./createStageLayout.ts";
import { isOneDate } from "./drawStage.ts";
import { toIsoDay } from "./timeWindow.ts";

export function toItemWords(item: Pick<StageItem, "marks" | "clock">): string {
  const { marks, clock } = item;
  const [first] = marks;
  if (!first) return "";
  if (marks.length === 1) return first.words;
  if (clock === "said" && isOneDate(item))
    return `${marks.length} claims, ${formatEdtf(first.date)}: ${first.stance}. Enter lists them.`;
  const start = Math.min(...marks.map(({ shape }) => shape.start));
  const end = Math.max(...marks.map(({ shape }) => shape.end));
  const counts = new Map<string, number>();
  for (const mark of marks) {
    const word = mark.stance ?? mark.status ?? "no status";
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const parts = [...counts].map(([word, count]) => `${count} ${word}`);
  return `${marks.length} ${clock === "happened" ? "events" : "claims"}, ${formatEdtf(toIsoDay(start))} to ${formatEdtf(toIsoDay(end - 1))}: ${parts.join(", ")}. Enter looks closer.`;
}
