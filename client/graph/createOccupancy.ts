// Which room is taken, in squares, so that a free spot is found without asking every box.
import { type PlacedBox, toOverlap } from "./separateBoxes.ts";

export interface Occupancy {
  isFree(box: PlacedBox): boolean;
  take(box: PlacedBox): void;
}

const side = 160;

export function createOccupancy(): Occupancy {
  const squares = new Map<string, PlacedBox[]>();
  return {
    isFree: (box) => keysOf(box).every((key) => !squares.get(key)?.some((other) => toOverlap(box, other))),
    take(box) {
      for (const key of keysOf(box)) {
        const square = squares.get(key);
        if (square) square.push(box);
        else squares.set(key, [box]);
      }
    },
  };
}

function keysOf({ x, y, half, above, below }: PlacedBox): string[] {
  const keys: string[] = [];
  for (let column = Math.floor((x - half) / side); column <= Math.floor((x + half) / side); column++)
    for (let row = Math.floor((y - above) / side); row <= Math.floor((y + below) / side); row++)
      keys.push(`${column}/${row}`);
  return keys;
}
