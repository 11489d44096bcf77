// The layouts as rules: the same question, the same answer; pins hold, nothing covers anything, places say what they claim.
import { describe, expect, test } from "vitest";
import type { LayoutInput, Positions } from "../../client/graph/computeLayout.ts";
import { isInside } from "../../client/graph/isInside.ts";
import { layOutFcose } from "../../client/graph/layOutFcose.ts";
import { layoutNames } from "../../client/graph/layoutNames.ts";
import { runLayout } from "../../client/graph/runLayout.ts";
import { type PlacedBox, toOverlap } from "../../client/graph/separateBoxes.ts";

const box = { half: 50, above: 25, below: 40 };

/** Two teams of five under one head, three dated events, three places, and someone alone. */
function createInput(layout: LayoutInput["layout"], more: Partial<LayoutInput> = {}): LayoutInput {
  const team = (name: string) => Array.from({ length: 5 }, (_, i) => `${name}${i}`);
  const [reds, blues] = [team("red"), team("blue")];
  return {
    layout,
    nodes: [
      { id: "head", box },
      ...reds.map((id) => ({ id, box })),
      ...blues.map((id) => ({ id, box })),
      { id: "early", box, start: "2011-01-01", end: "2011-12-31" },
      { id: "middle", box, start: "2016-06-15", end: "2016-06-15" },
      { id: "late", box, start: "2018-06-01" },
      { id: "rome", box, lat: 41.9, lon: 12.5 },
      { id: "damascus", box, lat: 33.5, lon: 36.3 },
      { id: "geneva", box, lat: 46.2, lon: 6.1 },
      { id: "alone", box },
    ],
    links: [
      ...[...reds, ...blues].map((id) => ({ source: id, target: "head", type: "PART_OF" })),
      { source: "head", target: "red0", type: "PART_OF" },
      { source: "red1", target: "early", type: "PARTICIPATED_IN" },
      { source: "red1", target: "late", type: "PARTICIPATED_IN" },
      { source: "late", target: "damascus", type: "HELD_AT" },
      { source: "early", target: "rome", type: "HELD_AT" },
    ],
    width: 800,
    height: 600,
    center: ["head"],
    ...more,
  };
}

function toBoxes({ nodes }: LayoutInput, positions: Positions): (PlacedBox & { id: string })[] {
  return nodes.map((node) => ({ id: node.id, ...node.box, x: 0, y: 0, ...positions[node.id], fixed: false }));
}

const at = (positions: Positions, id: string) => positions[id] ?? { x: Number.NaN, y: Number.NaN };
const run = (input: LayoutInput) => runLayout(input, layOutFcose);

describe.each(layoutNames)("%s", (layout) => {
  test("the same input gives the same places, everyone has one, and nothing covers anything", () => {
    const input = createInput(layout);
    const { positions } = run(input);
    expect(run(createInput(layout)).positions).toEqual(positions);
    const boxes = toBoxes(input, positions);
    for (const { x, y } of boxes) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => toOverlap(a, b)))).toEqual([]);
  });

  test("what is pinned stays exactly there, with and without groups", () => {
    const pins: Positions = { red2: { x: 400, y: -300 }, late: { x: -20, y: 700 }, alone: { x: 0, y: 0 } };
    for (const grouped of [false, true]) {
      const input = createInput(layout);
      for (const node of input.nodes) {
        node.at = pins[node.id];
        if (grouped && /^(red|blue)/.test(node.id)) node.group = node.id.slice(0, 3);
      }
      expect(run(input).positions).toMatchObject(pins);
    }
  });

  test("newcomers find a place and move nothing", () => {
    const first = run(createInput(layout));
    const input = createInput(layout, { joining: true, guide: first.guide });
    for (const node of input.nodes) node.at = first.positions[node.id];
    input.nodes.push({ id: "new", box }, { id: "new event", box, start: "2013-01-01" });
    input.links.push({ source: "new", target: "head" });
    const { positions } = run(input);
    expect(positions).toMatchObject(first.positions);
    const boxes = toBoxes(input, positions);
    expect(boxes.filter((one) => one.id !== "new" && toOverlap(one, boxOf(boxes, "new")))).toEqual([]);
  });

  test("one alone and nobody", () => {
    expect(run({ layout, nodes: [], links: [], width: 400, height: 400 }).positions).toEqual({});
    const { positions } = run({ layout, nodes: [{ id: "a", box }], links: [], width: 400, height: 400 });
    expect(Number.isFinite(at(positions, "a").x)).toBe(true);
  });
});

function boxOf(boxes: (PlacedBox & { id: string })[], id: string): PlacedBox {
  const found = boxes.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
}

test.each(["force", "fcose", "concentric", "hierarchy"] as const)(
  "%s keeps the members of a group together",
  (layout) => {
    const input = createInput(layout);
    for (const node of input.nodes) if (/^(red|blue)/.test(node.id)) node.group = node.id.slice(0, 3);
    const boxes = toBoxes(input, run(input).positions);
    for (const name of ["red", "blu"]) {
      const members = boxes.filter(({ id }) => id.startsWith(name));
      const [left, right] = [
        Math.min(...members.map((b) => b.x - b.half)),
        Math.max(...members.map((b) => b.x + b.half)),
      ];
      const [top, bottom] = [
        Math.min(...members.map((b) => b.y - b.above)),
        Math.max(...members.map((b) => b.y + b.below)),
      ];
      const frame = { x: (left + right) / 2, y: (top + bottom) / 2, half: (right - left) / 2 };
      const whole = { ...frame, above: (bottom - top) / 2, below: (bottom - top) / 2, fixed: true };
      expect(boxes.filter((one) => !one.id.startsWith(name) && toOverlap(one, whole))).toEqual([]);
    }
  },
);

describe("what places say", () => {
  test("rings: nearer along relations is nearer to the middle", () => {
    const { positions } = run(createInput("concentric"));
    const far = (id: string) =>
      Math.hypot(
        at(positions, id).x - at(positions, "head").x,
        at(positions, id).y - at(positions, "head").y,
      );
    expect(far("blue3")).toBeLessThan(far("damascus"));
    expect(far("late")).toBeLessThan(far("alone"));
  });

  test("layers: the whole above its parts, who acts above what was done, although head and red0 are in a circle", () => {
    const { positions } = run(createInput("hierarchy"));
    expect(at(positions, "head").y).toBeLessThan(at(positions, "blue2").y);
    expect(at(positions, "red1").y).toBeLessThan(at(positions, "late").y);
    expect(at(positions, "late").y).toBeLessThan(at(positions, "damascus").y);
    expect(at(positions, "alone").y).toBeGreaterThan(at(positions, "damascus").y);
  });

  test("time: events in proportion, an actor at the mean of its events, the undated below the line", () => {
    const { positions, guide } = run(createInput("time"));
    const days = (text: string) => Date.parse(text) / 86_400_000;
    const toX = (day: number) => at(positions, "middle").x + (day - days("2016-06-15")) * perDay;
    const perDay = guide?.scale.of === "time" ? guide.scale.perDay : Number.NaN;
    expect(at(positions, "late").x).toBeCloseTo(toX(days("2018-06-01")), 3);
    expect(at(positions, "early").x).toBeCloseTo(toX(days("2011-07-02")), 3);
    expect(
      Math.abs(at(positions, "red1").x - (at(positions, "early").x + at(positions, "late").x) / 2),
    ).toBeLessThan(130);
    for (const id of ["alone", "blue1"])
      expect(at(positions, id).y).toBeGreaterThan(guide?.band?.y ?? Number.NaN);
    expect(guide?.band?.text).toBe("No date");
    const ticks = guide?.ticks ?? [];
    expect(ticks.map(({ text }) => text)).toContain("2013");
    expect(ticks.find(({ text }) => text === "2013")?.x).toBeCloseTo(toX(days("2013-01-01")), 3);
  });

  test("time: an event that comes later stands where it would have stood", () => {
    const first = run(createInput("time"));
    const input = createInput("time", { joining: true, guide: first.guide });
    for (const node of input.nodes) node.at = first.positions[node.id];
    input.nodes.push({ id: "new", box, start: "2016-06-15" });
    expect(at(run(input).positions, "new").x).toBeCloseTo(at(first.positions, "middle").x, 3);
  });

  test("map: places lie as on a map, an event near its place, the rest below the line", () => {
    const { positions, guide } = run(createInput("map"));
    expect(at(positions, "geneva").x).toBeLessThan(at(positions, "rome").x);
    expect(at(positions, "rome").x).toBeLessThan(at(positions, "damascus").x);
    expect(at(positions, "geneva").y).toBeLessThan(at(positions, "rome").y);
    const toDamascus = (id: string) =>
      Math.hypot(
        at(positions, id).x - at(positions, "damascus").x,
        at(positions, id).y - at(positions, "damascus").y,
      );
    expect(toDamascus("late")).toBeLessThan(toDamascus("rome"));
    expect(at(positions, "alone").y).toBeGreaterThan(guide?.band?.y ?? Number.NaN);
    expect(guide?.path).toMatch(/^M/);
  });

  test("without fCoSE forces stand in for it, and chance is left as it was", () => {
    const chance = Math.random;
    run(createInput("fcose"));
    expect(Math.random).toBe(chance);
    expect(runLayout(createInput("fcose")).positions).toEqual(runLayout(createInput("force")).positions);
  });
});

test("a point is inside a shape that is drawn around it, also a hollow one", () => {
  const hook = [
    [0, 0],
    [10, 0],
    [10, 10],
    [8, 10],
    [8, 2],
    [0, 2],
  ].map(([x = 0, y = 0]) => ({ x, y }));
  expect(isInside(hook, { x: 9, y: 9 })).toBe(true);
  expect(isInside(hook, { x: 4, y: 6 })).toBe(false);
  expect(isInside([], { x: 0, y: 0 })).toBe(false);
});
