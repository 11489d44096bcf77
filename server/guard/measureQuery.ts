// How large a query's values can grow from clause to clause: what WITH names, the next clause may double.
import { type Bulk, toBulk, toLarger, toNumber, toPart, toWhole, unknown } from "./bulk.ts";
import { type Group, type Item, isGroup } from "./groupTokens.ts";
import { Ledger } from "./ledger.ts";
import type { Marked } from "./markRoles.ts";
import { isSign, measure, measureEach, splitAt, toMagnitude } from "./measureExpression.ts";
import { usualMatches } from "./measureFunction.ts";
import { measureRange } from "./measureRange.ts";

/** Throws a Refusal where a list, text or number can outgrow what one row may cost, with these parameters. */
export function measureQuery(root: Group, params: Record<string, unknown>, typed: string): void {
  const known = new Map(Object.entries(params).map(([name, value]) => [name, toBulk(value)]));
  measureClauses(root.items, new Ledger(typed, known));
}

/** More than a transaction's memory takes. */
const mostMatches = 1_000_000;
const waysOfHop = 4;
const waysOfRepeats = 1_000;

/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`. */
export function measureSubquery(kind: string, group: Group, ledger: Ledger): Bulk {
  const { rows, matches } = ledger;
  [ledger.rows, ledger.matches] = [1, 1];
  const returned = measureClauses(group.items, ledger);
  const inner = ledger.rows * ledger.matches;
  [ledger.rows, ledger.matches] = [rows, matches];
  if (kind !== "COLLECT") return toNumber(Math.max(1_000, inner));
  return {
    ...returned,
    size: Math.min(inner * returned.size, 1_000_000),
    part: returned.size,
    isList: false,
  };
}

/** What the last RETURN gives. */
function measureClauses(items: Item[], ledger: Ledger): Bulk {
  let returned: Bulk = unknown;
  let head: Marked | undefined;
  let body: Item[] = [];
  const close = () => {
    returned = measureClause(head, body, ledger) ?? returned;
    body = [];
  };
  for (const item of items) {
    if (isGroup(item) || item.role !== "clause") {
      body.push(item);
      continue;
    }
    close();
    head = item;
  }
  close();
  return returned;
}

function measureClause(head: Marked | undefined, body: Item[], ledger: Ledger): Bulk | undefined {
  switch (head?.word) {
    case "WITH":
    case "RETURN":
      return measureItems(body, ledger);
    case "UNWIND":
      measureUnwind(body, ledger);
      return undefined;
    case "LIMIT":
      limitRows(body, ledger);
      return undefined;
    case "UNION":
      [ledger.rows, ledger.matches] = [1, 1];
      return undefined;
    // A subquery may be a pattern alone.
    case undefined:
    case "MATCH":
      if (body.length > 0) countMatches(body, ledger);
      measureAll(body, ledger);
      return undefined;
    case "CALL":
      for (const item of body) {
        if (!isGroup(item)) continue;
        if (item.kind === "{") measureClauses(item.items, ledger);
        else measureArguments(item.items, ledger);
      }
      return undefined;
    case "YIELD":
      nameYielded(body, ledger);
      measureAll(body, ledger);
      return undefined;
    default:
      measureAll(body, ledger);
      return undefined;
  }
}

/** Thousands of words with wildcards fill the memory of the full-text index, which no limit counts. */
const longestSearched = 100;

function measureArguments(items: Item[], ledger: Ledger): void {
  const size = Math.max(
    0,
    ...measureEach(items, ledger).map((argument) => (argument.isList ? 0 : argument.size)),
  );
  if (size <= longestSearched) return;
  ledger.refuse(
    "CALL",
    `A text of more than ${longestSearched * 10} characters is handed to a procedure`,
    "search for fewer words at a time",
  );
}

/** What a procedure gives back is no node for certain: of a moment any number could be read. */
function nameYielded(body: Item[], ledger: Ledger): void {
  for (const item of body) {
    if (!isGroup(item) && item.role === "operand" && !ledger.names.has(item.text))
      ledger.bind(item.text, unknown);
  }
}

/** Patterns and tests: every expression in them, wherever it stands. */
function measureAll(items: Item[], ledger: Ledger): void {
  for (const part of splitAt(items, (token) => isSign(token, ","))) measure(part, ledger);
}

function measureItems(body: Item[], ledger: Ledger): Bulk {
  const items = splitAt(body, (token) => isSign(token, ",")).map((item) => {
    const { expression, name } = readAlias(item);
    return { name, bulk: measure(expression, ledger), aggregates: isAggregate(expression) };
  });
  for (const { name, bulk } of items) {
    const before = name === undefined ? undefined : ledger.names.get(name);
    if (name !== undefined) ledger.bind(name, before ? toLarger(before, bulk) : bulk);
  }
  const collects = items.some(({ aggregates }) => aggregates);
  if (collects)
    ledger.matches = items.every(({ aggregates }) => aggregates) ? 1 : Math.min(ledger.matches, usualMatches);
  const row = toWhole(items.map(({ bulk }) => bulk));
  return ledger.spend(row);
}

function isAggregate(items: Item[]): boolean {
  return items.some((item, index) =>
    isGroup(item)
      ? isAggregate(item.items)
      : /^(collect|count|sum|avg|min|max)$/i.test(item.text) && isGroup(items[index + 1]),
  );
}

/** Parts of a pattern that share no name with what is known multiply each other. */
function countMatches(body: Item[], ledger: Ledger): void {
  for (const part of splitAt(body, (token) => isSign(token, ","))) {
    const names = readNames(part);
    const isTied = names.some((name) => ledger.bound.has(name) || ledger.names.has(name));
    const grown = (isTied ? 1 : usualMatches) * countWays(part, isTied);
    ledger.matches = Math.min(mostMatches, ledger.matches * grown);
    const [path] = part;
    if (path && !isGroup(path) && isSign(part[1], "=")) ledger.paths.add(path.text);
    for (const name of names) ledger.bound.add(name);
  }
}

/** In how many ways a pattern goes on from each of its starts: a hop has some, a chain of any length has no end of them. */
function countWays(part: Item[], isTied: boolean): number {
  if (part.some((item) => !isGroup(item) && /shortest/i.test(item.text))) return 1;
  if (part.some((item, index) => isRepeat(item, part[index - 1]))) return waysOfRepeats;
  const hops = part.filter((item, index) => isSign(item, "-") && isHop(part[index + 1])).length;
  return waysOfHop ** (isTied ? hops : Math.max(0, hops - 1));
}

function isHop(next: Item | undefined): boolean {
  return isGroup(next) ? next.kind === "[" : isSign(next, "-");
}

/** `[*1..3]`, or what stands behind a relationship or bracket that is gone through several times. */
function isRepeat(item: Item, before: Item | undefined): boolean {
  if (isGroup(item) && item.kind === "[") return item.items.some((one) => isSign(one, "*"));
  const follows = isGroup(before) ? before.kind === "(" : isSign(before, "-", ">");
  return follows && (isGroup(item) ? item.kind === "{" : isSign(item, "+", "*"));
}

function readNames(items: Item[]): string[] {
  return items.flatMap((item, index) => {
    if (isGroup(item)) return readNames(item.items);
    const isName = item.kind === "name" || (item.kind === "word" && item.role === "operand");
    return isName && !isSign(items[index - 1], ":", "|", "&", "!", ".") ? [item.text] : [];
  });
}

function readAlias(item: Item[]): { expression: Item[]; name?: string } {
  const as = item.findLastIndex((one) => !isGroup(one) && one.word === "AS" && one.role === "operator");
  const name = item[as + 1];
  if (as < 0 || name === undefined || isGroup(name)) return { expression: item };
  return { expression: item.slice(0, as), name: name.text };
}

function measureUnwind(body: Item[], ledger: Ledger): void {
  const { expression, name } = readAlias(body);
  const [first, args, ...others] = expression;
  const isRange = first && !isGroup(first) && first.text.toLowerCase() === "range" && others.length === 0;
  const list =
    isRange && isGroup(args) && args.kind === "("
      ? measureRange(args, ledger, true)
      : measure(expression, ledger);
  ledger.rows = Math.min(1_000_000, ledger.rows * Math.max(1, list.size));
  const before = name === undefined ? undefined : ledger.names.get(name);
  const part = toPart(list);
  if (name !== undefined) ledger.bind(name, before ? toLarger(before, part) : part);
}

function limitRows(body: Item[], ledger: Ledger): void {
  const [only] = body;
  measureAll(body, ledger);
  if (only && !isGroup(only) && only.kind === "number") {
    const most = Math.max(1, toMagnitude(only.text));
    [ledger.rows, ledger.matches] = [Math.min(ledger.rows, most), Math.min(ledger.matches, most)];
  }
}
