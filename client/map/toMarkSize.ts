// How large marks are: smaller where there are many, and larger again the closer one looks.
export function toMarkSize(count: number, closer: number): number {
  const base = count > 400 ? 10 : count > 120 ? 14 : 17;
  return Math.round(Math.max(base, Math.min(22, base * Math.sqrt(closer))));
}
