// How large the value of an expression can be, from its text alone; throws a Refusal where that is beyond all bounds.
import { type Bulk, nothing, toLarger, toNumber, toPart, toSum, toText, toWhole, unknown } from "./bulk.ts";
import { type Group, type Item, isGroup } from "./groupTokens.ts";
import type { Ledger } from "./ledger.ts";
import type { Marked } from "./markRoles.ts";
import { measureFunction } from "./measureFunction.ts";
import { measureSubquery } from "./measureQuery.ts";
import { measureProperty } from "./measureTime.ts";

export function splitAt(items: Item[], splits: (token: Marked) => boolean): Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (!isGroup(item) && splits(item)) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts;
}

export function isSign(item: Item | undefined, ...texts: string[]): boolean {
  return item !== undefined && !isGroup(item) && item.kind === "sign" && texts.includes(item.text);
}

/** What stands between commas. */
export function measureEach(items: Item[], ledger: Ledger): Bulk[] {
  if (items.length === 0) return [];
  return splitAt(items, (token) => isSign(token, ",")).map((part) => measure(part, ledger));
}

const tests = new Set([
  "AND",
  "OR",
  "XOR",
  "NOT",
  "IN",
  "CONTAINS",
  "STARTS",
  "ENDS",
  "WITH",
  "IS",
  "DISTINCT",
  "BY",
  "AS",
]);
const comparisons = ["=", "<>", "!=", "<", ">", "<=", ">=", "=~", ":", "::", "|", "&", "!"];
/** Longer texts are not searched with a pattern: what it costs grows with the third power of the length. */
const longestSearched = 40;

export function measure(items: Item[], ledger: Ledger): Bulk {
  const bare =
    !isGroup(items[0]) && items[0]?.word === "DISTINCT" && items[0].role === "operator"
      ? items.slice(1)
      : items;
  const isTest = (token: Marked) =>
    token.role === "clause" ||
    (token.role === "operator" && (tests.has(token.word) || isSign(token, ...comparisons)));
  if (!bare.some((item) => !isGroup(item) && isTest(item))) return measureSum(bare, ledger);
  const sides = splitAt(bare, isTest).map((side) => measureSum(side, ledger));
  if (bare.some((item) => isSign(item, "=~"))) {
    const size = Math.max(...sides.map((side) => side.size));
    if (size > longestSearched)
      ledger.refuse("=~", "A long text is searched with a pattern", "use CONTAINS instead");
    ledger.spendOn(size ** 3);
  }
  return toNumber(1);
}

function measureSum(items: Item[], ledger: Ledger): Bulk {
  const terms: Item[][] = [[]];
  let subtracts = false;
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const joins =
      isSign(item, "+", "-", "||") && before !== undefined && (isGroup(before) || before.role === "operand");
    subtracts ||= joins && isSign(item, "-");
    if (joins) terms.push([]);
    else terms.at(-1)?.push(item);
  }
  const sum = toSum(terms.map((term) => measureProduct(term, ledger)));
  if (terms.length > 1) ledger.spend(sum);
  // Texts and lists cannot be subtracted.
  return subtracts ? toNumber(sum.value) : sum;
}

function measureProduct(items: Item[], ledger: Ledger): Bulk {
  const signs = items.filter(
    (item, index) =>
      index > 0 && isSign(item, "*", "/", "%", "^") && !isGroup(item) && item.role === "operator",
  );
  if (signs.length === 0) return measureAtom(items, ledger);
  const factors = splitAt(items, (token) => signs.includes(token));
  let value: number | undefined;
  for (const [index, factor] of factors.entries()) {
    const next = measureAtom(factor, ledger).value;
    const sign = signs[index - 1];
    if (value === undefined || sign === undefined || isGroup(sign)) value = next;
    else if (sign.text === "*") value *= next;
    else if (sign.text === "%") value = Math.min(value, next);
    else if (sign.text === "^")
      value = isCount(factor) ? value ** Math.max(1, next) : Number.POSITIVE_INFINITY;
    // What is divided by less than one grows.
    else value = isDivisor(factor) ? value / Math.max(1, next) : Number.POSITIVE_INFINITY;
  }
  return toNumber(value ?? 0);
}

/** What is less than one grows with a power below zero. */
function isCount(factor: Item[]): boolean {
  const [only] = factor;
  return only !== undefined && !isGroup(only) && only.kind === "number" && factor.length === 1;
}

function isDivisor(factor: Item[]): boolean {
  const [first, second] = factor;
  if (first === undefined || isGroup(first)) return false;
  if (first.kind === "number") return toMagnitude(first.text) >= 1 && factor.length === 1;
  return first.word === "SIZE" || first.word === "COUNT" || first.word === "LENGTH" ? isGroup(second) : false;
}

export function toMagnitude(text: string): number {
  const value = Number(
    text.replaceAll("_", "").replace(/[dDfF]$/, (suffix) => (/^0x/i.test(text) ? suffix : "")),
  );
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

/** A value with what hangs on it: properties, indexes, slices. */
function measureAtom(items: Item[], ledger: Ledger): Bulk {
  const start = items.findIndex((item) => !isSign(item, "+", "-"));
  if (start < 0) return nothing;
  let { bulk, at, isGraph } = measurePrimary(items, start, ledger);
  while (at < items.length) {
    const item = items[at];
    const next = items[at + 1];
    if (isSign(item, ".") && next !== undefined && !isGroup(next)) {
      bulk = isGraph ? unknown : measureProperty(bulk, next.text);
      isGraph = false;
      at += 2;
    } else {
      if (isGroup(item)) bulk = measurePostfix(bulk, item, isGraph === true, ledger);
      at += 1;
    }
  }
  return ledger.spend(bulk);
}

function measurePostfix(bulk: Bulk, group: Group, isGraph: boolean, ledger: Ledger): Bulk {
  measureGroup(group, ledger);
  const slices = group.items.some((item) => isSign(item, ".."));
  if (group.kind !== "[") return bulk;
  if (slices) return { ...bulk, depth: bulk.depth + 1 };
  const [key] = group.items;
  if (isGraph || bulk.isWhole || key === undefined || isGroup(key) || key.kind === "number")
    return toPart(bulk);
  // A moment gives its numbers by name as well.
  if (key.kind === "string") return measureProperty(bulk, key.text);
  return { ...toPart(bulk), value: Number.POSITIVE_INFINITY };
}

interface Primary {
  bulk: Bulk;
  at: number;
  /** It is a variable of a pattern: its properties are the graph's. */
  isGraph?: boolean;
}

function measurePrimary(items: Item[], at: number, ledger: Ledger): Primary {
  const item = items[at];
  ledger.visit(item);
  if (item === undefined) return { bulk: nothing, at };
  if (isGroup(item)) return { bulk: measureGroup(item, ledger), at: at + 1 };
  if (item.kind === "number") return { bulk: toNumber(toMagnitude(item.text)), at: at + 1 };
  if (item.kind === "string") return { bulk: toText(item.text), at: at + 1 };
  if (isSign(item, "$")) {
    const name = items[at + 1];
    // `$(…)` gives a label or type by an expression.
    if (isGroup(name)) return { bulk: measureGroup(name, ledger), at: at + 2 };
    return { bulk: (name && ledger.params.get(name.text)) || unknown, at: at + 2 };
  }
  if (item.kind === "sign") return { bulk: unknown, at: at + 1 };
  return measureName(items, at, item, ledger);
}

function measureName(items: Item[], at: number, first: Marked, ledger: Ledger): Primary {
  let name = first.text;
  let end = at + 1;
  for (
    let dotted = items[end + 1];
    isSign(items[end], ".") && dotted && !isGroup(dotted);
    dotted = items[end + 1]
  ) {
    name += `.${dotted.text}`;
    end += 2;
  }
  const call = items[end];
  if (isGroup(call) && call.kind === "(") return { bulk: measureFunction(name, call, ledger), at: end + 1 };
  const group = items[at + 1];
  if (isGroup(group) && group.kind === "{") {
    const isSubquery = first.kind === "word" && /^(EXISTS|COUNT|COLLECT)$/.test(first.word);
    const bulk = isSubquery ? measureSubquery(first.word, group, ledger) : measureMap(group.items, ledger);
    return { bulk, at: at + 2 };
  }
  const known = ledger.names.get(first.text);
  if (known) return { bulk: known, at: at + 1 };
  if (/^(INF|INFINITY)$/.test(first.word)) return { bulk: toNumber(Number.POSITIVE_INFINITY), at: at + 1 };
  return { bulk: unknown, at: at + 1, isGraph: true };
}

export function measureGroup(group: Group, ledger: Ledger): Bulk {
  if (group.kind === "case") return measureCase(group.items, ledger);
  if (group.kind === "[") return measureBracket(group.items, ledger);
  if (group.kind === "{") return measureMap(group.items, ledger);
  const [only, ...others] = measureEach(group.items, ledger);
  return only && others.length === 0 ? only : toWhole(only ? [only, ...others] : []);
}

function measureCase(items: Item[], ledger: Ledger): Bulk {
  const words = ["WHEN", "THEN", "ELSE"];
  const heads = items.filter(
    (item) => !isGroup(item) && item.role === "operator" && words.includes(item.word),
  );
  const parts = splitAt(items, (token) => heads.includes(token)).map((part) => measure(part, ledger));
  const branches = parts.filter((_, index) => {
    const head = heads[index - 1];
    return head !== undefined && !isGroup(head) && head.word !== "WHEN";
  });
  return branches.length > 0 ? branches.reduce(toLarger) : unknown;
}

/** `{key: value}`, `{.key, name, .*}`. */
export function measureMap(items: Item[], ledger: Ledger): Bulk {
  const entries = splitAt(items, (token) => isSign(token, ",")).map((entry) =>
    measure(isSign(entry[1], ":") ? entry.slice(2) : entry.filter((item) => !isSign(item, ".")), ledger),
  );
  return { ...toWhole(entries), isList: false };
}

function measureBracket(items: Item[], ledger: Ledger): Bulk {
  const loop = readLoop(items);
  if (loop) return measureLoop(loop, ledger);
  const bar = items.findLastIndex((item) => isSign(item, "|"));
  if (bar < 0 || isSign(items[0], ":") || isSign(items[1], ":")) return toWhole(measureEach(items, ledger));
  // A pattern comprehension: how many there are is the graph's.
  measure(items.slice(0, bar), ledger);
  const projected = measure(items.slice(bar + 1), ledger);
  return { ...toWhole([projected]), isList: false };
}

export interface Loop {
  name: string;
  list: Item[];
  where: Item[];
  /** What is made of each element, where it says so. */
  body?: Item[];
}

/** `x IN list WHERE test | value`, within square brackets or those of all, any, none and single. */
export function readLoop(items: Item[]): Loop | undefined {
  const [name, word] = items;
  if (name === undefined || word === undefined || isGroup(name) || isGroup(word)) return undefined;
  if (word.word !== "IN" || word.role !== "operator" || name.kind === "sign") return undefined;
  const bar = items.findLastIndex((item) => isSign(item, "|"));
  const head = bar < 0 ? items : items.slice(0, bar);
  const where = head.findIndex((item) => !isGroup(item) && item.word === "WHERE" && item.role === "clause");
  return {
    name: name.text,
    list: head.slice(2, where < 0 ? undefined : where),
    where: where < 0 ? [] : head.slice(where + 1),
    body: bar < 0 ? undefined : items.slice(bar + 1),
  };
}

export function measureLoop({ name, list, where, body }: Loop, ledger: Ledger): Bulk {
  const source = measure(list, ledger);
  const part = toPart(source);
  const made = ledger.loop(source.size, { [name]: part }, () => {
    measure(where, ledger);
    return body ? measure(body, ledger) : part;
  });
  return ledger.spend({ ...toWhole([made]), size: source.size * made.size, isList: source.isList });
}
