// Which marks have their name beside them: a name covers no mark and no other name, and the foremost choose first.
import type { Point } from "../graph/computeLayout.ts";

export interface Nameable extends Point {
  id: string;
  text: string;
}

export interface PlacedName {
  id: string;
  text: string;
  /** Left end and middle line of the words. */
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const gap = 3;
const cell = 80;

/** `size` of a mark and `height` of a line in pixels. Right of the mark, else left, below, above, or nowhere. */
export function placeNames(
  marks: readonly Nameable[],
  size: number,
  height: number,
  measure: (text: string) => number,
): PlacedName[] {
  const taken = createBoxes();
  for (const { x, y } of marks)
    taken.add({ left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 });
  return marks.flatMap(({ id, text, x, y }) => {
    const width = measure(text);
    const aside = size / 2 + gap;
    const spots = [
      { x: x + aside, y },
      { x: x - aside - width, y },
      { x: x - width / 2, y: y + aside + height / 2 },
      { x: x - width / 2, y: y - aside - height / 2 },
    ];
    for (const spot of spots) {
      const box = {
        left: spot.x - 1,
        right: spot.x + width + 1,
        top: spot.y - height / 2,
        bottom: spot.y + height / 2,
      };
      if (taken.meets(box)) continue;
      taken.add(box);
      return [{ id, text, ...spot }];
    }
    return [];
  });
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
      for (const key of toKeys(box)) squares.set(key, [...(squares.get(key) ?? []), box]);
    },
    meets: (box: Box): boolean =>
      toKeys(box).some((key) =>
        squares
          .get(key)
          ?.some(
            (other) =>
              box.left < other.right &&
              other.left < box.right &&
              box.top < other.bottom &&
              other.top < box.bottom,
          ),
      ),
  };
}
