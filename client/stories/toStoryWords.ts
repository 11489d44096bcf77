// How long a story is, in words.

export function toStoryWords(steps: number, minutes: number | undefined): string {
  const length = `${steps} ${steps === 1 ? "step" : "steps"}`;
  return minutes === undefined ? length : `${length} · ${minutes} min`;
}
