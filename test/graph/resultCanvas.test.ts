// What the canvas makes of elements beside the workspace's own: stubs, claims, lines without a status, loops, parallels.
import { expect, test, vi } from "vitest";
import { collapseGraph } from "../../client/graph/collapseGraph.ts";
import { createGraphSession } from "../../client/graph/createGraphSession.ts";
import type { DrawnNode, DrawnRelation } from "../../client/graph/DrawnGraph.ts";
import { toLineLook } from "../../client/graph/lineLook.ts";
import { unstated } from "../../client/graph/palette.ts";
import { isSymmetric, toLineLabel, toRelationWord } from "../../client/graph/relationWords.ts";
import { runLayout } from "../../client/graph/runLayout.ts";
import { toPicture } from "../../client/graph/toPicture.ts";
import { createNode, createRelation } from "../client/scenes.ts";

const stub: DrawnNode = { id: "4:x:1", kind: "Other", name: "4:x:1", degree: 9, stub: true };
const claim: DrawnNode = { id: "c", kind: "Claim", name: "denies: met with", degree: 2 };
const nodes = [createNode("a", "Person", "A"), createNode("b", "Person", "B"), claim, stub];

function join(id: string, start: string, type: string, end: string, more: object = {}): DrawnRelation {
  return { id, start, type, end, assertedBy: 0, deniedBy: 0, ...more };
}

const relations = [
  createRelation("a", "HEADS", "b", "contested"),
  join("1", "c", "SAID_BY", "a"),
  join("2", "a", "KNOWS", "4:x:1"),
  join("3", "a", "HEADS", "b", { status: "contested", hidden: true }),
  ...Array.from({ length: 20 }, (_, i) => join(`loop-${i}`, "b", "KNOWS", "b")),
  ...Array.from({ length: 20 }, (_, i) => join(`twin-${i}`, i % 2 ? "a" : "b", "KNOWS", i % 2 ? "b" : "a")),
];

test("a line without a status is neutral, one that the lens hides is faint and has none, a stub is small", () => {
  const picture = toPicture(collapseGraph(nodes, relations), () => ({ x: 0, y: 0 }));
  const lookOf = (id: string) => {
    const line = picture.lines.find((one) => one.id === id);
    return line && { ...toLineLook(line, "light"), head: line.head, label: line.label };
  };
  expect(lookOf("1")).toMatchObject({ color: unstated.light, dash: [], opacity: 1, head: "notched" });
  expect(lookOf("a~HEADS~b")).toMatchObject({ dash: [7, 4], opacity: 1, head: "full" });
  expect(lookOf("3")).toMatchObject({ dash: [], label: "" });
  expect(lookOf("3")?.opacity).toBeLessThan(0.5);
  const sizes = new Map(picture.nodes.map(({ id, size }) => [id, size]));
  expect(sizes.get("4:x:1")).toBeLessThan(sizes.get("a") ?? 0);
});

test("parallels and loops are counted, whichever way they point", () => {
  const { lines } = toPicture(collapseGraph(nodes, relations), () => ({ x: 0, y: 0 }));
  const twins = lines.filter(({ from, to }) => from !== to && [from.id, to.id].sort().join() === "a,b");
  expect(twins.map(({ place }) => place)).toEqual(twins.map((_, i) => i));
  expect(new Set(twins.map(({ many }) => many))).toEqual(new Set([22]));
});

test("loops and parallels are laid out like anything else", async () => {
  const onReady = vi.fn();
  const session = createGraphSession({
    container: undefined,
    theme: "dark",
    layout: async (input) => runLayout(input),
    onSelect: () => {},
    onExpand: () => {},
    onReady,
    isStill: () => true,
  });
  session.update({ nodes, relations });
  await vi.waitFor(() => expect(onReady).toHaveBeenLastCalledWith(true));
  const places = Object.values(session.positions());
  expect(places).toHaveLength(4);
  for (const { x, y } of places) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  session.destroy();
});

test("there is no picture of nothing", async () => {
  const session = createGraphSession({
    container: undefined,
    theme: "light",
    layout: async () => ({ positions: {} }),
    onSelect: () => {},
    onExpand: () => {},
    onReady: () => {},
    isStill: () => true,
  });
  await expect(session.toPng()).rejects.toThrow("nothing to draw");
  session.destroy();
});

test.each([
  ["MET_WITH", "met with", true],
  ["ACTED_IN", "acted in", false],
  ["isFriendOf", "isFriendOf", false],
  ["__proto__", "__proto__", false],
  ["constructor", "constructor", false],
  ["HAS PARTS", "HAS PARTS", false],
])("the words of %s", (type, words, symmetric) => {
  expect(toRelationWord(type)).toBe(words);
  expect(toLineLabel(join("x", "a", type, "b"))).toBe(words);
  expect(isSymmetric({ type })).toBe(symmetric);
});
