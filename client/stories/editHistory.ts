// Undo and redo of a story that is being made: what it was, is and will be again. Pure.

export interface EditHistory<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
  /** What the last change was to: another one to the same follows it without a step of its own. */
  about?: string;
}

const mostPast = 100;

export function startHistory<T>(now: T): EditHistory<T> {
  return { past: [], now, future: [] };
}

/** `about` is the same for the letters of one field, so that undo takes back what was typed and not a letter. */
export function edit<T>(history: EditHistory<T>, next: T, about?: string): EditHistory<T> {
  if (next === history.now) return history;
  const follows = about !== undefined && about === history.about;
  const past = follows ? history.past : [...history.past, history.now].slice(-mostPast);
  return { past, now: next, future: [], about };
}

export function undo<T>({ past, now, future }: EditHistory<T>): EditHistory<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

export function redo<T>({ past, now, future }: EditHistory<T>): EditHistory<T> {
  const [next, ...rest] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest };
}
