// How many numbers a range() has, which no limit of Neo4j's bounds.
import { type Bulk, toNumber, toWhole } from "./bulk.ts";
import { type Group, type Item, isGroup } from "./groupTokens.ts";
import type { Ledger } from "./ledger.ts";
import { isSign, measure, splitAt, toMagnitude } from "./measureExpression.ts";

const mostInList = 100_000;
/** Unwound, each is a row of its own, and rows stop at the time limit. */
const mostUnwound = 1_000_000;

export function measureRange(args: Group, ledger: Ledger, unwound = false): Bulk {
  ledger.visit(args);
  const [from = [], to = [], by] = splitAt(args.items, (token) => isSign(token, ","));
  const bulks = [from, to, by ?? []].map((bound) => measure(bound, ledger));
  ledger.visit(args);
  const most = unwound ? mostUnwound : mostInList;
  const count = countSteps(from, to, by, bulks);
  if (!Number.isFinite(count)) {
    ledger.refuse(
      "range()",
      "How long this range() is cannot be seen before it runs",
      "give its bounds as numbers, $parameters, size(…) or length(…)",
    );
  }
  if (count > most) {
    ledger.refuse(
      "range()",
      `A range() here may have ${most.toLocaleString("en")} numbers at most`,
      unwound ? "narrow it" : "UNWIND it, so that each number is a row, or narrow it",
    );
  }
  const value = Math.max(...bulks.map((bulk) => bulk.value));
  return { ...toWhole([toNumber(value)]), size: count };
}

function countSteps(from: Item[], to: Item[], by: Item[] | undefined, [start, end]: Bulk[]): number {
  const [low, high] = [toLiteral(from), toLiteral(to)];
  const step = by ? Math.abs(toLiteral(by) ?? 1) : 1;
  const stride = Math.max(1, step);
  if (low !== undefined && high !== undefined) return Math.floor(Math.abs(high - low) / stride) + 1;
  const most = Math.max(start?.value ?? 0, end?.value ?? 0);
  const least = low !== undefined && low >= 0 && low <= most ? low : 0;
  const below = isSign(from[0], "-") || isSign(to[0], "-") ? Math.min(start?.value ?? 0, end?.value ?? 0) : 0;
  return Math.floor((most - least + below) / stride) + 1;
}

function toLiteral(items: Item[]): number | undefined {
  const negative = isSign(items[0], "-");
  const [only, ...others] = negative || isSign(items[0], "+") ? items.slice(1) : items;
  if (!only || isGroup(only) || only.kind !== "number" || others.length > 0) return undefined;
  return negative ? -toMagnitude(only.text) : toMagnitude(only.text);
}
