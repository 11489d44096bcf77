// The shape of a line that is drawn, kept until one of its ends stands elsewhere.
import type { PictureLine } from "./Picture.ts";
import { type LineShape, toLineShape } from "./toLineShape.ts";

interface Known {
  at: readonly [number, number, number, number];
  shape: LineShape | undefined;
}

const known = new WeakMap<PictureLine, Known>();

export function shapeOf(line: PictureLine): LineShape | undefined {
  const { x, y } = line.from.at;
  const end = line.to.at;
  const old = known.get(line);
  if (old && old.at[0] === x && old.at[1] === y && old.at[2] === end.x && old.at[3] === end.y)
    return old.shape;
  const shape = toLineShape(line.from, line.to, line);
  known.set(line, { at: [x, y, end.x, end.y], shape });
  return shape;
}
