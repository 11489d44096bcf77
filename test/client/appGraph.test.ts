// Merging, counting and filtering the loaded graph.
import { expect, test } from "vitest";
import { mergeGraphs } from "../../client/app/mergeGraphs.ts";
import { groupRelations } from "../../client/evidence/groupRelations.ts";
import { countGraph } from "../../client/filters/countGraph.ts";
import { filterGraph } from "../../client/filters/filterGraph.ts";
import { isolateShown, toggleShown } from "../../client/filters/toggleShown.ts";
import type { KindName } from "../../seed/model/kinds.ts";
import type { Status } from "../../seed/model/stances.ts";
import type { GraphNode, Relation } from "../../server/contract.ts";

const node = (id: string, kind: KindName = "Person"): GraphNode => ({
  id,
  kind,
  name: id,
  aliases: [],
  summary: "",
  degree: 1,
});
const relation = (start: string, type: string, end: string, status: Status = "single-source"): Relation => ({
  id: `${start}~${type}~${end}`,
  start,
  type,
  end,
  status,
  claims: 1,
  speakers: 1,
  assertedBy: 1,
  deniedBy: 0,
});
const more = (nodes: number, relations = 0) => ({ nodes, relations, hidden: 0 });

test("merging keeps what is there, adds what is new, and says what is still left", () => {
  const opening = {
    nodes: [node("a"), node("b")],
    relations: [relation("a", "MET_WITH", "b")],
    more: more(3, 1),
  };
  const coming = {
    nodes: [node("b"), node("c")],
    relations: [relation("b", "MET_WITH", "c")],
    more: more(0),
  };
  const merged = mergeGraphs(opening, [coming, coming]);
  expect(merged.nodes.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(merged.nodes[1]).toBe(opening.nodes[1]);
  expect(merged.relations).toHaveLength(2);
  expect(merged.more).toEqual(more(2, 0));
});

test("merging nothing new changes nothing", () => {
  const opening = { nodes: [node("a")], relations: [], more: more(0) };
  expect(mergeGraphs(opening, [])).toBe(opening);
  expect(mergeGraphs(opening, [opening]).nodes).toBe(opening.nodes);
});

test("a relation without both ends is not drawn", () => {
  const opening = { nodes: [node("a")], relations: [], more: more(0) };
  const coming = { nodes: [], relations: [relation("a", "MET_WITH", "z")], more: more(0) };
  expect(mergeGraphs(opening, [coming]).relations).toEqual([]);
});

test("the legend counts the loaded graph", () => {
  const counts = countGraph(
    [node("a"), node("b"), node("c", "Agency")],
    [
      relation("a", "HEADS", "c"),
      relation("a", "MET_WITH", "b", "contested"),
      relation("b", "MET_WITH", "c"),
    ],
  );
  expect(counts.kinds).toEqual([
    { name: "Person", count: 2 },
    { name: "Agency", count: 1 },
  ]);
  expect(counts.predicates[0]).toEqual({ name: "MET_WITH", count: 2 });
  expect(counts.statuses.map(({ count }) => count)).toEqual([0, 2, 1, 0]);
});

test("filters hide relations and the nodes they leave alone, but never the selected one", () => {
  const nodes = [node("a"), node("b"), node("c", "Agency"), node("alone")];
  const relations = [relation("a", "MET_WITH", "b", "contested"), relation("b", "HEADS", "c")];
  const ids = (shown: Parameters<typeof filterGraph>[2], kept?: string[]) =>
    filterGraph(nodes, relations, shown, kept).nodes.map(({ id }) => id);
  expect(ids({ status: ["contested"] })).toEqual(["a", "b", "alone"]);
  expect(ids({ status: ["contested"] }, ["c"])).toEqual(["a", "b", "c", "alone"]);
  expect(ids({ kind: ["Agency"] })).toEqual(["c"]);
  expect(filterGraph(nodes, relations, {}).nodes).toBe(nodes);
  expect(filterGraph(nodes, relations, { predicate: ["HEADS"] })).toMatchObject({
    hiddenNodes: 1,
    hiddenRelations: 1,
  });
});

test("a click hides and shows; hiding the last or showing all means everything", () => {
  const all = ["x", "y"] as const;
  expect(toggleShown(undefined, "x", all)).toEqual(["y"]);
  expect(toggleShown(["y"], "x", all)).toBeUndefined();
  expect(toggleShown(["y"], "y", all)).toBeUndefined();
  expect(isolateShown(undefined, "x")).toEqual(["x"]);
  expect(isolateShown(["x"], "x")).toBeUndefined();
});

test("a node's relations count both directions of a symmetric predicate as one", () => {
  const counts = [
    { predicate: "MET_WITH", direction: "out" as const, relations: 1 },
    { predicate: "MET_WITH", direction: "in" as const, relations: 2 },
    { predicate: "HEADS", direction: "in" as const, relations: 1 },
  ];
  const groups = groupRelations("a", counts, [relation("b", "MET_WITH", "a")]);
  expect(groups.map(({ label, total, loaded }) => [label, total, loaded.length])).toEqual([
    ["met with", 3, 1],
    ["is headed by", 1, 0],
  ]);
});
