// How much an expression may come to: not what it is, but how large it can be before a single row is out.
import { readTag } from "./readTag.ts";

/**
 * One cell is a number, or about ten characters. A list or text of `size` cells, whose elements (or a map's entries) have
 * at most `part` cells each; `value` bounds the whole numbers that can be read from it.
 */
export interface Bulk {
  size: number;
  part: number;
  value: number;
  /** Lists and joins of lists within each other: Neo4j goes through them by recursion. */
  depth: number;
  /** It is a list of known length. */
  isList: boolean;
  /** It is a list or map for certain. */
  isWhole: boolean;
  /** It is a number or text, or a list or map of such, for certain. */
  plain: boolean;
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
  depth: 0,
  isList: false,
  isWhole: false,
  plain: false,
  numeric: false,
  joined: false,
};

export const lastYear = 9_999;

export const nothing: Bulk = { ...unknown, size: 0, part: 0, value: 0 };

export function toNumber(value: number): Bulk {
  return { ...unknown, value, plain: true, numeric: true };
}

export function toText(text: string): Bulk {
  const size = Math.max(1, Math.ceil(text.length / 10));
  // Java reads digits of every script.
  const digits = text.replace(/\P{Nd}/gu, "").length;
  const whole = /^\s*[+-]?\d+\s*$/.test(text) ? Math.abs(Number(text)) : undefined;
  const isEndless = /\p{Nd}\.?[eExXpP]|Infinity/u.test(text);
  const value = whole ?? (isEndless ? Number.POSITIVE_INFINITY : digits === 0 ? 0 : 10 ** digits);
  return { ...unknown, size, part: size, value, plain: true };
}

/** Side by side in a list or map, or as arguments of a function that gives back something made of them. */
export function toWhole(parts: Bulk[]): Bulk {
  return {
    size: total(parts.map(({ size }) => size)),
    part: Math.max(1, ...parts.map(({ size }) => size)),
    value: Math.max(0, ...parts.map(({ value }) => value)),
    depth: 1 + Math.max(0, ...parts.map(({ depth }) => depth)),
    isList: true,
    isWhole: true,
    plain: parts.every(isPlain),
    numeric: parts.every(({ numeric, isWhole }) => numeric && !isWhole),
    joined: parts.some(({ joined }) => joined),
  };
}

/** The larger of the two in every respect: of the branches of CASE, or of two meanings of one name. */
export function toLarger(a: Bulk, b: Bulk): Bulk {
  return {
    size: Math.max(a.size, b.size),
    part: Math.max(a.part, b.part),
    value: Math.max(a.value, b.value),
    depth: Math.max(a.depth, b.depth),
    isList: a.isList && b.isList,
    isWhole: a.isWhole && b.isWhole,
    plain: a.plain && b.plain && a.isWhole === b.isWhole,
    numeric: a.numeric && b.numeric && a.isWhole === b.isWhole,
    joined: a.joined || b.joined,
  };
}

/** `a + b`: a sum, a longer text or a longer list. */
export function toSum(terms: Bulk[]): Bulk {
  const [first] = terms;
  if (!first || terms.length === 1) return first ?? nothing;
  const value = total(terms.map((term) => term.value));
  if (terms.every(({ numeric, isWhole }) => numeric && !isWhole)) return toNumber(value);
  const plain = terms.every(isPlain);
  return {
    size: total(terms.map(({ size }) => size)),
    part: Math.max(...terms.map(({ isWhole, part, size }) => (isWhole ? part : size))),
    value,
    depth: plain ? 0 : 1 + Math.max(...terms.map(({ depth }) => depth)),
    isList: terms.some(({ isList }) => isList),
    isWhole: terms.some(({ isWhole }) => isWhole),
    plain: terms.every((term) => term.plain),
    numeric: terms.every(({ numeric }) => numeric),
    joined: true,
  };
}

/** One element of a list, or one entry of a map. */
export function toPart(whole: Bulk): Bulk {
  if (whole.isWhole && whole.numeric) return toNumber(whole.value);
  const depth = Math.max(0, whole.depth - 1);
  const plain = whole.isWhole && whole.plain;
  return {
    ...whole,
    size: whole.part,
    part: whole.part,
    depth,
    isList: false,
    isWhole: false,
    plain,
    numeric: false,
  };
}

/** Of a value handed over as a parameter. */
export function toBulk(value: unknown): Bulk {
  if (typeof value === "number" || typeof value === "bigint") return toNumber(Math.abs(Number(value)));
  if (typeof value === "string") return toText(value);
  if (Array.isArray(value)) return toWhole(value.map(toBulk));
  if (typeof value !== "object" || value === null) return unknown;
  const tag = readTag(value);
  if (tag && /^(integer|float)$/.test(tag.type)) return toNumber(Math.abs(Number(tag.value)) || 0);
  if (tag && /date|time/.test(tag.type)) return toMoment(String(tag.value));
  if (tag && tag.type !== "point") return toBulk(tag.value);
  return { ...toWhole(Object.values(value).map(toBulk)), isList: false };
}

/** Its years are the numbers in it. */
export function toMoment(text: string): Bulk {
  const [year] = /\d+/.exec(text) ?? [];
  return { ...unknown, value: Number(year) > lastYear ? Number.POSITIVE_INFINITY : lastYear };
}

function isPlain({ plain, isWhole }: Bulk): boolean {
  return plain && !isWhole;
}

function total(sizes: number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
