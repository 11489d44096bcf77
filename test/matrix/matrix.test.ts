// The rules of the matrix: who is in it, in what order, what stands in a cell, and where a key goes.
import { describe, expect, it } from "vitest";
import { toMatrix, toPredicateChoices } from "../../client/matrix/toMatrix.ts";
import { toMatrixStep } from "../../client/matrix/toMatrixStep.ts";
import { createNode, createRelation } from "../client/scenes.ts";

const nodes = [
  createNode("a", "Person", "Ada"),
  createNode("b", "Agency", "Bureau"),
  createNode("c", "Person", "Carl"),
  createNode("d", "Person", "Dora"),
  createNode("m", "Meeting", "Meeting"),
];
const relations = [
  createRelation("a", "MET_WITH", "c", "contested"),
  createRelation("c", "MET_WITH", "d", "denied"),
  createRelation("a", "HEADS", "b"),
  createRelation("a", "ADVISES", "c"),
  createRelation("a", "PARTICIPATED_IN", "m"),
];
const ask = (more: Partial<Parameters<typeof toMatrix>[0]> = {}) =>
  toMatrix({ nodes, relations, predicate: undefined, order: "name", most: 60, ...more });
const names = (matrix: ReturnType<typeof toMatrix>) => matrix.actors.map(({ name }) => name);

describe("the matrix", () => {
  it("holds the actors that the predicate joins, and counts those it does not", () => {
    const met = ask({ predicate: "MET_WITH" });
    expect(names(met)).toEqual(["Ada", "Carl", "Dora"]);
    expect([met.joined, met.unjoined]).toEqual([3, 1]);
  });

  it("puts a relation without direction into both cells, another into the row of its start", () => {
    const places = (matrix: ReturnType<typeof toMatrix>) =>
      matrix.cells.map(
        ({ row, column, relations: found }) => `${row}${column} ${found.map(({ type }) => type).join("+")}`,
      );
    expect(places(ask({ predicate: "MET_WITH" }))).toEqual([
      "01 MET_WITH",
      "10 MET_WITH",
      "12 MET_WITH",
      "21 MET_WITH",
    ]);
    expect(places(ask())).toEqual([
      "01 HEADS",
      "02 MET_WITH+ADVISES",
      "20 MET_WITH",
      "23 MET_WITH",
      "32 MET_WITH",
    ]);
  });

  it("keeps the best connected and says how many there are", () => {
    const two = ask({ most: 2, order: "degree" });
    expect(names(two)).toEqual(["Ada", "Carl"]);
    expect(two.joined).toBe(4);
  });

  it("orders by community and country, what has none last, and marks where one begins", () => {
    const communities = new Map([
      ["a", 1],
      ["b", 0],
      ["c", 0],
    ]);
    const by = ask({ order: "community", communities });
    expect([names(by), [...by.begins]]).toEqual([
      ["Bureau", "Carl", "Ada", "Dora"],
      [2, 3],
    ]);
    const countries = new Map([
      ["d", "Austria"],
      ["a", "Zambia"],
    ]);
    expect(names(ask({ order: "country", countries }))).toEqual(["Dora", "Ada", "Bureau", "Carl"]);
  });

  it("offers what joins actors, meetings first", () => {
    expect(toPredicateChoices(nodes, relations).map(({ type, relations: count }) => [type, count])).toEqual([
      ["MET_WITH", 2],
      ["ADVISES", 1],
      ["HEADS", 1],
    ]);
  });
});

describe("keys", () => {
  const go = (key: string, row: number, column: number, ctrl = false) => {
    const to = toMatrixStep(key, ctrl, { row, column }, 10);
    return to && [to.row, to.column];
  };
  it("walk over cells and heads and never off the edge", () => {
    expect(go("ArrowRight", 0, -1)).toEqual([0, 0]);
    expect(go("ArrowRight", 0, 9)).toEqual([0, 9]);
    expect(go("ArrowUp", 0, 3)).toEqual([-1, 3]);
    expect(go("ArrowLeft", -1, 0)).toEqual([-1, 0]);
    expect(go("ArrowUp", 0, -1)).toEqual([0, -1]);
    expect(go("Home", 4, 5)).toEqual([4, -1]);
    expect(go("Home", 4, 5, true)).toEqual([0, 0]);
    expect(go("End", 4, 5, true)).toEqual([9, 9]);
    expect(go("PageDown", 4, 5)).toEqual([9, 5]);
    expect(go("q", 4, 5)).toBe(undefined);
  });
});
