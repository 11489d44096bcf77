// Where the words of lines stand: beside no name, no shape and no other words, or nowhere.
import { createOccupancy, type Occupancy } from "./createOccupancy.ts";
import { edgeFont, measureText } from "./nodeBox.ts";
import type { PictureLine } from "./Picture.ts";
import type { PlacedBox } from "./separateBoxes.ts";
import { shapeOf } from "./shapeOf.ts";
import { type Emphasis, toState } from "./toEmphasis.ts";
import { toWordPlace } from "./toLineShape.ts";

export interface Words {
  line: PictureLine;
  text: string;
  /** In pixels of the canvas, as if the graph's origin stood at (0, 0): the middle, in degrees how far they turn. */
  x: number;
  y: number;
  turn: number;
  font: number;
  /** Half of the plate behind them. */
  half: number;
  tall: number;
  framed: boolean;
  bold: boolean;
}

/** Where on their line they are tried, the middle first; those that matter also beside it, in heights of their plate. */
const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
const sides = [1.1, -1.1, 1.8, -1.8, 2.6, -2.6];
/** On the screen. */
const leastFont = 9.5;
/** Quiet words appear where they can be read; loud ones and those of a choice from this zoom on. */
const quietZoom = 1.05;
const loudZoom = 0.5;

/** `room` is what names and shapes take. `insistent`: every line has words, whatever is in the way. */
export function planWords(
  lines: readonly PictureLine[],
  zoom: number,
  emphasis: Emphasis | undefined,
  room: Pick<Occupancy, "isFree">,
  insistent = false,
): Words[] {
  if (zoom < loudZoom && !insistent) return [];
  const own = createOccupancy();
  const isFree = (box: PlacedBox) => room.isFree(box) && own.isFree(box);
  const wanted = lines.flatMap((line) => {
    const state = toState(emphasis, line.id);
    const rank = state === "chosen" ? 0 : state === "near" ? 1 : line.loud ? 2 : 3;
    const shown = insistent || rank < 2 || zoom >= quietZoom || (line.loud && zoom >= loudZoom);
    return shown && line.label !== "" ? [{ line, rank }] : [];
  });
  wanted.sort((a, b) => a.rank - b.rank);
  return wanted.flatMap(({ line, rank }) => {
    const shape = shapeOf(line);
    if (!shape) return [];
    const places = shares.map((share) => toWords(line, toWordPlace(shape, share), zoom, rank));
    const [first] = places;
    const beside =
      first && rank < 3 ? sides.map((side) => moveAside(first, side, toWordPlace(shape, 0.5).turn)) : [];
    const found = [...places, ...beside].find((words) => toBoxes(words).every(isFree));
    const words = found ?? (insistent || rank === 0 ? first : undefined);
    if (!words) return [];
    for (const box of toBoxes(words)) own.take(box);
    return [words];
  });
}

function toWords(
  line: PictureLine,
  at: { x: number; y: number; turn: number },
  zoom: number,
  rank: number,
): Words {
  const { loud, many, label, relation } = line;
  const font = Math.max(leastFont, (loud || rank < 2 ? edgeFont + 1 : edgeFont) * zoom);
  const framed = loud && relation.merged === undefined;
  return {
    line,
    text: label,
    x: at.x * zoom,
    y: at.y * zoom,
    // Those of a dispute stand upright, but along the line where it has parallels, whose words they would cover.
    turn: loud && many === 1 ? 0 : at.turn,
    font,
    half: measureText(label, font) / 2 + (framed ? 4 : 2),
    tall: font / 2 + (framed ? 4 : 2),
    framed,
    bold: rank === 0,
  };
}

/** Across the line, which runs in this direction. */
function moveAside(words: Words, side: number, turn: number): Words {
  const angle = (turn * Math.PI) / 180;
  const upright = words.turn === 0 ? Math.abs(Math.sin(angle)) * words.half : 0;
  const away = side * words.tall + Math.sign(side) * upright;
  return { ...words, x: words.x - away * Math.sin(angle), y: words.y + away * Math.cos(angle) };
}

/** Small boxes along words that turn, for one box around them would take far too much. */
function toBoxes({ x, y, turn, half, tall }: Words): PlacedBox[] {
  const many = Math.abs(turn) < 3 ? 1 : Math.max(1, Math.ceil(half / tall));
  const part = half / many;
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return Array.from({ length: many }, (_, i) => {
    const along = -half + part * (2 * i + 1);
    const reach = part * Math.abs(sin) + tall * Math.abs(cos);
    return {
      x: x + along * cos,
      y: y + along * sin,
      half: part * Math.abs(cos) + tall * Math.abs(sin),
      above: reach,
      below: reach,
      fixed: true,
    };
  });
}
