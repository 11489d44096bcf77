// Seeded trial and error inside a frame: short lines, few crossings, no line or name across a node. For a first layout.
import type { Line } from "./clearLines.ts";
import { type PlacedBox, toOverlap } from "./separateBoxes.ts";

export interface Frame {
  /** Half the width and half the height; the middle is at 0, 0. */
  x: number;
  y: number;
}

/** Of a line, what is to be seen beside its words. */
const seen = 70;
/** Half the height of words on a line. */
const wordsHalf = 14;

interface Item {
  box: PlacedBox;
  lines: Line[];
}

/** Comparisons all trials together may take: under a second, however large the graph. */
const budget = 80_000_000;
const mostTrials = 800;
const price = { overlap: 180, onLine: 130, words: 110, crossing: 32, narrow: 30, length: 0.16, leaf: 0.5 };
/** The cosine of the angle under which two lines from one node can hardly be told apart. */
const narrow = 0.97;

/** Every trial moves one box, or swaps two, and stays unless it makes things worse by more than is still allowed. */
export function arrangeBoxes(
  boxes: readonly PlacedBox[],
  lines: readonly Line[],
  frame: Frame,
  random: () => number,
): void {
  const all = boxes.map(
    (box): Item => ({ box, lines: lines.filter((l) => l.source === box || l.target === box) }),
  );
  const free = all.filter(({ box }) => !box.fixed);
  const pick = () => free[Math.floor(random() * free.length)];
  const degree = new Map(all.map((item) => [item.box, item.lines.length]));
  const near = 1.1 * Math.sqrt((4 * frame.x * frame.y) / boxes.length);
  const cost = createCost(boxes, lines, degree, near);
  for (const { box } of free) keepInside(box, frame);
  const perTrial = 2 * (boxes.length + lines.length) * (1 + (2 * lines.length) / boxes.length);
  const trials = Math.min(mostTrials * free.length, Math.floor(budget / perTrial));
  for (let trial = 0; trial < trials; trial++) {
    const left = 1 - trial / trials;
    const one = pick();
    if (!one) return;
    const other = random() < 0.12 ? pick() : undefined;
    const moved = other && other !== one ? [one, other] : [one];
    const before = moved.map(({ box }) => ({ x: box.x, y: box.y }));
    const was = cost(moved);
    if (other && other !== one) swap(one.box, other.box);
    else shift(one, frame, left, random);
    for (const { box } of moved) keepInside(box, frame);
    if (cost(moved) - was <= 80 * left * left * random()) continue;
    for (const [i, { box }] of moved.entries()) Object.assign(box, before[i]);
  }
}

function shift({ box, lines }: Item, frame: Frame, left: number, random: () => number): void {
  const [line] = lines;
  const near = line && random() < 0.2 ? (line.source === box ? line.target : line.source) : box;
  const reach = near === box ? 0.03 + 0.7 * left * left : 0.35;
  box.x = near.x + (random() - 0.5) * 2 * frame.x * reach;
  box.y = near.y + (random() - 0.5) * 2 * frame.y * reach;
}

function swap(a: PlacedBox, b: PlacedBox): void {
  [a.x, a.y, b.x, b.y] = [b.x, b.y, a.x, a.y];
}

function keepInside(box: PlacedBox, frame: Frame): void {
  box.x = Math.max(box.half - frame.x, Math.min(frame.x - box.half, box.x));
  box.y = Math.max(box.above - frame.y, Math.min(frame.y - box.below, box.y));
}

function createCost(
  boxes: readonly PlacedBox[],
  lines: readonly Line[],
  degree: ReadonlyMap<PlacedBox, number>,
  near: number,
): (moved: readonly Item[]) => number {
  const ofLine = (line: Line): number => {
    const { source, target } = line;
    const leaf = Math.min(degree.get(source) ?? 1, degree.get(target) ?? 1) === 1;
    // Closer than near gains nothing: a line needs room to be seen.
    const length = Math.max(near, toDistance(source, target));
    let sum = length * (leaf ? price.leaf : price.length);
    for (const box of boxes) if (box !== source && box !== target) sum += ofMeeting(line, box);
    for (const other of lines) if (other !== line) sum += ofLines(line, other);
    return sum + ofTightness(line);
  };
  return (moved) => {
    let sum = 0;
    for (const { box, lines: own } of moved) {
      for (const line of own) sum += ofLine(line);
      for (const other of boxes) if (other !== box && toOverlap(box, other)) sum += ofOverlap(box, other);
      for (const line of lines) if (line.source !== box && line.target !== box) sum += ofMeeting(line, box);
    }
    return sum;
  };
}

function ofOverlap(a: PlacedBox, b: PlacedBox): number {
  const overlap = toOverlap(a, b);
  return overlap ? price.overlap + 8 * Math.min(overlap.dx, overlap.dy) : 0;
}

/** Two lines that cross, that leave one node side by side, or whose words cover one another. */
function ofLines(one: Line, other: Line): number {
  let sum = 0;
  if (one.words !== undefined && other.words !== undefined) {
    const dx = one.source.x + one.target.x - other.source.x - other.target.x;
    const dy = one.source.y + one.target.y - other.source.y - other.target.y;
    if (Math.abs(dx) / 2 < one.words + other.words && Math.abs(dy) / 2 < 2 * wordsHalf)
      sum += 5 * price.words;
  }
  const shared = one.source === other.source || one.source === other.target ? one.source : one.target;
  if (shared !== other.source && shared !== other.target)
    return crosses(one, other) ? sum + price.crossing : sum;
  const a = one.source === shared ? one.target : one.source;
  const b = other.source === shared ? other.target : other.source;
  if (a === b) return sum;
  const dot = (a.x - shared.x) * (b.x - shared.x) + (a.y - shared.y) * (b.y - shared.y);
  const lengths = toDistance(a, shared) * toDistance(b, shared);
  return dot > narrow * lengths ? sum + price.narrow : sum;
}

/** Words need a line that shows its dashes on both sides of them. */
function ofTightness({ source, target, words }: Line): number {
  if (words === undefined) return 0;
  const [dx, dy] = [Math.abs(source.x - target.x), Math.abs(source.y - target.y)];
  const lacking = Math.min(
    2 * words + source.above + target.above + seen - dx,
    2 * wordsHalf + 60 + seen - dy,
  );
  return lacking > 0 ? 8 * (price.words + 2 * lacking) : 0;
}

/** A line across a bystander, or its words on one. */
function ofMeeting(line: Line, box: PlacedBox): number {
  const { source, target } = line;
  const across = toInside(source, target, box);
  let sum = across > 0 ? price.onLine + across : 0;
  // Lines with words are disputes: what the reader came for.
  if (line.words !== undefined) {
    sum *= 3;
    const dx = line.words + box.half - Math.abs((source.x + target.x) / 2 - box.x);
    const y = (source.y + target.y) / 2;
    if (dx > 0 && y + wordsHalf > box.y - box.above && y - wordsHalf < box.y + box.below)
      sum += 2 * (price.words + dx);
  }
  return sum;
}

/** How much of the way from one to the other runs through the box. Asked millions of times, so it allocates nothing. */
function toInside(a: PlacedBox, b: PlacedBox, box: PlacedBox): number {
  const [left, right] = [box.x - box.half + 4, box.x + box.half - 4];
  const [top, bottom] = [box.y - box.above, box.y + box.below - 3];
  if ((a.x < left && b.x < left) || (a.x > right && b.x > right)) return 0;
  if ((a.y < top && b.y < top) || (a.y > bottom && b.y > bottom)) return 0;
  const dx = b.x - a.x || 1e-6;
  const dy = b.y - a.y || 1e-6;
  const from = Math.max(
    0,
    Math.min((left - a.x) / dx, (right - a.x) / dx),
    Math.min((top - a.y) / dy, (bottom - a.y) / dy),
  );
  const to = Math.min(
    1,
    Math.max((left - a.x) / dx, (right - a.x) / dx),
    Math.max((top - a.y) / dy, (bottom - a.y) / dy),
  );
  return to > from ? (to - from) * toDistance(a, b) : 0;
}

function crosses(one: Line, other: Line): boolean {
  const [a, b, c, d] = [one.source, one.target, other.source, other.target];
  return toSide(a, b, c) * toSide(a, b, d) < 0 && toSide(c, d, a) * toSide(c, d, b) < 0;
}

function toSide(a: PlacedBox, b: PlacedBox, c: PlacedBox): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Math.hypot is many times slower. */
function toDistance(a: PlacedBox, b: PlacedBox): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}
