// Which marks have their name beside them: a name covers no mark and no other name, and the foremost choose first.
import type { Point } from "../graph/computeLayout.ts";

export interface Nameable extends Point {
  id: string;
  text: string;
  /** How far from the middle its name begins, in pixels. */
  reach: number;
}

export interface PlacedName {
  id: string;
  text: string;
  /** Left end and middle line of the words. */
  x: number;
  y: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const cell = 80;

/**
 * `size` of a mark and `height` of a line in pixels. Right of the mark, else left, below, above, or nowhere.
 * A name does not leave the window in which its mark is.
 */
export function placeNames(
  marks: readonly Nameable[],
  size: number,
  height: number,
  measure: (text: string) => number,
  window?: Box,
): PlacedName[] {
  const taken = createBoxes();
  for (const { x, y } of marks)
    taken.add({ left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 });
  return marks.flatMap(({ id, text, x, y, reach }) => {
    const width = measure(text);
    const spots = [
      { x: x + reach, y },
      { x: x - reach - width, y },
      { x: x - width / 2, y: y + reach + height / 2 },
      { x: x - width / 2, y: y - reach - height / 2 },
    ];
    const inside = window && holds(window, { left: x, right: x, top: y, bottom: y });
    for (const spot of spots) {
      const box = {
        left: spot.x - 1,
        right: spot.x + width + 1,
        top: spot.y - height / 2,
        bottom: spot.y + height / 2,
      };
      if ((inside && !holds(window, box)) || taken.meets(box)) continue;
      taken.add(box);
      return [{ id, text, ...spot }];
    }
    return [];
  });
}

function holds(window: Box, box: Box): boolean {
  return (
    box.left >= window.left &&
    box.right <= window.right &&
    box.top >= window.top &&
    box.bottom <= window.bottom
  );
}

/** Boxes by the squares that they touch, so that only neighbours are compared. */
function createBoxes() {
  const squares = new Map<string, Box[]>();
  const toKeys = ({ left, right, top, bottom }: Box) => {
    const keys: string[] = [];
    for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++)
      for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) keys.push(`${x} ${y}`);
    return keys;
  };
  return {
    add(box: Box): void {
      for (const key of toKeys(box)) {
        const square = squares.get(key);
        if (square) square.push(box);
        else squares.set(key, [box]);
      }
    },
    meets: (box: Box): boolean =>
      toKeys(box).some((key) => squares.get(key)?.some((other) => overlap(box, other))),
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
