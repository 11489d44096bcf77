// Where reduce() leads: its accumulator is followed for some rounds, and what doubles in each is refused.
import { type Bulk, toPart, unknown } from "./bulk.ts";
import { type Group, isGroup } from "./groupTokens.ts";
import type { Ledger } from "./ledger.ts";
import { isSign, measure, measureEach, readLoop, splitAt } from "./measureExpression.ts";

const mostRounds = 40;
/** What a list of unknown length is taken for. */
const usualLength = 100;
const mostCells = 3_000_000;
/** Each round copies what there is so far, ten or twenty cells in the time of a step. */
const copied = 20;

export function measureReduce(args: Group, ledger: Ledger): Bulk {
  ledger.visit(args);
  const comma = args.items.findIndex((item) => isSign(item, ","));
  const [name, equals, ...start] = args.items.slice(0, Math.max(0, comma));
  const loop = readLoop(args.items.slice(comma + 1));
  if (comma < 0 || !name || isGroup(name) || !isSign(equals, "=") || !loop?.body) {
    const parts = splitAt(args.items, (token) => isSign(token, ",", "|", "="));
    return parts.flatMap((part) => measureEach(part, ledger)).at(-1) ?? unknown;
  }
  const body = loop.body;
  const list = measure(loop.list, ledger);
  const first = measure(start, ledger);
  const rounds = list.isList ? Math.max(1, list.size) : Math.max(usualLength, list.size);
  const round = (sofar: Bulk) =>
    ledger.loop(list.size, { [name.text]: sofar, [loop.name]: toPart(list) }, () => measure(body, ledger));
  const last = ledger.free(() => follow(toLasting(first, round(first)), rounds, round));
  ledger.visit(args);
  if (last.size > mostCells) {
    ledger.refuse(
      "reduce()",
      "This reduce() grows in every round by what it holds already",
      "use its accumulator once in each branch, or collect() instead",
    );
  }
  ledger.spend({ ...last, size: 0 });
  ledger.spendOn((rounds * last.size) / copied);
  return { ...last, joined: last.joined || !last.numeric };
}

/** What is taken for granted of the accumulator must hold after a round, too. */
function toLasting(first: Bulk, once: Bulk): Bulk {
  const isWhole = first.isWhole && once.isWhole;
  const isSame = first.isWhole === once.isWhole;
  return {
    ...first,
    isWhole,
    isList: first.isList && once.isList,
    plain: first.plain && once.plain && isSame,
    numeric: first.numeric && once.numeric && isSame,
  };
}

const largest = 1_000_000;

/** Some rounds one by one; when sizes and values grow as evenly as they did before, the rest grows on like that. */
function follow(first: Bulk, rounds: number, round: (sofar: Bulk) => Bulk): Bulk {
  let sofar = first;
  let grown = { size: 0, value: 0, depth: 0 };
  for (let left = rounds - 1; left >= 0; left -= 1) {
    const next = round(sofar);
    const more = {
      size: Math.max(0, next.size - sofar.size),
      value: Math.max(0, next.value - sofar.value),
      depth: Math.max(0, next.depth - sofar.depth),
    };
    const isEven =
      more.size === grown.size &&
      more.value === grown.value &&
      more.depth === grown.depth &&
      next.part === sofar.part;
    const isLast = rounds - left > mostRounds;
    sofar = next.value > largest ? { ...next, value: Number.POSITIVE_INFINITY } : next;
    if (sofar.size > mostCells) return sofar;
    if ((isEven && rounds - left > 3) || isLast) {
      const value =
        isLast && !isEven && more.value > 0 ? Number.POSITIVE_INFINITY : sofar.value + more.value * left;
      return { ...sofar, size: sofar.size + more.size * left, depth: sofar.depth + more.depth * left, value };
    }
    grown = more;
  }
  return sofar;
}
