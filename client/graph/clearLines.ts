// Moves nodes off the lines of relations that are not theirs, so that no line seems to end at a bystander.
import { type PlacedBox, push, toOverlap } from "./separateBoxes.ts";

export interface Line {
  source: PlacedBox;
  target: PlacedBox;
  /** Half the width of the words it always carries, so that its middle gets more room. */
  words?: number;
}

/** One gentle pass. Quadratic, so meant for graphs that are small enough to be read at a glance. */
export function clearLines(boxes: readonly PlacedBox[], lines: readonly Line[], strength = 0.3): void {
  for (const { source, target, words } of lines) {
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const length = Math.hypot(dx, dy);
    if (length < 1) continue;
    for (const box of boxes) {
      if (box.fixed || box === source || box === target) continue;
      const along = ((box.x - source.x) * dx + (box.y - source.y) * dy) / (length * length);
      if (along <= 0.05 || along >= 0.95) continue;
      // Above a node lies its shape, below it also its label.
      const off = ((box.x - source.x) * dy - (box.y - source.y) * dx) / length;
      const room =
        box.above + 6 + (Math.abs(dx) / length) * 8 + (words && Math.abs(along - 0.5) < 0.3 ? 16 : 0);
      if (Math.abs(off) >= room) continue;
      const way = (off >= 0 ? 1 : -1) * (room - Math.abs(off)) * strength;
      box.x += (way * dy) / length;
      box.y -= (way * dx) / length;
    }
  }
}

/** The words that are always shown, in the middle of their line, as boxes that others keep off. */
export function clearWords(boxes: readonly PlacedBox[], lines: readonly Line[]): void {
  for (const { source, target, words } of lines) {
    if (words === undefined) continue;
    const [x, y] = [(source.x + target.x) / 2, (source.y + target.y) / 2];
    const taken: PlacedBox = { x, y, half: words, above: 14, below: 14, fixed: true };
    for (const box of boxes) {
      if (box.fixed || box === source || box === target) continue;
      const overlap = toOverlap(box, taken);
      if (overlap) push(box, taken, overlap, 0.6);
    }
  }
}
