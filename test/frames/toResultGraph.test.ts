// What a query's rows become as a graph: nasty values, foreign databases, limits, a lens.
import { describe, expect, test } from "vitest";
import { applyEvidence, toWeighed } from "../../client/frames/applyEvidence.ts";
import { explainBadge, toBadgeText } from "../../client/frames/toBadgeText.ts";
import { countUnasked, mostAsked, toEvidenceBody } from "../../client/frames/toEvidenceBody.ts";
import { toGraphNotes } from "../../client/frames/toGraphNotes.ts";
import { mostOpened, toOpenIds } from "../../client/frames/toOpenIds.ts";
import { mostNodes, mostRelations, toResultGraph } from "../../client/frames/toResultGraph.ts";
import { toDifference } from "../../client/graph/toDifference.ts";
import { toTwinItems } from "../../client/graph/toTwinItems.ts";

const person = (id: string, name = id) => toNode(id, ["Actor", "Person"], { id, name });
const met = (start: string, end: string, standing = { status: "contested", assertedBy: 3, deniedBy: 1 }) =>
  toRelationship(`${start}~MET_WITH~${end}`, "MET_WITH", start, end, { claims: 4, ...standing });

function toNode(id: string, labels: string[], properties: object = {}) {
  return { $type: "node", id, labels, properties };
}

function toRelationship(id: string, type: string, start: string, end: string, properties: object = {}) {
  return { $type: "relationship", id, type, start, end, properties };
}

function draw(...rows: unknown[][]) {
  return toResultGraph({ columns: [], rows });
}

describe("what is found", () => {
  test("nodes and relations in columns, lists, maps and paths, each once, in the order of the rows", () => {
    const path = { $type: "path", nodes: [person("c"), person("d")], relationships: [met("c", "d")] };
    const graph = draw(
      [person("b"), [met("a", "b"), null, 7]],
      [{ deep: [{ deeper: [person("a")] }] }, path],
      [person("b"), met("a", "b")],
    );
    expect(graph.nodes.map(({ id }) => id)).toEqual(["b", "a", "c", "d"]);
    expect(graph.relations.map(({ id }) => id)).toEqual(["a~MET_WITH~b", "c~MET_WITH~d"]);
    expect(graph.relations[0]).toMatchObject({ status: "contested", claims: 4, assertedBy: 3, deniedBy: 1 });
    expect(graph.cut).toEqual({ nodes: 0, relations: 0 });
  });

  test("evidence can be asked for relations with claims, also by id alone, for claims and documents", () => {
    const graph = draw(
      [met("a", "b"), toRelationship("4:x:1", "CITED_IN", "c-1", "doc")],
      ["x~HEADS~y", "not~a relation~id", toNode("c-1", ["Claim"]), toNode("doc", ["Document"])],
    );
    expect(graph.relationIds).toEqual(["a~MET_WITH~b", "x~HEADS~y"]);
    expect(graph.claimIds).toEqual(["c-1"]);
    expect(graph.documentIds).toEqual(["doc"]);
  });

  test("values that only look like a node, odd keys and a very deep list break nothing", () => {
    const odd = JSON.parse(
      '{"__proto__": {"$type": "node", "id": "p", "labels": [], "properties": null}, "constructor": 1}',
    );
    let deep: unknown = person("bottom");
    for (let i = 0; i < 50_000; i++) deep = [deep];
    const graph = draw(
      [{ $type: "node", id: 7, labels: "x" }, { $type: "relationship", id: "r" }, { $type: "path" }, odd],
      [deep, new Array(200_000).fill(0)],
    );
    expect(graph.nodes.map(({ id }) => id)).toEqual(["p", "bottom"]);
    expect(graph.relations).toEqual([]);
  });
});

describe("what is drawn of it", () => {
  test("ends that were not returned are stubs named by their id", () => {
    const graph = draw([met("a", "b")], [person("b", "Bee")]);
    expect(graph.nodes.map(({ id, name, stub = false }) => [id, name, stub])).toEqual([
      ["b", "Bee", false],
      ["a", "a", true],
    ]);
    expect(toGraphNotes(graph)).toContain(
      "1 end of relations was not returned: small circles named by their id",
    );
  });

  test("claims, documents and nodes of other databases have a look and a name each", () => {
    const graph = draw([
      toNode("c-1", ["Claim"], { predicate: "MET_WITH", stance: "denies" }),
      toNode("d", ["Document"], { title: "A report" }),
      toNode("4:x:1", ["Movie"], { released: 1999, tagline: "Free your mind" }),
      toNode("4:x:2", [], {}),
      toNode("4:x:3", ["constructor"], { name: 7, title: " " }),
    ]);
    expect(graph.nodes.map(({ kind, name }) => [kind, name])).toEqual([
      ["Claim", "denies: met with"],
      ["Document", "A report"],
      ["Other", "Free your mind"],
      ["Other", "4:x:2"],
      ["Other", "constructor 4:x:3"],
    ]);
    const texts = toTwinItems(graph.nodes, graph.relations).map(({ text }) => text);
    expect(texts).toContain("denies: met with: Claim");
    expect(texts).toContain("Free your mind: Movie");
    expect(texts).toContain("4:x:2: Node without a label");
  });

  test("no two elements of the canvas share an id, whatever ids another database has", () => {
    const graph = draw([
      toNode("1", ["Film"]),
      toRelationship("1", "SEEN", "1", "1"),
      toRelationship("1", "LIKED", "1", "1"),
      toRelationship("1", "__proto__", "1", "constructor"),
    ]);
    const ids = toDifference(new Map(), graph).added.map(({ id }) => id);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });

  test("a relationship without claims has no status and is told without one", () => {
    const graph = draw([
      person("a", "Ann"),
      toNode("c", ["Claim"]),
      toRelationship("5:x:1", "SAID_BY", "c", "a", { status: "nonsense" }),
      toRelationship("5:x:2", "isFriendOf", "a", "a"),
    ]);
    expect(graph.relations.map(({ status }) => status)).toEqual([undefined, undefined]);
    const texts = toTwinItems(graph.nodes, graph.relations).map(({ text }) => text);
    expect(texts.slice(2)).toEqual(["Claim c said by Ann", "Ann isFriendOf Ann"]);
    expect(toWeighed(graph)).toEqual([]);
  });

  test("above the limits the first in the rows are drawn, and what is left out is counted", () => {
    const people = Array.from({ length: mostNodes + 40 }, (_, i) => person(`p${i}`));
    const many = Array.from({ length: mostRelations + 5 }, (_, i) =>
      toRelationship(`5:x:${i}`, "KNOWS", "p0", "p1"),
    );
    const graph = draw(people, [met("p0", `p${mostNodes + 1}`), met("p0", "unseen")], many);
    expect(graph.nodes).toHaveLength(mostNodes);
    expect(graph.nodes.at(-1)?.id).toBe(`p${mostNodes - 1}`);
    expect(graph.relations).toHaveLength(mostRelations);
    expect(graph.cut).toEqual({ nodes: 40, relations: 7 });
    expect(graph.relationIds).toContain("p0~MET_WITH~unseen");
    expect(toGraphNotes(graph).at(-1)).toMatch(/^40 nodes and 7 relations not drawn/);
  });
});

describe("through a lens", () => {
  const graph = draw([
    person("a"),
    person("b"),
    toNode("m", ["Event", "Meeting"], { name: "Meeting", status: "contested" }),
    met("a", "b"),
    met("a", "m"),
  ]);

  test("statuses are those of the lens, hidden relations are marked and counted", () => {
    const seen = applyEvidence(graph, {
      relations: [
        {
          id: "a~MET_WITH~b",
          status: "single-source",
          claims: 1,
          speakers: 1,
          assertedBy: 1,
          deniedBy: 0,
        },
      ],
      hidden: ["a~MET_WITH~m"],
    });
    expect(seen.relations.map(({ status, hidden = false }) => [status, hidden])).toEqual([
      ["single-source", false],
      ["contested", true],
    ]);
    expect(seen.nodes.find(({ id }) => id === "m")?.status).toBeUndefined();
    expect(toGraphNotes(seen)).toContain("1 relation hidden by the lens, drawn faintly");
    expect(toTwinItems(seen.nodes, seen.relations).at(-1)?.text).toBe(
      "a met with Meeting: hidden by the lens",
    );
  });

  test("without an answer everything stays as it was returned", () => {
    expect(applyEvidence(graph, undefined)).toBe(graph);
    expect(graph.nodes.find(({ id }) => id === "m")?.status).toBe("contested");
  });

  test("no more is asked for than is answered, and only ids that can be ours", () => {
    const relations = Array.from({ length: mostAsked + 3 }, (_, i) => `a~HEADS~b${i}`);
    const asked = { relations, claims: ["c", "c", "x".repeat(201)], documents: [""] };
    const body = toEvidenceBody(asked, { asOf: "2018-08-28", speaker: [] });
    expect(body.relations).toHaveLength(mostAsked);
    expect(body.claims).toEqual(["c"]);
    expect(body.documents).toEqual([]);
    expect(body.lens).toEqual({ asOf: "2018-08-28" });
    expect(countUnasked(asked)).toBe(3);
  });
});

describe("into the workspace", () => {
  test("kinds of the model go, claims and other databases' nodes stay; a relation opens both ends", () => {
    const graph = draw([
      person("a"),
      toNode("c", ["Claim"]),
      toNode("4:x:9", ["Movie"]),
      met("a", "b"),
      toRelationship("5:x:1", "SAID_BY", "c", "4:x:10"),
    ]);
    expect(toOpenIds(graph, undefined)).toEqual(["a", "b"]);
    expect(toOpenIds(graph, "a~MET_WITH~b")).toEqual(["a", "b"]);
    expect(toOpenIds(graph, "c")).toEqual([]);
  });

  test("no more than a link carries", () => {
    const people = Array.from({ length: mostOpened + 1 }, (_, i) => person(`p${i}`));
    expect(toOpenIds(draw(people), undefined)).toHaveLength(mostOpened);
  });
});

describe("the badge", () => {
  test.each([
    [{ status: "contested", assertedBy: 3, deniedBy: 1 }, "contested 3 : 1", /^Contested: .*1 denies it/],
    [{ status: "denied", assertedBy: 0, deniedBy: 2 }, "denied by 2", /^Denied: 2 speakers deny it/],
    [
      { status: "corroborated", assertedBy: 2, deniedBy: 0 },
      "corroborated by 2",
      /^Corroborated: 2 independent/,
    ],
    [{ status: "single-source", assertedBy: 1, deniedBy: 0 }, "single source", /Rests on 1 claim\.$/],
  ] as const)("%o", (standing, text, words) => {
    const shown = { ...standing, claims: 1, hidden: false };
    expect(toBadgeText(shown)).toBe(text);
    expect(explainBadge(shown)).toMatch(words);
    expect(toBadgeText({ ...shown, hidden: true })).toBe("hidden by the lens");
  });
});
