// The rules of the canvas: looks, words, boxes, difference, layout and the session without a screen.
import { readFileSync } from "node:fs";
import cytoscape from "cytoscape";
import { describe, expect, test, vi } from "vitest";
import { computeLayout, type LayoutInput } from "../../client/graph/computeLayout.ts";
import { createGraphSession } from "../../client/graph/createGraphSession.ts";
import { kindLook, toIconUri, toOutline } from "../../client/graph/kindLook.ts";
import { labelFont, toNodeBox, wrapLabel } from "../../client/graph/nodeBox.ts";
import { toLineLabel } from "../../client/graph/relationWords.ts";
import { runLayout } from "../../client/graph/runLayout.ts";
import { type PlacedBox, toOverlap } from "../../client/graph/separateBoxes.ts";
import { statusLook } from "../../client/graph/statusLook.ts";
import { toCanvasCommand } from "../../client/graph/toCanvasCommand.ts";
import { toDifference, toElements } from "../../client/graph/toElements.ts";
import { toTwinItems } from "../../client/graph/toTwinItems.ts";
import { canShowAll, fitGraph, openGraph, reveal } from "../../client/graph/viewport.ts";
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

  test("glyphs are data pictures", () => {
    expect(toIconUri(kindLook.Person, "#fff")).toMatch(/^data:image\/svg\+xml;utf8,%3Csvg/);
    expect(toIconUri(kindLook.Meeting, "#fff")).toBeUndefined();
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
  test("a relation without both ends is left out", () => {
    expect(toElements([createNode("a", "Person", "A")], [createRelation("a", "HEADS", "b")])).toHaveLength(1);
  });

  test("added, changed and removed", () => {
    const before = toElements([createNode("a", "Person", "A"), createNode("b", "Person", "B")], []);
    const after = toElements([createNode("a", "Person", "Z"), createNode("c", "Person", "C")], []);
    const difference = toDifference(new Map(before.map((data) => [data.id, data])), after);
    expect(difference.added.map(({ id }) => id)).toEqual(["c"]);
    expect(difference.changed.map(({ id }) => id)).toEqual(["a"]);
    expect(difference.removed).toEqual(["b"]);
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
  function createRow(count: number) {
    const elements = Array.from({ length: count }, (_, i) => ({
      data: { id: `n${i}` },
      position: { x: i * 100, y: 0 },
    }));
    const cy = cytoscape({ headless: true, styleEnabled: true, elements, layout: { name: "preset" } });
    // Without a screen it has no size.
    vi.spyOn(cy, "width").mockReturnValue(390);
    vi.spyOn(cy, "height").mockReturnValue(700);
    return cy;
  }

  test("what fits in a readable size is shown whole; else the part around the one that counts", () => {
    const few = createRow(3);
    openGraph(few, [undefined, "n0"], true);
    expect(few.getElementById("n1").renderedPosition().x).toBeCloseTo(few.width() / 2, 0);
    const many = createRow(100);
    expect(canShowAll(many)).toBe(false);
    openGraph(many, ["gone", "n40"], true);
    expect(many.zoom() * labelFont).toBeGreaterThan(10);
    expect(many.getElementById("n40").renderedPosition().x).toBeCloseTo(many.width() / 2, 0);
    fitGraph(many, true);
    expect(many.zoom() * labelFont).toBeLessThan(9);
  });

  test("what is chosen out of sight is panned to, what is in sight moves nothing", () => {
    const cy = createRow(100);
    openGraph(cy, ["n40"], true);
    const before = { ...cy.pan() };
    reveal(cy, "n40", true);
    expect(cy.pan()).toEqual(before);
    reveal(cy, "n90", true);
    expect(cy.getElementById("n90").renderedPosition().x).toBeCloseTo(cy.width() / 2, 0);
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
