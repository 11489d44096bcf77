// How much an expression may come to: not what it is, but how large it can be before a single row is out.

/**
 * One cell is a number, or about ten characters. A list or text of `size` cells, whose elements (or a map's entries) have
 * at most `part` cells each; `value` bounds the whole numbers that can be read from it.
 */
export interface Bulk {
  size: number;
  part: number;
  value: number;
  isList: boolean;
  /** It is a number, or a list of numbers, for certain. */
  numeric: boolean;
  /** It may be a text put together from pieces, out of which any number could be read. */
  joined: boolean;
}

/** Of a property or variable that comes from the graph. */
export const unknown: Bulk = {
  size: 1,
  part: 1,
  value: 1_000,
  isList: false,
  numeric: false,
  joined: false,
};

export const nothing: Bulk = { ...unknown, size: 0, part: 0, value: 0 };

export function toNumber(value: number): Bulk {
  return { ...unknown, value, numeric: true };
}

export function toText(text: string): Bulk {
  const size = Math.max(1, Math.ceil(text.length / 10));
  const digits = text.replace(/\D/g, "").length;
  const plain = /^\s*[+-]?\d+\s*$/.test(text) ? Math.abs(Number(text)) : undefined;
  const value = plain ?? (digits === 0 ? 0 : /\d[eExX]/.test(text) ? Number.POSITIVE_INFINITY : 10 ** digits);
  return { ...unknown, size, part: size, value };
}

/** Side by side in a list or map, or as arguments of a function that gives back something made of them. */
export function toWhole(parts: Bulk[]): Bulk {
  return {
    size: total(parts.map(({ size }) => size)),
    part: Math.max(1, ...parts.map(({ size }) => size)),
    value: Math.max(0, ...parts.map(({ value }) => value)),
    isList: true,
    numeric: parts.every(({ numeric, isList }) => numeric && !isList),
    joined: parts.some(({ joined }) => joined),
  };
}

/** The larger of the two in every respect: of the branches of CASE, or of two meanings of one name. */
export function toLarger(a: Bulk, b: Bulk): Bulk {
  return {
    size: Math.max(a.size, b.size),
    part: Math.max(a.part, b.part),
    value: Math.max(a.value, b.value),
    isList: a.isList && b.isList,
    numeric: a.numeric && b.numeric && a.isList === b.isList,
    joined: a.joined || b.joined,
  };
}

/** `a + b`: a sum, a longer text or a longer list. */
export function toSum(terms: Bulk[]): Bulk {
  const [first] = terms;
  if (!first || terms.length === 1) return first ?? nothing;
  const value = total(terms.map((term) => term.value));
  if (terms.every(({ numeric, isList }) => numeric && !isList)) return toNumber(value);
  return {
    size: total(terms.map(({ size }) => size)),
    part: Math.max(...terms.map(({ isList, part, size }) => (isList ? part : size))),
    value,
    isList: terms.some(({ isList }) => isList),
    numeric: terms.every(({ numeric }) => numeric),
    joined: true,
  };
}

/** One element of a list, or one entry of a map. */
export function toPart(whole: Bulk): Bulk {
  if (whole.isList && whole.numeric) return toNumber(whole.value);
  return { ...whole, size: whole.part, part: whole.part, isList: false, numeric: false };
}

/** Of a value handed over as a parameter. */
export function toBulk(value: unknown): Bulk {
  if (typeof value === "number" || typeof value === "bigint") return toNumber(Math.abs(Number(value)));
  if (typeof value === "string") return toText(value);
  if (Array.isArray(value)) return toWhole(value.map(toBulk));
  if (typeof value !== "object" || value === null) return unknown;
  return { ...toWhole(Object.values(value).map(toBulk)), isList: false, numeric: false };
}

function total(sizes: number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
