// A name without what spellings differ in: case, accents, points, "the", "and" for "&", "Saint" for "St."
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\bst\b/gu, "saint")
    .replace(/^\s*the\s+/u, "")
    .trim();
}
