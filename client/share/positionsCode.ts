// Where the nodes stand, as some eight letters a node: it goes into the fragment of an address, which no server is sent.
import type { Positions } from "../graph/computeLayout.ts";
import { type BitReader, createBitReader, createBitWriter } from "./bitText.ts";

export interface Placed {
  positions: Positions;
  pinned: ReadonlySet<string>;
}

interface Entry {
  mark: number;
  x: number;
  y: number;
  pinned: boolean;
}

const version = "1";
/** An id's mark. Marks go in order, so that most of each is said by the one before. */
const markBits = 26;
const countBits = 16;
/** Pixels from the middle; what is farther away is brought in. */
const farthest = 131_071;
const sideBits = 18;
const widthBits = 5;
const checkBits = 18;
const most = 2 ** countBits - 1;

/** Whole pixels. Empty where there is nothing to place; nodes without a place are left out. */
export function toPositionsCode(positions: Positions, pinned: ReadonlySet<string>): string {
  const entries = Object.entries(positions)
    .filter(([, { x, y }]) => Number.isFinite(x) && Number.isFinite(y))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { x, y }]) => ({ mark: toMark(id), x: toWhole(x), y: toWhole(y), pinned: pinned.has(id) }))
    // Stable: nodes of one mark stay in the order of their ids.
    .sort((a, b) => a.mark - b.mark)
    .slice(0, most);
  if (entries.length === 0) return "";
  const [xs, ys] = [entries.map(({ x }) => x), entries.map(({ y }) => y)];
  const [left, top] = [toLeast(xs), toLeast(ys)];
  const across = toWidth(Math.max(0, ...xs.map((x) => x - left)));
  const down = toWidth(Math.max(0, ...ys.map((y) => y - top)));

  const { write, toText } = createBitWriter();
  write(entries.length, countBits);
  write(left + farthest, sideBits);
  write(top + farthest, sideBits);
  write(across, widthBits);
  write(down, widthBits);
  const low = toLowBits(entries.length);
  let before = 0;
  for (const entry of entries) {
    const gap = entry.mark - before;
    before = entry.mark;
    // Rice's code: how many times 2^low in ones, closed by a zero, and the rest.
    for (let times = gap >>> low; times > 0; times--) write(1, 1);
    write(0, 1);
    write(gap, low);
    write(entry.pinned ? 1 : 0, 1);
    write(entry.x - left, across);
    write(entry.y - top, down);
  }
  write(toCheck(entries), checkBits);
  return version + toText();
}

const nothing: Placed = { positions: {}, pinned: new Set() };

/**
 * The places of those of `ids` that the code has. A node that came or went meanwhile moves no other; a code that is
 * broken, cut short or of another version places nothing.
 */
export function fromPositionsCode(code: string, ids: readonly string[]): Placed {
  const entries = code.startsWith(version) ? readEntries(createBitReader(code.slice(1))) : undefined;
  if (!entries) return nothing;
  const byMark = groupBy(entries, ({ mark }) => mark);
  const found: [string, Entry][] = [];
  for (const [mark, same] of groupBy([...new Set(ids)].sort(), toMark)) {
    const there = byMark.get(mark);
    // Two ids of one mark are told apart by their order, which says nothing once one of them is missing.
    if (there?.length !== same.length) continue;
    same.forEach((id, at) => {
      const entry = there[at];
      if (entry) found.push([id, entry]);
    });
  }
  return {
    positions: Object.fromEntries(found.map(([id, { x, y }]) => [id, { x, y }])),
    pinned: new Set(found.filter(([, entry]) => entry.pinned).map(([id]) => id)),
  };
}

function readEntries({ read, isAtEnd }: BitReader): Entry[] | undefined {
  const [count, left, top, across, down] = [
    read(countBits),
    read(sideBits),
    read(sideBits),
    read(widthBits),
    read(widthBits),
  ];
  if (!count || left === undefined || top === undefined || across === undefined || down === undefined)
    return undefined;
  if (across > sideBits || down > sideBits) return undefined;
  const low = toLowBits(count);
  const entries: Entry[] = [];
  let mark = 0;
  for (let at = 0; at < count; at++) {
    let times = 0;
    let bit = read(1);
    while (bit === 1) {
      times += 1;
      bit = read(1);
    }
    const [rest, pinned, x, y] = [read(low), read(1), read(across), read(down)];
    if (rest === undefined || pinned === undefined || x === undefined || y === undefined) return undefined;
    mark += times * 2 ** low + rest;
    if (mark >= 2 ** markBits) return undefined;
    entries.push({ mark, x: x + left - farthest, y: y + top - farthest, pinned: pinned === 1 });
  }
  return read(checkBits) === toCheck(entries) && isAtEnd() ? entries : undefined;
}

function groupBy<T>(all: readonly T[], toKey: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(toKey(one));
    if (group) group.push(one);
    else groups.set(toKey(one), [one]);
  }
  return groups;
}

const toLowBits = (count: number) => markBits - Math.ceil(Math.log2(count + 1));
const toWidth = (largest: number) => Math.ceil(Math.log2(largest + 1));
const toLeast = (all: readonly number[]) => all.reduce((least, one) => Math.min(least, one), farthest);

function toWhole(pixels: number): number {
  // Never minus zero, which no bits can say.
  return Math.max(-farthest, Math.min(farthest, Math.round(pixels))) + 0;
}

/** FNV-1a, stirred once more so that ids which differ in their end alone spread over the whole range. */
function toMark(id: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) mark = Math.imul(mark ^ id.charCodeAt(at), 0x01000193);
  mark = Math.imul(mark ^ (mark >>> 16), 0x85ebca6b);
  mark = Math.imul(mark ^ (mark >>> 13), 0xc2b2ae35);
  return (mark ^ (mark >>> 16)) >>> (32 - markBits);
}

function toCheck(entries: readonly Entry[]): number {
  let sum = entries.length;
  for (const { mark, x, y, pinned } of entries)
    for (const part of [mark, x, y, pinned ? 1 : 0]) sum = Math.imul(sum ^ part, 0x01000193) ^ (sum >>> 15);
  return (sum ^ (sum >>> 14)) & (2 ** checkBits - 1);
}
