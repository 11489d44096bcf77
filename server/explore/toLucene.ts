// Words as typed → a query of the names' index. Words hold letters and digits alone, so nothing in them is special to Lucene. Pure.
import { toSoundPatterns } from "./soundPattern.ts";
import { particles, withoutParticle } from "./toWords.ts";

/**
 * Every word must be there in some form, particles aside; or all of them written as one. `byEar` adds what sounds alike, which
 * takes Lucene some times as long.
 */
export function toLucene(words: readonly string[], byEar = false): string {
  const telling = words.filter((word) => !particles.has(word));
  const asked = telling.length > 0 ? telling : words;
  const each = asked.map((word) => `(${toForms(word, byEar, asked.length > 1).join(" OR ")})`).join(" AND ");
  const small = words.filter((word) => !asked.includes(word)).map((word) => `${word}^0.5`);
  const whole = words.length > 1 ? ` OR (${words.join("")}~1)` : "";
  return `${small.length > 0 ? `(+(${each}) ${small.join(" ")})` : `(${each})`}${whole}`;
}

/** Beside others, a short word of another script may sound like much. */
function toForms(word: string, byEar: boolean, hasCompany: boolean): string[] {
  const least = hasCompany && !/^[a-z0-9]+$/.test(word) ? 1 : 2;
  const bare = withoutParticle(word);
  const heard = byEar ? [word, bare ?? word] : [];
  const patterns = new Set(heard.flatMap((form) => toSoundPatterns(form, least)));
  const fuzzy = word.length > 7 ? [`${word}~2`] : word.length > 3 ? [`${word}~1`] : [];
  const others = bare ? [`${bare}^2`, `${bare}~1`] : [];
  return [
    `${word}^4`,
    `${word}*^2`,
    ...fuzzy,
    ...others,
    ...[...patterns].map((pattern) => `/${pattern}/^0.3`),
  ];
}
