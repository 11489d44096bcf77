// The SVG of a graph: well-formed whatever the names hold, and drawn as the canvas draws.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DrawnNode, DrawnRelation } from "../../client/graph/DrawnGraph.ts";
import { kindLook } from "../../client/graph/kindLook.ts";
import { palette } from "../../client/graph/palette.ts";
import { statusLook } from "../../client/graph/statusLook.ts";
import { wrapText } from "../../client/graph/svgText.ts";
import { type LineEnd, toLineShape, toWordPlace } from "../../client/graph/toLineShape.ts";
import { toSvg } from "../../client/graph/toSvg.ts";
import { createNode, createRelation, disputed } from "../client/scenes.ts";
import { parseXml, type XmlElement } from "./parseXml.ts";

const row = (ids: readonly string[]) => Object.fromEntries(ids.map((id, i) => [id, { x: i * 160, y: 0 }]));
const places = row(disputed.nodes.map(({ id }) => id));

function draw(nodes: readonly DrawnNode[], relations: readonly DrawnRelation[], more: object = {}) {
  const positions = row(nodes.map(({ id }) => id));
  return parseXml(toSvg({ nodes, relations, positions, theme: "light", ...more }));
}

function findAll(element: XmlElement, name: string): XmlElement[] {
  const below = element.children.flatMap((child) => findAll(child, name));
  return element.name === name ? [element, ...below] : below;
}

const textsOf = (svg: XmlElement) => findAll(svg, "text").map(({ text }) => text);

describe("the picture", () => {
  test.each(["light", "dark"] as const)("has the looks of the canvas, %s", (theme) => {
    const svg = parseXml(toSvg({ ...disputed, positions: places, theme, title: "A title" }));
    const marks = findAll(svg, "path");
    expect(findAll(svg, "rect")[0]?.attributes.fill).toBe(palette[theme].ground);
    expect(marks.map(({ attributes }) => attributes.fill)).toContain(kindLook.Person.color[theme]);
    const contested = marks.filter(({ attributes }) => attributes["stroke-dasharray"] === "7 4");
    expect(contested.map(({ attributes }) => attributes.stroke)).toContain(statusLook.contested.color[theme]);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        "A title",
        "Ali Mamlouk",
        "met with · 3 : 1",
        "advises",
        "People",
        "single-source",
      ]),
    );
  });

  test("a relation with claims points with a full head, one without with a notched one, a symmetric one not at all", () => {
    const nodes = [createNode("a", "Person", "A"), createNode("b", "Person", "B")];
    const cornersOf = (relation: DrawnRelation) =>
      findAll(draw(nodes, [relation]), "polygon").map(
        ({ attributes }) => attributes.points?.split(" ").length,
      );
    expect(cornersOf(createRelation("a", "HEADS", "b"))).toEqual([3]);
    expect(cornersOf({ ...createRelation("a", "SAID_BY", "b"), status: undefined })).toEqual([4]);
    expect(cornersOf(createRelation("a", "MET_WITH", "b"))).toEqual([]);
  });

  test("what the lens hides is faint and says nothing, what was not returned is in outline, and the legend knows both", () => {
    const nodes: DrawnNode[] = [
      createNode("a", "Person", "A"),
      { id: "b", kind: "Other", name: "b", degree: 1, stub: true },
    ];
    const svg = draw(nodes, [{ ...createRelation("a", "HEADS", "b"), hidden: true }], {
      notes: ["Seen as of 28 Aug 2018"],
    });
    const texts = textsOf(svg);
    expect(texts).not.toContain("heads");
    expect(texts).toEqual(
      expect.arrayContaining(["hidden by the lens", "not returned itself", "Seen as of 28 Aug 2018"]),
    );
  });

  test("nothing to draw is still a picture; what stands nowhere is left out", () => {
    expect(textsOf(draw([], [], { title: "Empty" }))).toEqual(["Empty"]);
    const svg = parseXml(
      toSvg({ ...disputed, positions: { "ali-mamlouk": { x: 0, y: 0 } }, theme: "light" }),
    );
    expect(findAll(svg, "desc")[0]?.text).toBe("1 nodes and 0 relations");
  });

  test("every box of the graph lies within the picture, loops too", () => {
    const loops = Array.from({ length: 4 }, (_, i) => ({
      ...createRelation("a", "KNOWS", "a"),
      id: `loop-${i}`,
    }));
    const svg = draw([createNode("a", "Person", "A")], loops);
    const [, , width, height] = (svg.attributes.viewBox ?? "").split(" ").map(Number);
    const shift = findAll(svg, "g").find(({ attributes }) => attributes.transform?.startsWith("translate"));
    const [dx = 0, dy = 0] = (shift?.attributes.transform ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
    const lines = findAll(svg, "path").filter(({ attributes }) => attributes.d?.includes("C"));
    expect(lines).toHaveLength(4);
    for (const { attributes } of lines) {
      const [x0, y0, x1, y1, x2, y2, x3, y3] = (attributes.d ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
      // The middle of a Bézier curve is its furthest point here.
      const x = dx + ((x0 ?? 0) + 3 * (x1 ?? 0) + 3 * (x2 ?? 0) + (x3 ?? 0)) / 8;
      const y = dy + ((y0 ?? 0) + 3 * (y1 ?? 0) + 3 * (y2 ?? 0) + (y3 ?? 0)) / 8;
      expect(x).toBeLessThan(width ?? 0);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height ?? 0);
    }
  });
});

describe("the text", () => {
  test("whatever a name, a type or a title holds, the XML is well-formed and says it", () => {
    const nasty = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, type, title) => {
        const nodes = [
          { ...createNode("a", "Person", name) },
          createNode("__proto__", "Claim" as "Topic", name),
        ];
        const positions = new Map(nodes.map(({ id }, i) => [id, { x: i * 99, y: 0 }]));
        const relations = [{ ...createRelation("a", type, "__proto__"), status: undefined }];
        parseXml(
          toSvg({
            nodes,
            relations,
            positions: Object.fromEntries(positions),
            theme: "dark",
            title,
            notes: [title],
          }),
        );
      }),
      { numRuns: 200 },
    );
    const svg = draw([createNode("a", "Person", "<b>&\"'")], [], { title: "]]> & <script>\u0000\ud800" });
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["<b>&\"'", "]]> & <script>\ufffd\ufffd"]));
    expect(findAll(svg, "script")).toEqual([]);
  });

  test("lines fit, and what does not ends in an ellipsis", () => {
    expect(wrapText("one two three", 10, 50, 3)).toEqual(["one two", "three"]);
    expect(wrapText("x".repeat(40), 10, 60, 2)).toHaveLength(2);
    expect(wrapText("a b c d e f", 10, 12, 2).at(-1)).toMatch(/…$/);
  });
});

describe("lines", () => {
  const look = kindLook.Person;
  const [from, to] = [
    { at: { x: 0, y: 0 }, look, size: 40 },
    { at: { x: 200, y: 0 }, look, size: 40 },
  ];
  const middleOf = (a: LineEnd, b: LineEnd, place: number, many: number) => {
    const shape = toLineShape(a, b, { place, many, head: "none" });
    return shape && toWordPlace(shape, 0.5);
  };

  test("begin and end outside the shapes, and the arrow touches the end", () => {
    const shape = toLineShape(from, to, { place: 0, many: 1, head: "full" });
    expect(shape?.curve[0]?.x).toBeGreaterThanOrEqual(20);
    expect(shape?.arrow[0]?.x).toBeGreaterThan(170);
    expect(shape?.arrow[0]?.x).toBeLessThan(180);
    expect(shape && toWordPlace(shape, 0.5).y).toBe(0);
  });

  test.each(Object.entries(kindLook))("reach the shape of %s from every side, and no further", (_, other) => {
    for (let angle = 0; angle < 360; angle += 7) {
      const [x, y] = [200 * Math.cos((angle * Math.PI) / 180), 200 * Math.sin((angle * Math.PI) / 180)];
      const end = { at: { x, y }, look: other, size: 40 };
      for (const many of [1, 3]) {
        const shape = toLineShape(from, end, { place: 0, many, head: "none" });
        const tip = shape?.curve.at(-1) ?? { x: 0, y: 0 };
        const away = Math.hypot(tip.x - x, tip.y - y);
        expect(away).toBeGreaterThan(5);
        expect(away).toBeLessThan(36);
      }
    }
  });

  test("parallels lie apart, whichever way they point", () => {
    const [there, back] = [middleOf(from, to, 0, 2), middleOf(to, from, 1, 2)];
    expect(Math.abs((there?.y ?? 0) - (back?.y ?? 0))).toBeGreaterThan(15);
  });

  test("between shapes that lie over one another there is no line, and loops grow", () => {
    const near = { ...from, at: { x: 1, y: 0 } };
    expect(toLineShape(from, near, { place: 0, many: 1, head: "full" })).toBeUndefined();
    const [small, large] = [0, 1].map((place) => middleOf(from, from, place, 2));
    expect(large?.x).toBeGreaterThan(small?.x ?? 0);
  });

  test("words are never upside down", () => {
    for (let angle = 0; angle < 360; angle += 15) {
      const [x, y] = [200 * Math.cos((angle * Math.PI) / 180), 200 * Math.sin((angle * Math.PI) / 180)];
      const { turn = 180 } = middleOf(from, { ...to, at: { x, y } }, 0, 1) ?? {};
      expect(Math.abs(turn)).toBeLessThanOrEqual(90);
    }
  });
});
