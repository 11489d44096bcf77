// How large marks are: smaller where there are many, and larger again the closer one looks.
import type { Placed } from "./toPlaced.ts";

export function toMarkSize(count: number, closer: number): number {
  const base = count > 400 ? 10 : count > 120 ? 14 : 17;
  return Math.round(Math.max(base, Math.min(22, base * Math.sqrt(closer))));
}

/** Between two marks, in pixels. */
export const gap = 4;

export function countPlaced({ stands }: Pick<Placed, "stands">): number {
  return stands.reduce((sum, { others }) => sum + 1 + others.length, 0);
}
