// Rows and words on the strip: bars are stacked so that nothing overlaps, and words give way before bars do.

export interface Slot {
  id: string;
  text: string;
  /** Left and right end of the bar or point. */
  x0: number;
  x1: number;
  /** Kept before others when room is short. */
  first?: boolean;
}

export interface PlacedSlot extends Slot {
  row: number;
  /** Where the words begin, and what is left of them; empty when there is no room. */
  textX: number;
  shown: string;
}

const gap = 8;
const shortest = 4;

/** Words stand in a bar that is long enough, else behind it, and before it at the right edge. Each bar takes the first row in which it and its words fit, else the row with most room; words are cut to what is free. */
export function placeLabels(
  slots: readonly Slot[],
  rows: number,
  right: number,
  measure: (text: string) => number,
): PlacedSlot[] {
  const ends = new Array<number>(rows).fill(Number.NEGATIVE_INFINITY);
  const placed: PlacedSlot[] = [];
  for (const slot of [...slots].sort((a, b) => a.x0 - b.x0)) {
    const inside = measure(slot.text) + 16 <= slot.x1 - slot.x0;
    const before = !inside && slot.x1 + 4 + measure(slot.text) > right;
    const after = inside ? slot.x0 + 8 : slot.x1 + 4;
    const textX = before ? slot.x0 - 4 - measure(slot.text) : after;
    const wanted = Math.max(slot.x1, textX + measure(slot.text));
    const begin = Math.min(slot.x0, textX);
    let row = ends.findIndex((end) => end + gap <= begin);
    const crowded = row < 0;
    if (crowded) row = ends.indexOf(Math.min(...ends));
    ends[row] = Math.max(ends[row] ?? 0, Math.min(wanted, right));
    placed.push({ ...slot, row, textX: crowded ? after : textX, shown: slot.text });
  }
  return placed.map((slot) => {
    const later = placed.filter((other) => other !== slot && other.row === slot.row && other.x0 >= slot.x0);
    const limit = Math.min(right, ...later.map((other) => Math.min(other.x0, other.textX) - gap));
    return { ...slot, shown: cutText(slot.text, limit - slot.textX, measure) };
  });
}

export function cutText(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  let letters = [...text];
  while (letters.length > 0 && measure(`${letters.join("").trimEnd()}…`) > room)
    letters = letters.slice(0, -1);
  return letters.length >= shortest ? `${letters.join("").trimEnd()}…` : "";
}
