// Seeded trial and error inside a frame: short lines, few crossings, no line or name across a node. For a first layout.
import type { Line } from "./clearLines.ts";
import { type PlacedBox, toOverlap } from "./separateBoxes.ts";

export interface Frame {
  /** Half the width and half the height; the middle is at 0, 0. */
  x: number;
  y: number;
}

interface Item {
  box: PlacedBox;
  lines: Line[];
}

/** Comparisons all trials together may take: under a second, however large the graph. */
const budget = 50_000_000;
const mostTrials = 600;
const price = { overlap: 160, onLine: 70, words: 90, crossing: 34, length: 0.16, leaf: 0.5 };

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
    if (cost(moved) - was <= 45 * left * left * random()) continue;
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
    const length = Math.max(near, Math.hypot(target.x - source.x, target.y - source.y));
    let sum = length * (leaf ? price.leaf : price.length);
    for (const box of boxes) if (box !== source && box !== target) sum += ofMeeting(line, box);
    for (const other of lines) if (crosses(line, other)) sum += price.crossing;
    return sum;
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

/** A line across a bystander, or its words on one. */
function ofMeeting(line: Line, box: PlacedBox): number {
  const { source, target } = line;
  const across = toInside(source, target, box);
  let sum = across > 0 ? price.onLine + across : 0;
  if (line.words !== undefined) {
    const dx = line.words + box.half - Math.abs((source.x + target.x) / 2 - box.x);
    const y = (source.y + target.y) / 2;
    if (dx > 0 && y + 14 > box.y - box.above && y - 14 < box.y + box.below) sum += price.words + dx;
  }
  return sum;
}

/** How much of the way from one to the other runs through the box. */
function toInside(a: PlacedBox, b: PlacedBox, box: PlacedBox): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  for (const [start, way, low, high] of [
    [a.x, dx, box.x - box.half + 4, box.x + box.half - 4],
    [a.y, dy, box.y - box.above, box.y + box.below - 3],
  ] as const) {
    if (Math.abs(way) < 1e-6) {
      if (start < low || start > high) return 0;
      continue;
    }
    const [one, other] = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
    if (from >= to) return 0;
  }
  return (to - from) * Math.hypot(dx, dy);
}

function crosses(one: Line, other: Line): boolean {
  const [a, b, c, d] = [one.source, one.target, other.source, other.target];
  if (a === c || a === d || b === c || b === d) return false;
  return toSide(a, b, c) * toSide(a, b, d) < 0 && toSide(c, d, a) * toSide(c, d, b) < 0;
}

function toSide(a: PlacedBox, b: PlacedBox, c: PlacedBox): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
