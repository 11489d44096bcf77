// The word that was probably meant.

/** The nearest of `words` by edit distance; undefined when none is near. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const measured = words
    .map((word) => ({ word, far: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .sort((one, other) => one.far - other.far);
  const [best] = measured;
  return best && best.far <= Math.max(2, Math.ceil(best.word.length / 3)) ? best.word : undefined;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
