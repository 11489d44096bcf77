// A text → lower-case words without diacritics: what both sides of a comparison are brought to. Pure.

const most = 12;

/** The Arabic article is a part of its word, the Latin one (`al-`, `el-`) a word of its own. */
export function toWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’ʼʿʾ`]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, most);
}

/** Words that names carry or drop at will; a search that has others does not insist on them. */
export const particles: ReadonlySet<string> = new Set(
  "al el ad an ar as ash at de di la le the of and for von van bin ibn abu on in".split(" "),
);

const glued = /^(?:al|el|de|ash|as|ad|an|ar|abu|ibn|bin)(?=\p{L}{4})/u;

/** `alassad` → `assad`; undefined for a word that begins with no particle. */
export function withoutParticle(word: string): string | undefined {
  return glued.test(word) ? word.replace(glued, "") : undefined;
}
