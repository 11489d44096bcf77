// Measures against graphs whose answers are known by hand, and against a published one where it is at hand.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { computeMeasures } from "../../client/measures/computeMeasures.ts";
import { mostForBetweenness } from "../../client/measures/mostForBetweenness.ts";
import { toCommunities, toMeasureRows, toShares } from "../../client/measures/toMeasureRows.ts";
import { toTies } from "../../client/measures/toTies.ts";
import { createNode, createRelation } from "../client/scenes.ts";

const person = (id: string) => createNode(id, "Person", id.toUpperCase());
const people = (...ids: string[]) => ids.map(person);
const met = (a: string, b: string) => createRelation(a, "MET_WITH", b);

describe("ties", () => {
  it("counts several relations between the same two once, whatever their direction", () => {
    const { ties } = toTies(people("a", "b"), [
      met("a", "b"),
      createRelation("b", "ADVISES", "a"),
      createRelation("a", "ADVISES", "b", "contested"),
    ]);
    expect(ties).toEqual([["a", "b"]]);
  });

  it("leaves out what is only denied, what leads to itself and what is not shown", () => {
    const relations = [createRelation("a", "MET_WITH", "b", "denied"), met("a", "a"), met("a", "elsewhere")];
    expect(toTies(people("a", "b"), relations).ties).toEqual([]);
  });
});

describe("measures", () => {
  const line = computeMeasures(
    toTies(people("a", "b", "c", "d", "e"), [met("a", "b"), met("b", "c"), met("c", "d"), met("d", "e")]),
  );

  it("knows a line: of the six pairs of others, four pass its middle and three its second", () => {
    expect([...line.degree]).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 2],
      ["d", 2],
      ["e", 1],
    ]);
    expect(line.betweenness.get("a")).toBe(0);
    expect(line.betweenness.get("b")).toBeCloseTo(3 / 6);
    expect(line.betweenness.get("c")).toBeCloseTo(4 / 6);
    expect([...line.pageRank.values()].reduce((sum, rank) => sum + rank)).toBeCloseTo(1);
  });

  it("ranks the middle of a star as PageRank's equations have it", () => {
    const star = computeMeasures(
      toTies(
        people("m", "x", "y", "z"),
        ["x", "y", "z"].map((id) => met("m", id)),
      ),
    );
    // m = 0.15/4 + 0.85·3x and x = 0.15/4 + 0.85·m/3
    const middle = (0.0375 + 0.85 * 3 * 0.0375) / (1 - 0.85 ** 2);
    expect(star.pageRank.get("m")).toBeCloseTo(middle, 4);
    expect(star.betweenness.get("m")).toBe(1);
  });

  const rings = [
    met("a", "b"),
    met("b", "c"),
    met("a", "c"),
    met("d", "e"),
    met("e", "f"),
    met("d", "f"),
    met("f", "g"),
    met("d", "g"),
    met("c", "d"),
  ];
  const two = toTies(people("a", "b", "c", "d", "e", "f", "g", "lone"), rings);

  it("parts two rings that one tie joins, the larger first, named by who stands out", () => {
    const { communities, names } = computeMeasures(two);
    expect([..."defg"].map((id) => communities.get(id))).toEqual([0, 0, 0, 0]);
    expect([..."abc"].map((id) => communities.get(id))).toEqual([1, 1, 1]);
    expect(communities.get("lone")).toBe(2);
    expect(names.get(0)).toBe("D, F");
    expect(names.get(1)?.startsWith("C, ")).toBe(true);
  });

  it("says the same whatever the order of loading", () => {
    const turned = toTies(people("lone", "g", "f", "e", "d", "c", "b", "a"), [...rings].reverse());
    expect(computeMeasures(turned)).toEqual(computeMeasures(two));
  });

  it("stands on no ties and on nothing at all", () => {
    const alone = computeMeasures(toTies(people("a", "b"), []));
    expect([...alone.degree.values()]).toEqual([0, 0]);
    expect([...alone.communities.values()]).toEqual([0, 1]);
    expect(computeMeasures({ nodes: [], ties: [] }).degree.size).toBe(0);
  });

  it("refuses betweenness where there are too many nodes, and nothing else", () => {
    const ids = Array.from({ length: mostForBetweenness + 1 }, (_, i) => `n${i}`);
    const many = computeMeasures(
      toTies(
        people(...ids),
        ids.slice(1).map((id) => met("n0", id)),
      ),
    );
    expect(many.betweenness.size).toBe(0);
    expect(many.degree.get("n0")).toBe(mostForBetweenness);
    expect(many.pageRank.size).toBe(ids.length);
  });
});

describe("rows", () => {
  it("puts what is tied to nothing into no community", () => {
    const nodes = people("a", "b", "lone");
    const measures = computeMeasures(toTies(nodes, [met("a", "b")]));
    const rows = toMeasureRows(nodes, measures);
    expect(rows.map((row) => row.community)).toEqual([0, 0, undefined]);
    expect(toCommunities(rows, measures.names).map(({ name, members }) => [name, members.length])).toEqual([
      ["A, B", 2],
    ]);
  });

  it("gives each value as a share of the largest", () => {
    expect([
      ...toShares(
        new Map([
          ["a", 2],
          ["b", 8],
          ["c", 0],
        ]),
      ).values(),
    ]).toEqual([0.25, 1, 0]);
    expect([...toShares(new Map([["a", 0]])).values()]).toEqual([0]);
  });
});

const published = join(import.meta.dirname, "../../../shared/data/gexf-les-miserables");
describe.skipIf(!existsSync(published))("Les Misérables, where the file is at hand", () => {
  it("finds the published degrees, one component and a community around Valjean", () => {
    const text = readFileSync(`${published}/les-miserables.gexf`, "utf8");
    const answers = JSON.parse(readFileSync(`${published}/answers.json`, "utf8"));
    const nodes = [...text.matchAll(/<node id="([^"]+)" label="([^"]+)"/g)].map(([, id = "", name = ""]) =>
      createNode(id, "Person", name),
    );
    const relations = [...text.matchAll(/<edge [^>]*source="([^"]+)" target="([^"]+)"/g)].map(
      ([, a = "", b = ""]) => met(a, b),
    );
    expect([nodes.length, relations.length]).toEqual([answers.nodes, answers.edges]);
    const measures = computeMeasures(toTies(nodes, relations));
    for (const [id, , neighbours] of answers.top3_by_distinct_neighbours)
      expect(measures.degree.get(id)).toBe(neighbours);
    const top = (values: Map<string, number>) => [...values].sort(([, a], [, b]) => b - a)[0]?.[0];
    expect([top(measures.degree), top(measures.betweenness), top(measures.pageRank)]).toEqual([
      "11",
      "11",
      "11",
    ]);
    // Valjean's normalised betweenness in this graph, as every tool has it: 0.57.
    expect(measures.betweenness.get("11")).toBeCloseTo(0.57, 2);
    expect(new Set(measures.communities.values()).size).toBeGreaterThanOrEqual(5);
    expect(new Set(measures.communities.values()).size).toBeLessThanOrEqual(8);
  });
});
