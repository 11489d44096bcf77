// Where every node goes: forces for the shape, boxes for the labels, a seeded random for sameness. Pure; runs in a worker.
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import { arrangeBoxes, type Frame } from "./arrangeBoxes.ts";
import { clearLines, clearWords, type Line } from "./clearLines.ts";
import type { LayoutGuide } from "./LayoutGuide.ts";
import type { LayoutName } from "./layoutNames.ts";
import type { Box } from "./nodeBox.ts";
import { placeNear } from "./placeNear.ts";
import { type PlacedBox, pushOnce, separateBoxes } from "./separateBoxes.ts";

/** How much larger the frame is than all boxes together. */
const roomy = 1.56;

export interface Point {
  x: number;
  y: number;
}

export interface LayoutNode {
  id: string;
  box: Box;
  /** Stays exactly there. */
  at?: Point;
  /** Stands together with the others of its group. */
  group?: string;
  kind?: string;
  /** ISO days of an event. */
  start?: string;
  end?: string;
  lat?: number;
  lon?: number;
}

export interface LayoutLink {
  source: string;
  target: string;
  /** Half the width of words that are always shown. */
  words?: number;
  /** The relation's type. */
  type?: string;
}

export interface LayoutInput {
  layout?: LayoutName;
  /** What has its place keeps it, and the others join where they belong; else those that have one are pinned in a new layout. */
  joining?: boolean;
  nodes: LayoutNode[];
  links: LayoutLink[];
  /** Size of the viewport to fill. */
  width: number;
  height: number;
  /** Goes into the middle when nothing is placed yet. */
  focus?: string;
  /** Around these the rings of the concentric layout run. */
  center?: string[];
  /** Of the layout that newcomers join. */
  guide?: LayoutGuide;
}

export interface LayoutAnswer {
  positions: Positions;
  guide?: LayoutGuide;
}

export type Positions = Record<string, Point>;

interface Body extends SimulationNodeDatum, PlacedBox {
  id: string;
  x: number;
  y: number;
}

type Tie = SimulationLinkDatum<Body>;

export function computeLayout(input: LayoutInput): Positions {
  const anew = input.nodes.every((node) => node.at === undefined);
  const random = createRandom(42);
  const start = placeNear(input, random);
  const bodies = input.nodes.map((node): Body => {
    const { x, y } = node.at ?? start.get(node.id) ?? { x: 0, y: 0 };
    const held = node.at !== undefined || (anew && node.id === input.focus);
    return { id: node.id, ...node.box, x, y, fixed: held, ...(held && { fx: x, fy: y }) };
  });
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const lines: Line[] = [];
  for (const link of input.links) {
    const [source, target] = [byId.get(link.source), byId.get(link.target)];
    if (source && target && source !== target) lines.push({ source, target, words: link.words });
  }
  simulate(bodies, lines, random, input);
  const small = bodies.length * lines.length < 60_000;
  const obstacles: PlacedBox[] = [];
  if (anew) {
    const worded = lines.filter((line) => line.words !== undefined).length;
    const frame = toFrame(bodies, worded, input);
    stretch(bodies, frame);
    loosen(bodies, frame);
    if (small && bodies.length > 2) {
      obstacles.push(...toCorners(frame, input));
      arrangeBoxes([...bodies, ...obstacles], lines, frame, random);
    }
  }
  for (let pass = 0; small && !anew && pass < 120; pass++) {
    clearLines(bodies, lines, 0.35 * (1 - pass / 120));
    clearWords(bodies, lines);
    pushOnce(bodies, 0.7);
  }
  separateBoxes([...bodies, ...obstacles]);
  return Object.fromEntries(bodies.map(({ id, x, y }) => [id, { x, y }]));
}

function simulate(bodies: Body[], lines: Line[], random: () => number, { width, height }: LayoutInput): void {
  const ties: Tie[] = lines.map(({ source, target }) => ({ source: source as Body, target: target as Body }));
  const large = bodies.length > 1000;
  const aspect = Math.sqrt(Math.max(0.4, Math.min(2.5, width / height)));
  const ticks = large ? 150 : 300;
  forceSimulation(bodies)
    .randomSource(random)
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force("link", forceLink<Body, Tie>(ties).distance(130).strength(tieStrength(ties)))
    .force(
      "charge",
      forceManyBody<Body>()
        .strength(-900)
        .distanceMax(large ? 500 : 1200)
        .theta(large ? 1.4 : 0.9),
    )
    .force("x", forceX<Body>(0).strength(0.05 / aspect))
    .force("y", forceY<Body>(0).strength(0.05 * aspect))
    .stop()
    .tick(ticks);
}

/** A tie between two well-connected nodes pulls less, so that hubs do not fall into one another. */
function tieStrength(ties: readonly Tie[]): (tie: Tie) => number {
  const degree = new Map<unknown, number>();
  for (const { source, target } of ties)
    for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  return ({ source, target }) => 0.9 / Math.min(degree.get(source) ?? 1, degree.get(target) ?? 1);
}

/** A box of the viewport's proportions with just enough room for every label: the tighter, the larger they can be shown. */
function toFrame(bodies: readonly Body[], worded: number, { width, height }: LayoutInput): Frame {
  const wanted = bodies.length * 24_000 + worded * 20_000;
  const area = Math.max(toTaken(bodies) * roomy, Math.min(width * height, wanted));
  const frame = { x: Math.sqrt((area * width) / height) / 2, y: Math.sqrt((area * height) / width) / 2 };
  const widest = Math.max(...bodies.map((box) => box.half));
  return { x: Math.max(frame.x, widest + 1), y: frame.y };
}

function toTaken(boxes: readonly PlacedBox[]): number {
  return boxes.reduce((sum, box) => sum + 2 * box.half * (box.above + box.below), 0);
}

/** Where the frame has room to spare, the boxes keep a greater distance. */
function loosen(bodies: readonly Body[], frame: Frame): void {
  const spare = Math.sqrt((4 * frame.x * frame.y) / (toTaken(bodies) * roomy)) - 1;
  const more = Math.max(0, Math.min(14, spare * 40));
  for (const body of bodies) {
    body.half += more;
    body.above += more;
    body.below += more;
  }
}

/** The corners in which the tools and the count lie over the canvas. */
function toCorners(frame: Frame, { width, height }: LayoutInput): PlacedBox[] {
  const scale = (2 * frame.x) / width;
  const half = Math.min(frame.x / 3, 90 * scale);
  const reach = Math.min(frame.y / 6, 20 * scale);
  const rest = { x: half - frame.x, half, above: reach, below: reach, fixed: true };
  return width < height ? [] : [-1, 1].map((side) => ({ ...rest, y: side * (frame.y - reach) }));
}

/** Scales each axis so that the picture fills the frame. */
function stretch(bodies: Body[], frame: Frame): void {
  if (bodies.length < 2) return;
  for (const axis of ["x", "y"] as const) {
    const values = bodies.map((body) => body[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const scale = Math.min(3, (2 * frame[axis] * 0.88) / Math.max(1, high - low));
    for (const body of bodies) body[axis] *= scale;
  }
}

/** Mulberry32: the same input gives the same picture, on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
