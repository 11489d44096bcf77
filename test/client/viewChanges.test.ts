// What a person does to a view, and how far undo reaches.
import { expect, test } from "vitest";
import { fromFragment, toFragment } from "../../client/app/fragment.ts";
import { connectGraph, type Graph } from "../../client/app/mergeGraphs.ts";
import { toExpandable } from "../../client/app/toExpandable.ts";
import { toReach } from "../../client/app/useUndo.ts";
import { parseView, type View } from "../../client/app/view.ts";
import {
  toAdded,
  toExpanded,
  toggle,
  toHiding,
  toKept,
  toPane,
  toSelection,
  toStart,
} from "../../client/app/viewChanges.ts";
import { withoutNodes } from "../../client/app/withoutNodes.ts";
import { stepFacet } from "../../client/search/stepFacet.ts";

const after = (view: View, change: Partial<View>) => parseView({ ...view, ...change });

test("hiding takes nodes and their relations out of the selection; selecting brings them back", () => {
  const view: View = { selected: ["a", "a~MET_WITH~b", "c"], hidden: ["z"] };
  const hidden = after(view, toHiding(view, ["a"]));
  expect(hidden).toEqual({ selected: ["c"], hidden: ["z", "a"] });
  expect(after(hidden, toSelection(hidden, ["a"]))).toEqual({ selected: ["a"], hidden: ["z"] });
});

test("expanding keeps what is there and says a page twice", () => {
  const view: View = { hidden: ["a"] };
  expect(after(view, toExpanded(view, ["b"], ["a", "c"]))).toEqual({ expanded: ["b", "a", "c"] });
  expect(toExpanded(view, ["a~MET_WITH"], ["a"], "MET_WITH").expanded).toEqual(["a~MET_WITH", "a~MET_WITH"]);
});

test("adding selects and adds once", () => {
  const view: View = { added: ["a"] };
  expect(after(view, toAdded(view, ["a", "b"]))).toEqual({ added: ["a", "b"], selected: ["a", "b"] });
});

test("keeping and starting drop what was brought in, but neither lens nor filters", () => {
  const view: View = {
    expanded: ["x"],
    hidden: ["y"],
    speaker: ["s"],
    kind: ["Person"],
    selected: ["a", "b"],
  };
  const lasting = { speaker: ["s"], kind: ["Person"] };
  expect(after(view, toKept(["a", "b"]))).toEqual({
    ...lasting,
    ids: ["a", "b"],
    depth: "0",
    connected: "yes",
  });
  expect(after(view, toStart(["a"]))).toEqual({ ...lasting, ids: ["a"], selected: ["a"] });
});

test("a view opens on what is selected", () => {
  const nodes = [
    { id: "a", kind: "Person" },
    { id: "m", kind: "Meeting" },
  ];
  expect(toPane({ selected: ["a", "m"] }, "accounts", nodes)).toEqual({ pane: "accounts", event: "m" });
  expect(toPane({ selected: ["a", "m"] }, "paths", nodes)).toEqual({ pane: "paths", ends: ["a", "m"] });
  expect(toPane({ selected: ["a"], ends: ["x", "y"] }, "paths", nodes)).toEqual({ pane: "paths" });
  expect(toPane({}, "graph", nodes)).toEqual({ pane: undefined });
  expect(toggle(["a"], "b")).toEqual(["a", "b"]);
  expect(toggle(["a", "b"], "a")).toEqual(["b"]);
});

test("undo reaches back to the opening of the page and no further; a new step drops what was undone", () => {
  let reach = { first: 4, now: 4, last: 4 };
  reach = toReach(reach, 5, true);
  reach = toReach(reach, 6, true);
  reach = toReach(reach, 5, false);
  expect(reach).toEqual({ first: 4, now: 5, last: 6 });
  expect(toReach(reach, 6, true)).toEqual({ first: 4, now: 6, last: 6 });
  expect(toReach(reach, 3, false)).toEqual({ first: 3, now: 3, last: 6 });
});

test("places stand behind their own word in the fragment", () => {
  expect(fromFragment(toFragment("1abc"))).toBe("1abc");
  expect(fromFragment("type-MET_WITH")).toBe("");
  expect(toFragment("")).toBe("");
});

const graph: Graph = {
  nodes: ["a", "b"].map((id) => ({ id, kind: "Person", name: id, aliases: [], summary: "", degree: 1 })),
  relations: [],
  more: { nodes: 0, relations: 3, hidden: 0 },
};
const met = {
  id: "a~MET_WITH~b",
  type: "MET_WITH",
  start: "a",
  end: "b",
  status: "contested" as const,
  claims: 2,
  speakers: 2,
  assertedBy: 1,
  deniedBy: 1,
};

test("connecting brings relations and leaves nodes alone", () => {
  const connected = connectGraph(graph, [met]);
  expect(connected.relations).toEqual([met]);
  expect(connected.nodes).toBe(graph.nodes);
  expect(connected.more.relations).toBe(2);
  expect(connectGraph(connected, [met])).toBe(connected);
});

test("what is put away takes its relations with it", () => {
  const connected = connectGraph(graph, [met]);
  expect(withoutNodes(connected, ["b"])).toMatchObject({ nodes: [{ id: "a" }], relations: [] });
  expect(withoutNodes(connected, ["q"])).toBe(connected);
});

test("expanding is told by predicate, in the node's own direction", () => {
  expect(
    toExpandable([
      { predicate: "HEADS", direction: "in", relations: 1 },
      { predicate: "MET_WITH", direction: "out", relations: 4 },
      { predicate: "PART_OF", direction: "in", relations: 2 },
      { predicate: "PART_OF", direction: "out", relations: 1 },
    ]),
  ).toEqual([
    { predicate: "MET_WITH", label: "met with", relations: 4 },
    { predicate: "PART_OF", label: "includes / part of", relations: 3 },
    { predicate: "HEADS", label: "is headed by", relations: 1 },
  ]);
});

test("kinds found are stepped through in a circle with all of them", () => {
  const facets = [
    { kind: "Person" as const, count: 2 },
    { kind: "Place" as const, count: 1 },
  ];
  expect(stepFacet(facets, undefined, 1)).toBe("Person");
  expect(stepFacet(facets, "Place", 1)).toBeUndefined();
  expect(stepFacet(facets, undefined, -1)).toBe("Place");
});
