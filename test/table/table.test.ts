// The rules of the table: what a click selects, how rows are sorted and filtered, where a key goes, what counts as shown.
import { describe, expect, it } from "vitest";
import { chooseIds, isToggling } from "../../client/table/chooseIds.ts";
import { nodeColumns, toNodeRows } from "../../client/table/nodeColumns.tsx";
import { relationColumns, toRelationRows } from "../../client/table/relationColumns.tsx";
import { filterRows, sortRows, toggleSorting } from "../../client/table/TableColumn.ts";
import { toHiddenSides } from "../../client/table/toHiddenSides.ts";
import { toRowStep } from "../../client/table/toRowStep.ts";
import { createNode, createRelation, disputed } from "../client/scenes.ts";

describe("selecting", () => {
  it("replaces by a click, toggles with a key held", () => {
    expect(chooseIds(["a", "b"], ["c"], false)).toEqual(["c"]);
    expect(chooseIds(["a", "b"], ["c"], true)).toEqual(["a", "b", "c"]);
    expect(chooseIds(["a", "b"], ["a"], true)).toEqual(["b"]);
  });
  it("takes several together: those that are missing first, then all away", () => {
    expect(chooseIds(["a", "x"], ["a", "b"], true)).toEqual(["x", "a", "b"]);
    expect(chooseIds(["x", "a", "b"], ["a", "b"], true)).toEqual(["x"]);
  });
  it("toggles with Shift, Ctrl and the Mac's own key", () => {
    const held = { shiftKey: false, ctrlKey: false, metaKey: false };
    expect(isToggling(held)).toBe(false);
    for (const key of ["shiftKey", "ctrlKey", "metaKey"])
      expect(isToggling({ ...held, [key]: true })).toBe(true);
  });
});

describe("rows", () => {
  const nodes = [
    createNode("a", "Person", "Émile", { summary: "Speaks for the bureau" }),
    createNode("b", "Meeting", "Talks 10", { date: "2018-06", start: "2018-06-01", status: "contested" }),
    createNode("c", "Meeting", "Talks 9", { date: "2015~", start: "2015-01-01" }),
    createNode("d", "Person", "talks nobody"),
  ];
  const rows = toNodeRows(nodes, [
    createRelation("a", "PARTICIPATED_IN", "b"),
    createRelation("a", "MET_WITH", "a"),
  ]);
  const names = (sorted: typeof rows) => sorted.map(({ name }) => name);

  it("counts the relations in the view", () => {
    expect(rows.map(({ shown }) => shown)).toEqual([2, 1, 0, 0]);
  });
  it("sorts numbers in names as numbers, and accents beside their letters", () => {
    expect(names(sortRows(rows, nodeColumns, { key: "name", down: false }))).toEqual([
      "Émile",
      "Talks 9",
      "Talks 10",
      "talks nobody",
    ]);
  });
  it("sorts dates by when they begin, and what has none last both ways", () => {
    expect(names(sortRows(rows, nodeColumns, { key: "date", down: false }))).toEqual([
      "Talks 9",
      "Talks 10",
      "Émile",
      "talks nobody",
    ]);
    expect(names(sortRows(rows, nodeColumns, { key: "date", down: true }))).toEqual([
      "Talks 10",
      "Talks 9",
      "Émile",
      "talks nobody",
    ]);
  });
  it("filters by words anywhere in the row, in any order", () => {
    expect(names(filterRows(rows, nodeColumns, "bureau emile"))).toEqual(["Émile"]);
    expect(names(filterRows(rows, nodeColumns, "contested meeting"))).toEqual(["Talks 10"]);
    expect(filterRows(rows, nodeColumns, "  ")).toHaveLength(4);
  });
  it("begins with the largest number and the first word, then turns round", () => {
    const [name, degree] = [nodeColumns[0], nodeColumns.find(({ key }) => key === "degree")];
    if (!name || !degree) throw new Error("The columns are gone");
    expect(toggleSorting({ key: "x", down: true }, degree)).toEqual({ key: "degree", down: true });
    expect(toggleSorting({ key: "x", down: true }, name)).toEqual({ key: "name", down: false });
    expect(toggleSorting({ key: "name", down: false }, name)).toEqual({ key: "name", down: true });
  });
  it("names both ends of a relation and leaves out what leads out of the view", () => {
    const all = [...disputed.relations, createRelation("ali-mamlouk", "MET_WITH", "elsewhere")];
    const [first, ...rest] = toRelationRows(disputed.nodes, all);
    expect(rest).toHaveLength(3);
    expect(relationColumns.slice(0, 6).map((column) => first && column.value(first))).toEqual([
      "Ali Mamlouk",
      "met with",
      "US delegation",
      "contested",
      3,
      1,
    ]);
  });
});

describe("keys", () => {
  it("stay within the rows", () => {
    expect(
      ["ArrowUp", "ArrowDown", "PageDown", "PageUp", "Home", "End", "x", "toString"].map((key) =>
        toRowStep(key, 0, 30, 8),
      ),
    ).toEqual([0, 1, 8, 0, 0, 29, undefined, undefined]);
    expect(toRowStep("End", 0, 0, 8)).toBe(undefined);
  });
});

it("says on which sides there is more, rounding aside", () => {
  const wide = { clientWidth: 300, scrollWidth: 900 };
  expect(toHiddenSides({ ...wide, scrollLeft: 0 })).toEqual({ left: false, right: true });
  expect(toHiddenSides({ ...wide, scrollLeft: 250 })).toEqual({ left: true, right: true });
  expect(toHiddenSides({ ...wide, scrollLeft: 599.6 })).toEqual({ left: true, right: false });
  expect(toHiddenSides({ scrollLeft: 0, clientWidth: 300, scrollWidth: 300.4 })).toEqual({
    left: false,
    right: false,
  });
});
