// The rules of the canvas: looks, words, boxes, difference, layout and the session without a screen.
import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { computeLayout, type LayoutInput } from "../../client/graph/computeLayout.ts";
import { createGraphSession } from "../../client/graph/createGraphSession.ts";
import { kindLook, toOutline } from "../../client/graph/kindLook.ts";
import { labelFont, toNodeBox, wrapLabel } from "../../client/graph/nodeBox.ts";
import { toLineLabel } from "../../client/graph/relationWords.ts";
import { runLayout } from "../../client/graph/runLayout.ts";
import { type PlacedBox, toOverlap } from "../../client/graph/separateBoxes.ts";
import { statusLook } from "../../client/graph/statusLook.ts";
import type { Bounds } from "../../client/graph/toBounds.ts";
import { toCanvasCommand } from "../../client/graph/toCanvasCommand.ts";
import { toDifference } from "../../client/graph/toDifference.ts";
import { toTwinItems } from "../../client/graph/toTwinItems.ts";
import { isReadable, isSeen, toCentered, toFit, toOpening, toZoomed } from "../../client/graph/viewport.ts";
import type { GraphNode, Relation } from "../../server/contract.ts";
import { createNode, createRelation, createStar, disputed } from "./scenes.ts";

function toInput({ nodes, relations }: { nodes: GraphNode[]; relations: Relation[] }): LayoutInput {
  return {
    nodes: nodes.map((node) => ({ id: node.id, box: toNodeBox(node) })),
    links: relations.map(({ start, end }) => ({ source: start, target: end })),
    width: 770,
    height: 680,
    focus: nodes[0]?.id,
  };
}

function countOverlaps(input: LayoutInput, positions: Record<string, { x: number; y: number }>): number {
  const boxes = input.nodes.map(
    ({ id, box }): PlacedBox => ({ ...box, x: 0, y: 0, ...positions[id], fixed: false }),
  );
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => toOverlap(a, b))).length;
}

describe("looks", () => {
  test("no two kinds share shape and proportions, or a colour", () => {
    const looks = Object.values(kindLook);
    expect(new Set(looks.map((look) => toOutline(look, 20))).size).toBe(looks.length);
    for (const theme of ["light", "dark"] as const)
      expect(new Set(looks.map((look) => look.color[theme])).size).toBe(looks.length);
  });

  test("no two statuses share line, width and dash", () => {
    const lines = Object.values(statusLook).map(({ line, width, dash }) => `${line} ${width} ${dash}`);
    expect(new Set(lines).size).toBe(4);
  });

  test("the stylesheet of the marks repeats every colour", () => {
    const css = readFileSync("client/graph/marks.css", "utf8");
    for (const { color } of [...Object.values(kindLook), ...Object.values(statusLook)]) {
      expect(css).toContain(color.light);
      expect(css).toContain(color.dark);
    }
  });
});

describe("words", () => {
  test("a dispute shows both sides, nothing else does", () => {
    expect(toLineLabel(createRelation("a", "MET_WITH", "b", "contested"))).toBe("met with · 3 : 1");
    expect(toLineLabel(createRelation("a", "MET_WITH", "b"))).toBe("met with");
  });

  test("the list says what the picture shows", () => {
    const texts = toTwinItems(disputed.nodes, disputed.relations).map((item) => item.text);
    expect(texts).toContain("Ali Mamlouk met with US delegation: contested; asserted by 3, denied by 1");
    expect(texts).toContain("US delegation: Group, unnamed");
  });

  test("long names are wrapped and cut", () => {
    expect(wrapLabel("Ali Mamlouk")).toEqual(["Ali Mamlouk"]);
    const lines = wrapLabel(
      "one very long name that goes on and on and on until nobody cares to read it any more",
    );
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
  });

  test("keys", () => {
    expect(toCanvasCommand("0")).toEqual({ does: "fit" });
    expect(toCanvasCommand("toString")).toBeUndefined();
  });
});

describe("difference", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => createNode(id, "Person", id));
  const both = { nodes: [a, b].flatMap((one) => one ?? []), relations: [createRelation("a", "HEADS", "b")] };
  const shown = new Map(toDifference(new Map(), both).added.map((one) => [one.id, one]));

  test("nodes come before their relations; a relation without both ends is left out", () => {
    expect([...shown.keys()]).toEqual(["a", "b", "a~HEADS~b"]);
    expect(toDifference(new Map(), { ...both, nodes: both.nodes.slice(1) }).added).toEqual([{ id: "b" }]);
    expect(toDifference(shown, both)).toEqual({ added: [], removed: [] });
  });

  test("relations go before their nodes, and one that ends elsewhere comes anew", () => {
    expect(toDifference(shown, { nodes: [], relations: [] }).removed).toEqual(["a~HEADS~b", "a", "b"]);
    const nodes = [...both.nodes, ...(c ? [c] : [])];
    const moved = { nodes, relations: [{ ...createRelation("a", "HEADS", "c"), id: "a~HEADS~b" }] };
    expect(toDifference(shown, moved)).toEqual({
      added: [{ id: "c" }, { id: "a~HEADS~b", source: "a", target: "c" }],
      removed: ["a~HEADS~b"],
    });
  });
});

describe("layout", () => {
  test("the same input gives the same positions, the focus in the middle, no label over another", () => {
    const input = toInput(createStar(40));
    const positions = computeLayout(input);
    expect(computeLayout(input)).toEqual(positions);
    expect(positions.hub).toEqual({ x: 0, y: 0 });
    expect(countOverlaps(input, positions)).toBe(0);
  });

  test("what has its place keeps it when more arrives", () => {
    const first = computeLayout(toInput(createStar(10)));
    const input = toInput(createStar(25));
    for (const node of input.nodes) node.at = first[node.id];
    const second = computeLayout(input);
    for (const [id, place] of Object.entries(first)) expect(second[id]).toEqual(place);
    expect(countOverlaps(input, second)).toBe(0);
  });

  test("a first layout has the canvas's proportions and fits with names of a readable size", () => {
    const { nodes, relations } = createStar(65);
    const input = { ...toInput({ nodes, relations }), width: 824, height: 715 };
    const positions = computeLayout(input);
    const boxes = input.nodes.map(({ id, box }) => ({ ...box, x: 0, y: 0, ...positions[id] }));
    const width = Math.max(...boxes.map((b) => b.x + b.half)) - Math.min(...boxes.map((b) => b.x - b.half));
    const height =
      Math.max(...boxes.map((b) => b.y + b.below)) - Math.min(...boxes.map((b) => b.y - b.above));
    expect(Math.abs(Math.log(width / height / (824 / 715)))).toBeLessThan(0.2);
    expect(Math.min(788 / width, 679 / height) * labelFont).toBeGreaterThan(9);
  });

  test("nothing and one alone", () => {
    expect(computeLayout(toInput({ nodes: [], relations: [] }))).toEqual({});
    expect(computeLayout(toInput({ nodes: [createNode("a", "Person", "A")], relations: [] })).a).toEqual({
      x: 0,
      y: 0,
    });
  });
});

describe("view", () => {
  const room = { width: 390, height: 700 };
  const row = (from: number, to: number): Bounds => ({
    x1: from * 100 - 20,
    x2: to * 100 + 20,
    y1: -20,
    y2: 40,
  });
  const toScreen = (x: number, { zoom, pan }: { zoom: number; pan: { x: number } }) => x * zoom + pan.x;

  test("what fits in a readable size is shown whole; else the part around the one that counts", () => {
    const few = toOpening(row(0, 2), room, row(0, 0));
    expect(toScreen(100, few)).toBeCloseTo(room.width / 2, 0);
    expect(isReadable(toFit(row(0, 99), room))).toBe(false);
    const many = toOpening(row(0, 99), room, row(40, 40));
    expect(many.zoom * labelFont).toBeGreaterThan(10);
    expect(toScreen(4000, many)).toBeCloseTo(room.width / 2, 0);
    expect(toFit(row(0, 99), room).zoom * labelFont).toBeLessThan(9);
  });

  test("what is in the middle is seen, what lies beside the canvas is not", () => {
    const view = toCentered(row(40, 40), room, 1);
    expect(isSeen({ x: 4000, y: 0 }, view, room)).toBe(true);
    expect(isSeen({ x: 9000, y: 0 }, view, room)).toBe(false);
  });

  test("a zoom keeps what is under the pointer, and knows its ends", () => {
    const view = { zoom: 1, pan: { x: 10, y: 20 } };
    const closer = toZoomed(view, 2, { x: 110, y: 120 });
    expect(closer).toEqual({ zoom: 2, pan: { x: -90, y: -80 } });
    expect(toZoomed(view, 1000, { x: 0, y: 0 }).zoom).toBe(4);
    expect(toZoomed(view, 0, { x: 0, y: 0 }).zoom).toBe(0.05);
  });
});

describe("session", () => {
  function createSession() {
    const onReady = vi.fn();
    const session = createGraphSession({
      container: undefined,
      theme: "light",
      layout: async (input) => runLayout(input),
      onSelect: () => {},
      onExpand: () => {},
      onReady,
      isStill: () => true,
    });
    const settled = () => vi.waitFor(() => expect(onReady).toHaveBeenLastCalledWith(true));
    return { session, settled };
  }

  test("filtered nodes come back to their place, and the others never moved", async () => {
    const { session, settled } = createSession();
    session.update(disputed);
    await settled();
    const before = session.positions();
    session.update({ ...disputed, nodes: disputed.nodes.slice(0, 2) });
    expect(Object.keys(session.positions())).toHaveLength(2);
    session.update(disputed);
    await settled();
    expect(session.positions()).toEqual(before);
    session.destroy();
  });

  test("an answer that comes after the end is ignored", async () => {
    const { session } = createSession();
    session.update(disputed);
    session.destroy();
    await Promise.resolve();
  });
});
