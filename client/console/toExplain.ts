// A query → the same as EXPLAIN, which plans it and touches nothing.
const blank = String.raw`(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*`;
const leading = new RegExp(`^(${blank})(EXPLAIN|PROFILE)(?=\\s|/)`, "i");

export function toExplain(query: string): string {
  return leading.test(query) ? query.replace(leading, "$1EXPLAIN") : `EXPLAIN ${query}`;
}
