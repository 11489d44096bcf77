// Figures of several rounds, put together.
export interface Spread {
  min: number;
  median: number;
  max: number;
}

/** Of at least one figure. */
export function toSpread(figures: number[]): Spread {
  return {
    min: Math.min(...figures),
    median: toQuantile(figures, 0.5),
    max: Math.max(...figures),
  };
}

/** `share` 0.95: the figure that 95 % do not exceed. NaN of none. */
export function toQuantile(figures: number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Median first: `12.3 (11.0–15.1)`. */
export function toText({ min, median, max }: Spread): string {
  return `${short(median)} (${short(min)}–${short(max)})`;
}

export function short(figure: number): string {
  if (!Number.isFinite(figure)) return "–";
  return figure >= 100 ? figure.toFixed(0) : figure.toFixed(figure >= 10 ? 1 : 2);
}
