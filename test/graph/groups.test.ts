// Groups: who belongs where, and what a closed group still says about every relation it hides.
import { describe, expect, test } from "vitest";
import { collapseGraph, toDrawnIds, toRealIds } from "../../client/graph/collapseGraph.ts";
import { toGroups } from "../../client/graph/toGroups.ts";
import { toTwinItems } from "../../client/graph/toTwinItems.ts";
import { createNode, createRelation, disputed } from "../client/scenes.ts";

const nodes = [
  createNode("syria", "Country", "Syria"),
  createNode("usa", "Country", "United States"),
  createNode("bureau", "Agency", "National Security Bureau"),
  createNode("ali", "Person", "Ali Mamlouk"),
  createNode("adviser", "Person", "An adviser"),
  createNode("envoy", "Person", "An envoy"),
  createNode("damascus", "Place", "Damascus"),
  createNode("talks", "Meeting", "Talks"),
  createNode("nobody", "Person", "Nobody"),
];
const relations = [
  createRelation("bureau", "PART_OF", "syria"),
  createRelation("ali", "HEADS", "bureau"),
  createRelation("adviser", "ADVISES", "ali"),
  createRelation("envoy", "MEMBER_OF", "usa", "denied"),
  createRelation("damascus", "PART_OF", "syria"),
  createRelation("talks", "HELD_AT", "damascus"),
  createRelation("ali", "PARTICIPATED_IN", "talks", "contested"),
  createRelation("nobody", "MET_WITH", "syria"),
  createRelation("ali", "MET_WITH", "usa", "contested"),
  createRelation("bureau", "MET_WITH", "usa"),
  createRelation("usa", "SANCTIONED_BY", "adviser", "corroborated"),
];

describe("by country", () => {
  test("along belonging, however far; a denied tie and a mere meeting make nobody belong", () => {
    const groups = toGroups(nodes, relations, "country");
    expect(groups.map(({ id, name, members }) => [id, name, members])).toEqual([
      ["country:syria", "Syria", ["syria", "bureau", "ali", "adviser", "damascus", "talks"]],
      ["country:usa", "United States", ["usa"]],
    ]);
  });

  test("the nearer country wins; of two equally near the surer tie, whatever the order of the relations", () => {
    const more = [createRelation("ali", "REPRESENTS", "usa")];
    const near = toGroups(nodes, [...relations, ...more], "country");
    expect(near.find(({ id }) => id === "country:usa")?.members).toContain("ali");
    const tie = [createRelation("nobody", "BASED_IN", "usa"), createRelation("nobody", "MEMBER_OF", "syria")];
    for (const some of [tie, tie.toReversed()])
      expect(toGroups(nodes, some, "country").find(({ id }) => id === "country:syria")?.members).toContain(
        "nobody",
      );
  });

  test("what the lens hides ties nobody", () => {
    const hidden = relations.map((relation) => ({ ...relation, hidden: true as const }));
    expect(toGroups(nodes, hidden, "country").map(({ members }) => members.length)).toEqual([1, 1]);
  });
});

test("by kind and by number", () => {
  const kinds = toGroups(disputed.nodes, [], "kind");
  expect(kinds.map(({ name, members }) => [name, members.length])).toEqual([
    ["Groups", 1],
    ["Meetings", 1],
    ["People", 2],
  ]);
  const communities = toGroups(
    nodes,
    [],
    new Map([
      ["ali", 10],
      ["usa", 1],
      ["envoy", 1],
    ]),
  );
  expect(communities.map(({ name, members }) => [name, members])).toEqual([
    ["Community 2", ["usa", "envoy"]],
    ["Community 11", ["ali"]],
  ]);
});

describe("closed", () => {
  const groups = toGroups(nodes, relations, "country").map((group) => ({ ...group, collapsed: true }));
  const graph = collapseGraph(nodes, relations, groups);
  const line = graph.relations.find(({ merged }) => merged);

  test("a closed group is one node; what runs inside it is gone, what runs out of it is one line", () => {
    expect(graph.nodes.map(({ id }) => id)).toEqual(["envoy", "nobody", "country:syria", "country:usa"]);
    expect(graph.nodes[2]?.name).toBe("Syria");
    const lines = graph.relations.map(({ merged }) => merged?.length);
    expect(lines).toEqual([undefined, undefined, 3]);
    // Every relation is drawn by itself, in a line, or lies within a group.
    const inside = relations.length - lines.reduce<number>((sum, many) => sum + (many ?? 1), 0);
    expect(inside).toBe(6);
  });

  test("a merged line looks like the weakest in it, adds claims up, and adds no speakers up", () => {
    const merged = graph.relations.at(-1);
    expect(merged).toMatchObject({ status: "contested", assertedBy: 0, deniedBy: 0, claims: 7 });
    const denied = collapseGraph(
      nodes,
      [...relations, createRelation("usa", "OPPOSED", "syria", "denied")],
      groups,
    );
    expect(denied.relations.at(-1)?.status).toBe("denied");
  });

  test("what the lens hides counts for nothing in a line", () => {
    const hidden = relations.map((one) =>
      one.status === "contested" ? { ...one, hidden: true as const } : one,
    );
    const merged = collapseGraph(nodes, hidden, groups).relations.at(-1);
    expect(merged).toMatchObject({ status: "single-source", claims: 3 });
    const none = collapseGraph(
      nodes,
      relations.map((one) => ({ ...one, hidden: true as const })),
      groups,
    );
    expect(none.relations.at(-1)).toMatchObject({ hidden: true, claims: 0 });
    expect(none.relations.at(-1)?.status).toBeUndefined();
  });

  test("the list says so", () => {
    const texts = toTwinItems(graph.nodes, graph.relations).map(({ text }) => text);
    expect(texts).toContain("Syria: group of 6, closed");
    expect(texts).toContain(
      "Syria and United States: 3 relations: 1 corroborated, 1 single-source, 1 contested, 7 claims",
    );
    expect(texts).toContain("Nobody met with Syria: single-source; asserted by 1");
  });

  test("to choose what stands for several is to choose them, and back", () => {
    expect(toRealIds(graph, ["country:usa", "nobody"])).toEqual(["usa", "nobody"]);
    const three = toRealIds(graph, [line?.id ?? ""]);
    expect(three).toHaveLength(3);
    expect(toDrawnIds(graph, three)).toEqual([line?.id]);
    expect(toDrawnIds(graph, ["ali", "bureau", "nobody"])).toEqual(["country:syria", "nobody"]);
  });

  test("an open group has its members, and one without any is not there", () => {
    const open = collapseGraph(nodes, relations, [
      { id: "g", name: "G", members: ["ali", "usa", "gone"], collapsed: false },
      { id: "h", name: "H", members: ["ali"], collapsed: true },
      { id: "i", name: "I", members: ["gone"], collapsed: true },
    ]);
    expect(open.nodes).toEqual(nodes);
    expect(open.relations).toEqual(relations);
    expect([...open.parents]).toEqual([
      ["usa", "g"],
      ["ali", "g"],
    ]);
    expect(open.open.map(({ id }) => id)).toEqual(["g"]);
    expect(toRealIds(open, ["g"])).toEqual(["usa", "ali"]);
  });
});
