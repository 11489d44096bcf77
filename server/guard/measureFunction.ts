// How large what a function gives back can be: those that grow, shrink, or make large numbers, each by its name.
import { type Bulk, nothing, toLarger, toNumber, toPart, toWhole, unknown } from "./bulk.ts";
import { type Group, type Item, isGroup } from "./groupTokens.ts";
import type { Ledger } from "./ledger.ts";
import { isSign, measureEach, measureLoop, readLoop, splitAt } from "./measureExpression.ts";
import { measureRange } from "./measureRange.ts";
import { measureReduce } from "./measureReduce.ts";
import { isTime, measureSpan, measureTime } from "./measureTime.ts";

/** How many nodes one part of a pattern is taken to find. */
export const usualMatches = 300;
/** More do not fit into the memory that a transaction may have. */
const mostCollected = 1_000_000;

type Measurer = (args: Bulk[], ledger: Ledger, items: Item[]) => Bulk;

const first: Measurer = ([arg = nothing]) => arg;
const number: Measurer = ([arg = nothing]) => toNumber(arg.value);
const parsed: Measurer = ([arg = nothing]) => toNumber(arg.joined ? Number.POSITIVE_INFINITY : arg.value);
const length: Measurer = ([arg = nothing]) => toNumber(Math.max(100, arg.size * 10));
const endless: Measurer = () => toNumber(Number.POSITIVE_INFINITY);
const part: Measurer = ([arg = nothing]) => toPart(arg);
const fromGraph: Measurer = () => ({ ...unknown, isWhole: true, depth: 1 });
const seen: Measurer = ([arg = nothing]) => ({ ...arg, depth: arg.depth + 1 });
const text: Measurer = ([arg = nothing]) => ({
  ...arg,
  depth: 0,
  isList: false,
  isWhole: false,
  plain: true,
  numeric: false,
});
/** A point or moment is as long as forty letters. */
const written: Measurer = (args, ledger, items) => {
  const made = text(args, ledger, items);
  return args[0]?.plain ? made : { ...made, size: made.size + 3, part: made.part + 3 };
};
function grownText(times: number): Measurer {
  return (args, ledger, items) => {
    const made = text(args, ledger, items);
    return { ...made, size: made.size * times, part: made.part * times };
  };
}
const cut: Measurer = (args) => {
  const [arg = nothing] = args;
  return {
    ...arg,
    value: args.length > 1 ? Math.min(arg.value, 10 ** (args.at(-1)?.value ?? 0)) : arg.value,
  };
};

const measurers: Record<string, Measurer> = {
  size: length,
  length,
  char_length: length,
  character_length: length,
  isempty: () => toNumber(1),
  exists: () => toNumber(1),
  collect: measureCollect,
  count: (_, { rows, matches }) => toNumber(Math.max(1_000, rows * matches)),
  sum: ([arg = nothing], { rows, matches }) => toNumber(Math.max(1_000, rows * matches) * arg.value),
  coalesce: (args) => args.reduce(toLarger, args[0] ?? nothing),
  nullif: first,
  min: first,
  max: first,
  head: part,
  last: part,
  tail: seen,
  reverse: seen,
  trim: text,
  btrim: text,
  ltrim: text,
  rtrim: text,
  // A letter can become three, and one compatible with others eighteen.
  lower: grownText(3),
  upper: grownText(3),
  tolower: grownText(3),
  toupper: grownText(3),
  normalize: grownText(18),
  randomuuid: () => ({ ...unknown, size: 4, part: 4, plain: true, joined: true }),
  tostring: written,
  tostringornull: written,
  tostringlist: first,
  substring: cut,
  left: cut,
  right: cut,
  keys: fromGraph,
  labels: fromGraph,
  nodes: fromGraph,
  relationships: fromGraph,
  split: ([arg = nothing]) => ({
    ...toWhole([{ ...arg, plain: true, isWhole: false, numeric: false }]),
    size: arg.size * 10,
    isList: false,
  }),
  replace: measureReplace,
  tointeger: parsed,
  tointegerornull: parsed,
  tofloat: parsed,
  tofloatornull: parsed,
  tointegerlist: ([arg = nothing]) => ({ ...arg, value: arg.joined ? Number.POSITIVE_INFINITY : arg.value }),
  tofloatlist: ([arg = nothing]) => ({ ...arg, value: arg.joined ? Number.POSITIVE_INFINITY : arg.value }),
  abs: number,
  ceil: number,
  floor: number,
  round: number,
  sqrt: number,
  log: number,
  log10: number,
  radians: number,
  avg: number,
  stdev: number,
  stdevp: number,
  percentilecont: number,
  percentiledisc: number,
  sign: () => toNumber(1),
  rand: () => toNumber(1),
  pi: () => toNumber(4),
  e: () => toNumber(3),
  degrees: ([arg = nothing]) => toNumber(arg.value * 58),
  // Half way round the earth, in metres, or across a plane.
  "point.distance": (args) => toNumber(Math.max(21_000_000, 4 * toWhole(args).value)),
  exp: endless,
  tan: endless,
  cot: endless,
  timestamp: endless,
};

const tests = new Set(["all", "any", "none", "single"]);
/** What these cost does not depend on how large their argument is. */
const constant = new Set(["size", "length", "head", "last", "isempty", "count"]);

/** The name is as written, dots included; Neo4j minds no case in it. */
export function measureFunction(written: string, args: Group, ledger: Ledger): Bulk {
  const name = written.toLowerCase();
  if (name === "range") return measureRange(args, ledger);
  if (name === "reduce") return measureReduce(args, ledger);
  if (tests.has(name)) {
    const loop = readLoop(args.items);
    if (loop) measureLoop(loop, ledger);
    if (loop) return toNumber(1);
  }
  const measured = constant.has(name)
    ? ledger.free(() => measureEach(args.items, ledger))
    : measureEach(args.items, ledger);
  if (isTime(name)) return measureTime(args);
  if (name.startsWith("duration.")) return measureSpan(args, measured);
  const measurer = Object.hasOwn(measurers, name) ? measurers[name] : undefined;
  if (measurer) return ledger.spend(measurer(measured, ledger, args.items));
  const whole = toWhole(measured);
  const value = Math.max(unknown.value, whole.value);
  return { ...whole, value, isList: false, isWhole: false, plain: false, numeric: false };
}

/** Of matches that DISTINCT makes one, there are as many as the pattern finds of one node. */
function measureCollect([arg = nothing]: Bulk[], { rows, matches, paths }: Ledger, items: Item[]): Bulk {
  const [head, node, ...others] = items;
  const isNode = node !== undefined && !isGroup(node) && !paths.has(node.text);
  const isOwn = others.length === 0 || (others.length === 2 && isSign(others[0], "."));
  const isDistinct = head !== undefined && !isGroup(head) && head.word === "DISTINCT" && isNode && isOwn;
  const found = rows * (isDistinct ? Math.min(matches, usualMatches) : matches);
  const size = Math.min(Math.max(1, found) * arg.size, Math.max(mostCollected, arg.size));
  return { ...toWhole([arg]), size, isList: false };
}

/** Each match of the second becomes the third. */
function measureReplace([text = nothing, , into = nothing]: Bulk[], _: Ledger, items: Item[]): Bulk {
  const [, from, to] = splitAt(items, (token) => isSign(token, ",")).map(toLiteral);
  const growth = to === undefined ? into.size * 10 : Math.ceil(to.length / Math.max(1, from?.length ?? 1));
  const size = text.size * Math.max(1, growth);
  return { ...text, size, part: size, depth: 0, isWhole: false, plain: true, joined: true, numeric: false };
}

function toLiteral(items: Item[]): string | undefined {
  const [only] = items;
  return items.length === 1 && only && !isGroup(only) && only.kind === "string" ? only.text : undefined;
}
