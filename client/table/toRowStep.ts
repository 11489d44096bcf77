// Where a key takes the focus in a list of rows; undefined for a key that does nothing there.
export function toRowStep(key: string, now: number, count: number, page: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: now + 1,
    ArrowUp: now - 1,
    PageDown: now + Math.max(1, page),
    PageUp: now - Math.max(1, page),
    Home: 0,
    End: count - 1,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, next));
}
