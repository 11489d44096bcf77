// The ends of paths, two by two. Pure.

export type Pair = readonly [from: string, to: string];

/** Every `from` with every `to`, or, without these, every two of `from`; a pair is named once, and nothing is paired with itself. */
export function toPairs(from: readonly string[], to: readonly string[]): Pair[] {
  const pairs = new Map<string, Pair>();
  const others = to.length > 0 ? to : from;
  for (const one of from) {
    for (const other of others) {
      const key = [one, other].sort().join("~");
      if (one !== other && !pairs.has(key)) pairs.set(key, [one, other]);
    }
  }
  return [...pairs.values()];
}
