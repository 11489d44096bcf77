// Which names are written and how large: all of them where they can be read, from afar those of the weightiest nodes that find room.
import { createOccupancy, type Occupancy } from "./createOccupancy.ts";
import { labelFont, labelGap, lineHeight } from "./nodeBox.ts";
import { toSizeAt } from "./nodeParts.ts";
import type { Picture, PictureNode } from "./Picture.ts";
import type { PlacedBox } from "./separateBoxes.ts";
import { toFrameBounds } from "./toBounds.ts";
import { type Emphasis, type State, toState } from "./toEmphasis.ts";

export interface Label {
  /** Undefined for the name of a group that is drawn around its members. */
  drawn: PictureNode | undefined;
  lines: readonly string[];
  /** In pixels of the canvas, as if the graph's origin stood at (0, 0): the middle of its upper side. */
  x: number;
  y: number;
  font: number;
  bold: boolean;
  state: State;
}

export interface LabelPlan {
  labels: readonly Label[];
  /** What they take, and the shapes of the nodes. */
  room: Occupancy;
}

/** On the screen. */
const leastFont = 10;
const groupFont = 12;
/** Around a name that stands for many others. */
const air = { side: 12, above: 7, below: 8 };

export function planLabels(
  { nodes, frames }: Picture,
  zoom: number,
  emphasis: Emphasis | undefined,
): LabelPlan {
  const room = createOccupancy();
  const labels: Label[] = [];
  const font = Math.max(leastFont, labelFont * zoom);
  const crowded = labelFont * zoom < leastFont;
  for (const frame of frames) {
    const { x1, x2, y1 } = toFrameBounds(frame);
    const size = Math.max(groupFont, labelFont * zoom);
    const label: Label = {
      drawn: undefined,
      lines: [frame.name],
      x: ((x1 + x2) / 2) * zoom,
      y: y1 * zoom - size * lineHeight - 2,
      font: size,
      bold: true,
      state: "plain",
    };
    labels.push(label);
    room.take(toBox(label, frame.name.length * 0.3 * size, size, 0));
  }
  for (const drawn of crowded ? sortByWeight(nodes, emphasis) : nodes) {
    const state = toState(emphasis, drawn.id);
    const label: Label = {
      drawn,
      lines: drawn.label,
      x: drawn.at.x * zoom,
      y: (drawn.at.y + (toSizeAt(drawn, zoom) / 2) * drawn.look.high + labelGap) * zoom,
      font,
      bold: state === "chosen" || drawn.node.members !== undefined,
      state,
    };
    const shape = (toSizeAt(drawn, zoom) / 2) * zoom;
    const box = toBox(label, Math.max(shape, (drawn.half * font) / labelFont), font, crowded ? 1 : 0);
    const free = !crowded || state === "chosen" || room.isFree(box);
    if (free) {
      labels.push(label);
      room.take(box);
    }
    if (!crowded) room.take({ ...box, y: drawn.at.y * zoom, half: shape, above: shape, below: shape });
  }
  return { labels, room };
}

function toBox({ x, y, lines }: Label, half: number, font: number, share: number): PlacedBox {
  return {
    x,
    y,
    half: half + share * air.side,
    above: share * air.above,
    below: lines.length * font * lineHeight + share * air.below,
    fixed: true,
  };
}

/** The chosen first, then what touches them, then by how much hangs on them. */
function sortByWeight(nodes: readonly PictureNode[], emphasis: Emphasis | undefined): readonly PictureNode[] {
  const rank = ({ id, node, size }: PictureNode) => {
    const state = toState(emphasis, id);
    const first = state === "chosen" ? 4e6 : state === "near" ? 2e6 : 0;
    return first + (node.members ? 1e6 : 0) + size * 1e3 + Math.min(999, node.degree);
  };
  return nodes
    .map((drawn) => ({ drawn, weight: rank(drawn) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ drawn }) => drawn);
}
