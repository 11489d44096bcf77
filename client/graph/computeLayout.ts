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
import { clearLines, clearWords, type Line } from "./clearLines.ts";
import type { Box } from "./nodeBox.ts";
import { placeNear } from "./placeNear.ts";
import { type PlacedBox, pushOnce, separateBoxes } from "./separateBoxes.ts";

export interface Point {
  x: number;
  y: number;
}

export interface LayoutInput {
  /** A node with `at` stays exactly there. */
  nodes: { id: string; box: Box; at?: Point }[];
  links: { source: string; target: string; worded?: boolean }[];
  /** Size of the viewport to fill. */
  width: number;
  height: number;
  /** Goes into the middle when nothing is placed yet. */
  focus?: string;
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
    if (source && target && source !== target) lines.push({ source, target, worded: link.worded });
  }
  simulate(bodies, lines, random, input);
  if (anew) stretch(bodies, input);
  const small = bodies.length * lines.length < 60_000;
  for (let pass = 0; small && pass < 120; pass++) {
    clearLines(bodies, lines, 0.35 * (1 - pass / 120));
    clearWords(bodies, lines);
    pushOnce(bodies, 0.7);
  }
  separateBoxes(bodies);
  if (anew) widen(bodies, input);
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

/** Scales each axis so that the picture fills a box of the viewport's proportions with room for every label. */
function stretch(bodies: Body[], { width, height }: LayoutInput): void {
  if (bodies.length < 2) return;
  const taken = bodies.reduce((sum, box) => sum + 2 * box.half * (box.above + box.below), 0);
  const area = Math.max(taken * 1.5, Math.min(width * height, bodies.length * 24_000));
  const targets = { x: Math.sqrt((area * width) / height), y: Math.sqrt((area * height) / width) };
  for (const axis of ["x", "y"] as const) {
    const values = bodies.map((body) => body[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const scale = Math.min(3, (targets[axis] * 0.88) / Math.max(1, high - low));
    for (const body of bodies) body[axis] *= scale;
  }
}

/** Spreads the axis that falls short of the viewport's proportions; spreading brings no boxes together. */
function widen(bodies: Body[], { width, height }: LayoutInput): void {
  const left = Math.min(...bodies.map((box) => box.x - box.half));
  const right = Math.max(...bodies.map((box) => box.x + box.half));
  const top = Math.min(...bodies.map((box) => box.y - box.above));
  const bottom = Math.max(...bodies.map((box) => box.y + box.below));
  const ratio = (right - left) / (bottom - top) / (width / height);
  const [axis, scale] = ratio < 1 ? (["x", 1 / ratio] as const) : (["y", ratio] as const);
  for (const body of bodies) body[axis] *= Math.min(1.5, scale);
}

/** Mulberry32: the same input gives the same picture, on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
