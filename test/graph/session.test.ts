// The canvas's session without a screen: choices, places from outside, pins, drags, groups, and what is left at the end.
import { describe, expect, test, vi } from "vitest";
import type { LayoutInput, Positions } from "../../client/graph/computeLayout.ts";
import { createGraphSession } from "../../client/graph/createGraphSession.ts";
import { createPlaces } from "../../client/graph/createPlaces.ts";
import { runLayout } from "../../client/graph/runLayout.ts";
import type { Scene } from "../../client/graph/Scene.ts";
import { toChoice } from "../../client/graph/toChoice.ts";
import { createStar, disputed } from "../client/scenes.ts";

function open() {
  const asked: LayoutInput[] = [];
  const placed: { positions: Positions; by: string; moved: readonly string[] }[] = [];
  const choices: string[][] = [];
  const onReady = vi.fn();
  const session = createGraphSession({
    container: undefined,
    theme: "light",
    layout: async (input) => {
      asked.push(input);
      return runLayout(input);
    },
    onSelect: (ids) => choices.push(ids),
    onExpand: () => undefined,
    onReady,
    onPlaced: (positions, by, moved) => placed.push({ positions, by, moved }),
    isStill: () => true,
  });
  async function show(scene: Scene) {
    session.update(scene);
    await vi.waitFor(() => expect(onReady).toHaveBeenLastCalledWith(true));
    return session.positions();
  }
  return { session, show, asked, placed, choices };
}

const groups = [{ id: "g", name: "Two", members: ["ali-mamlouk", "bashar-al-assad"], collapsed: false }];
const closed = groups.map((group) => ({ ...group, collapsed: true }));

describe("places", () => {
  test("what is said from outside stands there at once, and nothing is laid out", async () => {
    const { show, asked, placed } = open();
    const positions = Object.fromEntries(disputed.nodes.map(({ id }, i) => [id, { x: i * 200, y: 7 }]));
    expect(await show({ ...disputed, positions })).toEqual(positions);
    expect(asked).toEqual([]);
    expect(placed).toEqual([]);
  });

  test("what is not said joins the rest, and is told", async () => {
    const { show, placed, asked } = open();
    const positions = { "ali-mamlouk": { x: 500, y: 500 } };
    expect(await show({ ...disputed, positions })).toMatchObject(positions);
    expect(asked[0]?.joining).toBe(true);
    expect(placed[0]?.moved).toHaveLength(3);
    expect(Object.keys(placed[0]?.positions ?? {})).toHaveLength(4);
  });

  test("an undo moves back what is said to stand elsewhere, and nothing else", async () => {
    const { show, asked } = open();
    const before = await show(disputed);
    const moved = { ...before, "us-delegation": { x: 900, y: 900 } };
    expect(await show({ ...disputed, positions: moved })).toEqual(moved);
    expect(await show({ ...disputed, positions: before })).toEqual(before);
    expect(asked).toHaveLength(1);
  });

  test("another layout moves all but the pinned; taken back with its places it lays out nothing", async () => {
    const { show, asked } = open();
    const first = await show(disputed);
    const pinned = new Set(["us-delegation"]);
    const rings = await show({ ...disputed, pinned, layout: "concentric" });
    expect(asked[1]).toMatchObject({ layout: "concentric", joining: false });
    expect(rings["us-delegation"]).toEqual(first["us-delegation"]);
    expect(rings).not.toEqual(first);
    expect(await show({ ...disputed, pinned, layout: "force", positions: first })).toEqual(first);
    expect(asked).toHaveLength(2);
  });

  test("relayout leaves the pinned alone", async () => {
    const { session, show } = open();
    const positions = Object.fromEntries(disputed.nodes.map(({ id }, i) => [id, { x: i, y: 0 }]));
    await show({ ...disputed, positions, pinned: new Set(["ali-mamlouk"]) });
    session.relayout();
    await vi.waitFor(() => expect(Object.keys(session.positions())).toHaveLength(4));
    expect(session.positions()["ali-mamlouk"]).toEqual({ x: 0, y: 0 });
    expect(session.positions()["us-delegation"]).not.toEqual({ x: 1, y: 0 });
  });

  test("what arrives while everything is being laid out anew is laid out with it", async () => {
    const { session, show, asked } = open();
    const star = createStar(5);
    await show(star);
    session.update({ ...star, layout: "concentric" });
    await show({ ...createStar(8), layout: "concentric" });
    expect(asked.at(-1)).toMatchObject({ layout: "concentric", joining: false });
    expect(asked.at(-1)?.nodes.some(({ at }) => at)).toBe(false);
  });

  test("a failing layout still leaves a graph", async () => {
    const onReady = vi.fn();
    const session = createGraphSession({
      container: undefined,
      theme: "light",
      layout: () => Promise.reject(new Error("no worker")),
      onSelect: () => undefined,
      onExpand: () => undefined,
      onReady,
      isStill: () => true,
    });
    session.update(disputed);
    await vi.waitFor(() => expect(onReady).toHaveBeenLastCalledWith(true));
    expect(new Set(Object.values(session.positions()).map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
  });
});

describe("groups", () => {
  test("closing puts one node in the middle of its members; opening brings them back to their places", async () => {
    const { show } = open();
    const before = await show({ ...disputed, groups });
    const after = await show({ ...disputed, groups: closed });
    const [a, b] = [before["ali-mamlouk"], before["bashar-al-assad"]];
    expect(after.g).toEqual({ x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2, y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2 });
    expect(after["damascus-meeting"]).toEqual(before["damascus-meeting"]);
    expect(await show({ ...disputed, groups })).toEqual(before);
    expect(Object.keys(await show(disputed)).sort()).toEqual(disputed.nodes.map(({ id }) => id).sort());
  });

  test("other groups are another arrangement; no groups leave everything where it is", async () => {
    const { show, asked } = open();
    await show(disputed);
    const grouped = await show({ ...disputed, groups });
    expect(asked.at(-1)?.nodes.filter(({ group }) => group === "g")).toHaveLength(2);
    expect(asked.at(-1)?.joining).toBe(false);
    expect(await show(disputed)).toEqual(grouped);
    expect(asked).toHaveLength(2);
  });

  test("on a time axis open groups have no frame", async () => {
    const { show, asked } = open();
    await show({ ...disputed, groups, layout: "time" });
    expect(asked[0]?.nodes.some(({ group }) => group !== undefined)).toBe(false);
  });
});

test("places come from outside only where they changed there", () => {
  const places = createPlaces();
  const first = { a: { x: 1, y: 1 } };
  expect(places.take(first)).toEqual(["a"]);
  places.set("a", { x: 9, y: 9 });
  // The same again is no wish: a person has moved it since.
  expect(places.take({ a: { x: 1, y: 1 } })).toEqual([]);
  expect(places.get("a")).toEqual({ x: 9, y: 9 });
  expect(places.take({ a: { x: 2, y: 1 }, __proto__: { x: 0, y: 0 } })).toEqual(["a"]);
  expect(places.take(undefined)).toEqual([]);
  places.keepOnly(undefined);
  expect(places.size).toBe(0);
});

test.each([
  [[], ["a"], false, ["a"]],
  [["a", "b"], ["a"], false, ["a"]],
  [["a", "b"], ["a"], true, ["b"]],
  [["a"], ["a", "b"], true, ["a", "b"]],
  [["a"], undefined, false, []],
  [["a"], undefined, true, undefined],
] as const)("from %j a click on %j, added: %s", (chosen, ids, added, wanted) => {
  expect(toChoice(chosen, ids, added)).toEqual(wanted);
});

test("after the end nothing is drawn, asked or told", async () => {
  const { session, asked, placed } = open();
  session.update(disputed);
  session.destroy();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toHaveLength(1);
  expect(placed).toEqual([]);
});
