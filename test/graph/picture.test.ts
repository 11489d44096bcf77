// The picture's rules: what steps back, which names and words are written where, what is under the pointer, and how far a wheel zooms.
import { describe, expect, test } from "vitest";
import { cutCurve, distanceTo, pointOn } from "../../client/graph/bezier.ts";
import { type CollapsedGraph, collapseGraph } from "../../client/graph/collapseGraph.ts";
import type { Point } from "../../client/graph/computeLayout.ts";
import { createOccupancy } from "../../client/graph/createOccupancy.ts";
import { createPinch } from "../../client/graph/createPinch.ts";
import { findAt, findWithin } from "../../client/graph/findAt.ts";
import type { Picture } from "../../client/graph/Picture.ts";
import { planLabels } from "../../client/graph/planLabels.ts";
import { planWords } from "../../client/graph/planWords.ts";
import { shapeOf } from "../../client/graph/shapeOf.ts";
import { toBounds, toFrameBounds } from "../../client/graph/toBounds.ts";
import { toEmphasis, toState } from "../../client/graph/toEmphasis.ts";
import { toPicture } from "../../client/graph/toPicture.ts";
import { toWheelFactor } from "../../client/graph/toWheelFactor.ts";
import { createNode, createRelation, createStar, disputed } from "../client/scenes.ts";

/** On a grid with room for every name. */
function draw(graph: CollapsedGraph, step = 200): Picture {
  const places = new Map<string, Point>(
    graph.nodes.map(({ id }, i) => [id, { x: (i % 10) * step, y: Math.floor(i / 10) * step }]),
  );
  return toPicture(graph, (id) => places.get(id));
}

const plain = draw(collapseGraph(disputed.nodes, disputed.relations));
const reach = { node: 2, line: 8 };

describe("what a choice does", () => {
  test("what touches the chosen stays, the rest steps back; without a choice nothing does", () => {
    expect(toEmphasis(plain, [])).toBeUndefined();
    expect(toEmphasis(plain, ["gone"])).toBeUndefined();
    const emphasis = toEmphasis(plain, ["bashar-al-assad"]);
    const states = plain.nodes.map(({ id }) => toState(emphasis, id));
    expect(states).toEqual(["near", "dimmed", "dimmed", "chosen"]);
    expect(toState(emphasis, "ali-mamlouk~ADVISES~bashar-al-assad")).toBe("near");
    expect(toState(emphasis, "ali-mamlouk~MET_WITH~us-delegation")).toBe("dimmed");
  });

  test("a chosen line keeps its ends; too many lines of the chosen stay as they are", () => {
    const line = toEmphasis(plain, ["ali-mamlouk~MET_WITH~us-delegation"]);
    expect(plain.nodes.map(({ id }) => toState(line, id))).toEqual(["near", "near", "dimmed", "dimmed"]);
    const { nodes, relations } = createStar(40);
    const star = draw(collapseGraph(nodes, relations));
    const hub = toEmphasis(star, ["hub"]);
    expect(star.lines.map(({ id }) => toState(hub, id))).toEqual(star.lines.map(() => "plain"));
    expect(toState(hub, "leaf-3")).toBe("near");
  });
});

describe("names", () => {
  const { nodes, relations } = createStar(99);
  const star = draw(collapseGraph(nodes, relations));

  test("where they can be read all are written; from afar the weightiest that find room, none over another", () => {
    expect(planLabels(star, 1, undefined).labels).toHaveLength(100);
    const { labels } = planLabels(star, 0.1, undefined);
    expect(labels.length).toBeGreaterThan(3);
    expect(labels.length).toBeLessThan(60);
    expect(labels[0]?.drawn?.id).toBe("hub");
    const room = createOccupancy();
    for (const { x, y, drawn, font, lines } of labels) {
      const box = {
        x,
        y,
        half: ((drawn?.half ?? 0) * font) / 14,
        above: 0,
        below: lines.length * font,
        fixed: true,
      };
      expect(room.isFree(box)).toBe(true);
      room.take(box);
    }
  });

  test("what is chosen has its name at any zoom, and groups have theirs", () => {
    const chosen = toEmphasis(star, ["leaf-57"]);
    expect(planLabels(star, 0.05, chosen).labels[0]).toMatchObject({
      bold: true,
      lines: star.nodes[58]?.label,
    });
    const group = { id: "g", name: "Two", members: ["ali-mamlouk", "us-delegation"], collapsed: false };
    const framed = draw(collapseGraph(disputed.nodes, disputed.relations, [group]));
    expect(planLabels(framed, 0.1, undefined).labels.map(({ lines }) => lines[0])).toContain("Two");
    const [frame] = framed.frames;
    const inside = toBounds(frame?.members ?? []);
    expect(frame && toFrameBounds(frame).x1).toBeLessThan(inside?.x1 ?? 0);
  });
});

describe("words on lines", () => {
  test("those of a dispute come before the others, none stands on a name, a shape or other words", () => {
    const { room } = planLabels(plain, 1, undefined);
    const words = planWords(plain.lines, 1, undefined, room);
    expect(words.map(({ text }) => text)).toContain("met with · 3 : 1");
    expect(words.map(({ text }) => text)).not.toContain("advises");
    for (const [i, a] of words.entries())
      for (const b of words.slice(i + 1))
        expect(Math.abs(a.x - b.x) > a.half || Math.abs(a.y - b.y) > a.tall).toBe(true);
  });

  test("where there is no room they are left out, but not those of the chosen line", () => {
    const none = { isFree: () => false };
    expect(planWords(plain.lines, 1, undefined, none)).toEqual([]);
    const chosen = toEmphasis(plain, ["ali-mamlouk~MET_WITH~us-delegation"]);
    expect(planWords(plain.lines, 1, chosen, none).map(({ text }) => text)).toEqual(["met with · 3 : 1"]);
    expect(planWords(plain.lines, 0.1, undefined, { isFree: () => true })).toEqual([]);
    expect(planWords(plain.lines, 0.1, undefined, none, true)).toHaveLength(4);
  });
});

describe("under the pointer", () => {
  test("a node before a line, a line before its group, else nothing", () => {
    const group = { id: "g", name: "All", members: disputed.nodes.map(({ id }) => id), collapsed: false };
    const zigzag = (id: string) => {
      const i = disputed.nodes.findIndex((node) => node.id === id);
      return { x: i * 200, y: (i % 2) * 150 };
    };
    const picture = toPicture(collapseGraph(disputed.nodes, disputed.relations, [group]), zigzag);
    expect(findAt(picture, { x: 3, y: 3 }, 1, reach)).toBe("ali-mamlouk");
    expect(findAt(picture, { x: 100, y: 78 }, 1, reach)).toBe("ali-mamlouk~MET_WITH~us-delegation");
    expect(findAt(picture, { x: 100, y: 120 }, 1, reach)).toBe("g");
    expect(findAt(picture, { x: -900, y: 0 }, 1, reach)).toBeUndefined();
    expect(findAt(plain, { x: 100, y: 25 }, 1, reach)).toBeUndefined();
  });

  test("a shape drawn around some chooses their middles", () => {
    const corners = [-50, 250].flatMap((x) => [
      x < 0 ? { x, y: -50 } : { x, y: 50 },
      { x, y: x < 0 ? 50 : -50 },
    ]);
    expect(findWithin(plain, corners)).toEqual(["ali-mamlouk", "us-delegation"]);
  });
});

describe("shapes", () => {
  test("what has no place is not drawn, nor what leads to it", () => {
    const { nodes, lines } = toPicture(collapseGraph(disputed.nodes, disputed.relations), (id) =>
      id === "ali-mamlouk" ? undefined : { x: 0, y: 0 },
    );
    expect(nodes).toHaveLength(3);
    expect(lines.map(({ id }) => id)).toEqual(["us-delegation~PARTICIPATED_IN~damascus-meeting"]);
  });

  test("a line's shape is kept until an end moves", () => {
    const at = { x: 300, y: 0 };
    const graph = collapseGraph(
      [createNode("a", "Person", "A"), createNode("b", "Person", "B")],
      [createRelation("a", "HEADS", "b")],
    );
    const [line] = toPicture(graph, (id) => (id === "a" ? { x: 0, y: 0 } : at)).lines;
    const first = line && shapeOf(line);
    expect(line && shapeOf(line)).toBe(first);
    at.x = 500;
    expect((line && shapeOf(line)?.curve.at(-1)?.x) ?? 0).toBeGreaterThan(400);
  });

  test("a part of a curve runs along the whole", () => {
    const curve = [
      { x: 0, y: 0 },
      { x: 50, y: 80 },
      { x: 100, y: 0 },
    ];
    const part = cutCurve(curve, 0.2, 0.7);
    for (const share of [0, 0.3, 1]) {
      const { x, y } = pointOn(part, share);
      const whole = pointOn(curve, 0.2 + 0.5 * share);
      expect(x).toBeCloseTo(whole.x, 6);
      expect(y).toBeCloseTo(whole.y, 6);
    }
    expect(distanceTo(curve, { x: 50, y: 40 })).toBeLessThan(1);
    expect(
      distanceTo(
        [
          { x: 0, y: 0 },
          { x: 10, y: 0 },
        ],
        { x: 14, y: 3 },
      ),
    ).toBe(5);
  });
});

describe("fingers and wheels", () => {
  test("two fingers zoom by how far apart they go, around their middle", () => {
    const pinch = createPinch();
    expect(pinch.press(1, { x: 0, y: 0 })).toBe(false);
    expect(pinch.move(1, { x: 5, y: 0 })).toBeUndefined();
    expect(pinch.press(2, { x: 105, y: 0 })).toBe(true);
    expect(pinch.move(2, { x: 205, y: 0 })).toEqual({ factor: 2, at: { x: 105, y: 0 }, by: { x: 50, y: 0 } });
    pinch.release(1);
    expect(pinch.move(2, { x: 0, y: 0 })).toBeUndefined();
  });

  test.each([
    [{ deltaY: -120, deltaMode: 0, ctrlKey: false }, 1.2, 1.4],
    [{ deltaY: 120, deltaMode: 0, ctrlKey: false }, 0.7, 0.85],
    [{ deltaY: -3, deltaMode: 1, ctrlKey: false }, 1.05, 1.2],
    [{ deltaY: -10, deltaMode: 0, ctrlKey: true }, 1.05, 1.2],
    [{ deltaY: -9000, deltaMode: 0, ctrlKey: false }, 1.49, 1.51],
  ])("a wheel of %j", (wheel, least, most) => {
    expect(toWheelFactor(wheel)).toBeGreaterThan(least);
    expect(toWheelFactor(wheel)).toBeLessThan(most);
  });
});
