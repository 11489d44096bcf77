// Which of a node's names was meant, and how close it is to what was typed, from 0 to 1. Pure.
import { toSounds } from "./soundPattern.ts";
import { particles, toWords, withoutParticle } from "./toWords.ts";

export function rankMatch(
  names: readonly string[],
  words: readonly string[],
): { match: string; closeness: number } {
  let best = { match: names[0] ?? "", closeness: -1 };
  for (const name of names) {
    const closeness = toCloseness(toWords(name), words);
    if (closeness > best.closeness) best = { match: name, closeness };
  }
  return best;
}

/** Each word against the nearest of the name's; words of the name that nobody asked for cost a little. */
function toCloseness(parts: readonly string[], words: readonly string[]): number {
  const asked = withoutParticles(words);
  const has = withoutParticles(parts);
  const hits = asked.map((word) => Math.max(0, ...parts.map((part) => toLikeness(part, word))));
  const sum = hits.reduce((total, hit) => total + hit, 0);
  const apart = sum / Math.max(asked.length, has.length);
  const joined = words.length > 1 || parts.length > 1 ? toLikeness(parts.join(""), words.join("")) * 0.95 : 0;
  return Math.max(apart, joined);
}

function withoutParticles(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !particles.has(word));
  return telling.length > 0 ? telling : words;
}

function toLikeness(part: string, word: string): number {
  if (part === word) return 1;
  const bare = withoutParticle(word);
  if (bare !== undefined && part === bare) return 0.95;
  if (part.startsWith(word)) return 0.8 + (0.1 * word.length) / part.length;
  const allowed = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
  const distance = allowed > 0 ? toDistance(part, word, allowed) : allowed + 1;
  const near = distance <= allowed ? 0.85 - 0.1 * distance : 0;
  const like = Math.max(soundsAlike(part, word), bare === undefined ? 0 : soundsAlike(part, bare));
  return Math.max(near, like, 0.1);
}

function soundsAlike(part: string, word: string): number {
  const sounds = toSounds(word);
  if (sounds.length === 0 || sounds.join() !== toSounds(part).join()) return 0;
  // Two consonants say little.
  return sounds.length > 2 ? 0.7 : 0.6;
}

/** Letters added, dropped, changed or swapped with the next; more than `most` is `most + 1`. */
function toDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      now.push(cost);
    }
    beforeLast = last;
    last = now;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}
