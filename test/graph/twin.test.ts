// The graph's list: every relation from both its ends, and a way along the edges with four arrows.
import { describe, expect, test } from "vitest";
import { collapseGraph } from "../../client/graph/collapseGraph.ts";
import { createTwin, type TwinRow } from "../../client/graph/toTwinRows.ts";
import { findRow, toTwinStep } from "../../client/graph/toTwinStep.ts";
import { createNode, createRelation, disputed } from "../client/scenes.ts";

const twin = createTwin(collapseGraph(disputed.nodes, disputed.relations));
const met = "Ali Mamlouk met with US delegation: contested; asserted by 3, denied by 1";

/** Walks as the list does: opens and closes on the way. */
function walk(keys: readonly string[]): { row: TwinRow | undefined; opened: Set<string> } {
  const opened = new Set<string>();
  let index = 0;
  for (const key of keys) {
    const step = toTwinStep(twin.rowsOf(opened), index, key);
    if (!step) continue;
    if (step.open !== undefined) opened.add(step.open);
    if (step.close !== undefined) opened.delete(step.close);
    index = findRow(twin.rowsOf(opened), step.to, index);
  }
  return { row: twin.rowsOf(opened)[index], opened };
}

test("at first every node, then every relation once", () => {
  const rows = twin.rowsOf(new Set());
  expect(rows.map(({ is }) => is)).toEqual([...Array(4).fill("node"), ...Array(4).fill("relation")]);
  expect(rows[4]?.text).toBe(met);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(8);
});

describe("walking", () => {
  test("right into a node's relations, right again to the other end, left back", () => {
    expect(walk(["ArrowRight"]).row).toMatchObject({ text: met, under: "ali-mamlouk" });
    expect(walk(["ArrowRight", "ArrowRight"]).row?.id).toBe("us-delegation");
    expect(walk(["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"]).row?.id).toBe("ali-mamlouk");
    expect(walk(["ArrowRight", "ArrowLeft"]).row?.id).toBe("ali-mamlouk");
    expect(walk(["ArrowRight", "ArrowLeft", "ArrowLeft"])).toMatchObject({ row: { id: "ali-mamlouk" } });
    expect(walk(["ArrowRight", "ArrowLeft", "ArrowLeft"]).opened.size).toBe(0);
  });

  test("up, down, first, last, and no further", () => {
    expect(walk(["ArrowUp"]).row?.id).toBe("ali-mamlouk");
    expect(walk(["ArrowDown"]).row?.id).toBe("us-delegation");
    expect(walk(["End", "ArrowDown"]).row?.text).toMatch(/advises/);
    expect(walk(["End", "Home"]).row?.id).toBe("ali-mamlouk");
    expect(walk(["PageDown"]).row?.text).toMatch(/advises/);
    expect(toTwinStep(twin.rowsOf(new Set()), 0, "toString")).toBeUndefined();
  });

  test("from a relation in the long list to either end", () => {
    expect(walk(["End", "ArrowRight"]).row?.id).toBe("bashar-al-assad");
    expect(walk(["End", "ArrowLeft"]).row?.id).toBe("ali-mamlouk");
  });

  test("who has no relation has nothing to open", () => {
    const lonely = createTwin(collapseGraph([createNode("a", "Person", "A")], []));
    expect(toTwinStep(lonely.rowsOf(new Set()), 0, "ArrowRight")).toBeUndefined();
  });
});

test("when the graph changes the reader stays with the row, or near it", () => {
  const rows = twin.rowsOf(new Set());
  expect(findRow(rows, "us-delegation", 7)).toBe(1);
  expect(findRow(rows, "gone", 2)).toBe(2);
  expect(findRow(rows, "gone", 99)).toBe(7);
  expect(findRow([], undefined, 3)).toBe(0);
});

test("groups come first, a loop stands once under its node", () => {
  const nodes = [createNode("a", "Person", "A"), createNode("b", "Person", "B")];
  const loop = [createRelation("a", "OPPOSED", "a")];
  const graph = collapseGraph(nodes, loop, [{ id: "g", name: "G", members: ["a", "b"], collapsed: false }]);
  const rows = createTwin(graph).rowsOf(new Set(["a"]));
  expect(rows.map(({ text }) => text)).toEqual([
    "G: group of 2, open",
    "A: Person",
    "A opposed A: single-source; asserted by 1",
    "B: Person",
    "A opposed A: single-source; asserted by 1",
  ]);
});
