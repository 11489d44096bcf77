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

/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`. */
export function measureSubquery(kind: string, group: Group, ledger: Ledger): Bulk {
  const { rows, matches } = ledger;
  const returned = measureClauses(group.items, ledger);
  const inner = Math.max(1, ledger.rows);
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
    case "MATCH":
      countMatches(body, ledger);
      measureAll(body, ledger);
      return undefined;
    case "CALL":
      for (const item of body) {
        if (!isGroup(item)) continue;
        if (item.kind === "{") measureClauses(item.items, ledger);
        else measureEach(item.items, ledger);
      }
      return undefined;
    default:
      measureAll(body, ledger);
      return undefined;
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
    if (!isTied) ledger.matches = Math.min(1_000_000, ledger.matches * usualMatches);
    for (const name of names) ledger.bound.add(name);
  }
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
