// Pushes labelled boxes apart until none covers another; what is fixed stays.
import type { Box } from "./nodeBox.ts";

export interface PlacedBox extends Box {
  x: number;
  y: number;
  fixed: boolean;
}

/** How far two boxes overlap to the side and up or down; undefined when they do not. */
export function toOverlap(a: PlacedBox, b: PlacedBox): { dx: number; dy: number } | undefined {
  const dx = a.half + b.half - Math.abs(a.x - b.x);
  if (dx <= 0) return undefined;
  const dy = Math.min(a.y + a.below, b.y + b.below) - Math.max(a.y - a.above, b.y - b.above);
  return dy > 0 ? { dx, dy } : undefined;
}

/** Moves overlapping boxes apart along the shorter way, then gives the stubborn ones the nearest free spot. */
export function separateBoxes(boxes: PlacedBox[], passes = 200): void {
  for (let pass = 0; pass < passes; pass++) if (!pushOnce(boxes)) return;
  for (const box of boxes) if (!box.fixed) moveToFreeSpot(box, boxes);
}

/** One pass over all neighbours from left to right; true when something had to move. */
export function pushOnce(boxes: PlacedBox[], strength = 1): boolean {
  const sorted = [...boxes].sort((a, b) => a.x - a.half - (b.x - b.half));
  let moved = false;
  for (const [i, a] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      if (!b || b.x - b.half >= a.x + a.half) break;
      const overlap = a.fixed && b.fixed ? undefined : toOverlap(a, b);
      if (!overlap) continue;
      moved = true;
      push(a, b, overlap, strength);
    }
  }
  return moved;
}

/** Moves two overlapping boxes apart along the shorter way; a fixed one leaves it to the other. */
export function push(
  a: PlacedBox,
  b: PlacedBox,
  overlap: { dx: number; dy: number },
  strength: number,
): void {
  const share = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  const sideways = overlap.dx < overlap.dy;
  const middle = (box: PlacedBox) => box.y + (box.below - box.above) / 2;
  const way = sideways ? Math.sign(a.x - b.x) || 1 : Math.sign(middle(a) - middle(b)) || 1;
  const distance = ((sideways ? overlap.dx : overlap.dy) + 0.5) * strength * way;
  if (sideways) {
    a.x += distance * share;
    b.x -= distance * (1 - share);
  } else {
    a.y += distance * share;
    b.y -= distance * (1 - share);
  }
}

function moveToFreeSpot(box: PlacedBox, boxes: readonly PlacedBox[]): void {
  const others = boxes.filter((other) => other !== box);
  const { x, y } = box;
  for (let turn = 0; turn < 4000; turn++) {
    const angle = turn * 0.5;
    const radius = 3 * angle;
    box.x = x + radius * Math.cos(angle);
    box.y = y + radius * Math.sin(angle);
    if (!others.some((other) => toOverlap(box, other))) return;
  }
}
