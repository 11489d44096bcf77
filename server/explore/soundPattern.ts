// How a word may be written otherwise: its consonants as a regular expression for Lucene, in Latin, Arabic, Cyrillic and Greek. Pure.

type Script = "latin" | "arabic" | "cyrillic" | "greek";

/** Letters that are written for one another between scripts and spellings; `latin` may be several letters long. */
interface Sound {
  latin: string;
  arabic: string;
  cyrillic: string;
  greek: string;
  /** How it is recognised in what was typed. */
  typed: RegExp;
}

const sounds: readonly Sound[] = [
  {
    typed: /^(?:sch|sh|ch|tch|ts|tz|[szcشسصزжшщчцсзσςζξ])/u,
    latin: "(sch|tch|ts|tz|s|z|c|sh|ch)",
    arabic: "[سصشزچ]",
    cyrillic: "[сзшщчцж]",
    greek: "[σςζξ]",
  },
  {
    typed: /^(?:kh|gh|ck|γκ|qu|[kqgxكقخغگкгхκγχ])/u,
    latin: "(k|q|c|ck|kh|ch|g|gh|x|h|qu)",
    arabic: "[كقخغگ]",
    cyrillic: "[кгх]",
    greek: "[κγχ]",
  },
  { typed: /^(?:dj|[jجچ])/u, latin: "(j|dj|g|zh)", arabic: "[جچ]", cyrillic: "[жг]", greek: "[τζγ]" },
  { typed: /^(?:ph|[fvفڤфвφβ])/u, latin: "(f|v|ph|w|b)", arabic: "[فڤوب]", cyrillic: "[фв]", greek: "[φβ]" },
  { typed: /^(?:μπ|[bpبپбпπ])/u, latin: "[bp]", arabic: "[بپ]", cyrillic: "[бп]", greek: "(μπ|π|β)" },
  {
    typed: /^(?:th|dh|ντ|[tdتطدضثذظтдτδθ])/u,
    latin: "(t|d|th|dh|z)",
    arabic: "[تطدضثذظة]",
    cyrillic: "[тд]",
    greek: "(ντ|τ|δ|θ)",
  },
  { typed: /^[mمмμ]/u, latin: "m", arabic: "م", cyrillic: "м", greek: "μ" },
  { typed: /^[nنнν]/u, latin: "n", arabic: "ن", cyrillic: "н", greek: "ν" },
  { typed: /^[lلлλ]/u, latin: "l", arabic: "ل", cyrillic: "л", greek: "λ" },
  { typed: /^[rرрρ]/u, latin: "r", arabic: "ر", cyrillic: "р", greek: "ρ" },
];

/** Vowels, and what is written or left out as one. */
const between: Record<Script, string> = {
  latin: "[aeiouywh]*",
  arabic: "[اأإآٱويىئؤءعهحةۀی]*",
  cyrillic: "[аеёиоуыэюяйьъ]*",
  greek: "[αεηιουω]*",
};

const article: Partial<Record<Script, string>> = { arabic: "(ال)?" };
const scripts = Object.keys(between) as Script[];
const mostSounds = 12;

/**
 * Consonants of a folded word as numbers, doubled ones once: two words that sound alike have the same. Empty where there are
 * fewer than `least`: one alone is like everything.
 */
export function toSounds(word: string, least = 2): number[] {
  const found: number[] = [];
  // A vowel between two like consonants keeps both: Mamlouk has two.
  let doubled = false;
  let rest = word.replace(/^ال(?=.{2})/u, "");
  while (rest !== "" && found.length < mostSounds) {
    const index = sounds.findIndex(({ typed }) => typed.test(rest));
    const length = index < 0 ? 0 : (sounds[index]?.typed.exec(rest)?.[0].length ?? 0);
    if (index >= 0 && (found.at(-1) !== index || !doubled)) found.push(index);
    rest = [...rest].slice(Math.max(1, length)).join("");
    doubled = index >= 0;
  }
  return found.length < least ? [] : found;
}

/** Regular expressions that match the words of each script that sound like this one; none for a word of too few consonants. */
export function toSoundPatterns(word: string, least = 2): string[] {
  const found = toSounds(word, least);
  if (found.length === 0) return [];
  return scripts.map((script) => {
    const vowels = between[script];
    const consonants = found.map((index) => `${sounds[index]?.[script]}+`).join(vowels);
    // Looked for under its first letter alone, a word spares Lucene most of the others.
    const lead = sounds.some(({ typed }) => typed.test(word)) ? "" : vowels;
    return `${article[script] ?? ""}${lead}${consonants}${vowels}`;
  });
}
