import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromSearchString, toSearchString } from "../../client/app/view.ts";
import { parseQueryLink } from "../../client/console/queryLink.ts";
import { arrangeLabels } from "../../client/schema/arrangeLabels.ts";
import { filterSchema } from "../../client/schema/filterSchema.ts";
import {
  toCypherName,
  toLabelCount,
  toLabelQueries,
  toPairQuery,
  toTypeCount,
} from "../../client/schema/sampleQueries.ts";
import { parseAnchor, toAnchor } from "../../client/schema/schemaAnchor.ts";
import {
  toPairWords,
  toShareWords,
  toSummary,
  toTypeWords,
  toValueWords,
} from "../../client/schema/schemaWords.ts";
import { toLinkPath } from "../../client/schema/toLinkPath.ts";
import { toFoundLit, toLit, toSchemaGraph } from "../../client/schema/toSchemaGraph.ts";
import type { SchemaAnswer } from "../../server/cypherContract.ts";
import { toTellingLabel } from "../../server/explore/toSchema.ts";

const property = (name: string) => ({ name, types: ["STRING"], share: 1 });
const schema: SchemaAnswer = {
  labels: [
    { name: "Actor", count: 3, properties: [property("id")] },
    { name: "Group", count: 2, properties: [property("id"), property("anonymous")] },
    { name: "Person", count: 1, properties: [property("id")] },
  ],
  relationshipTypes: [
    {
      name: "HEADS",
      count: 1,
      properties: [],
      between: [{ start: "Person", end: "Group", count: 1 }],
    },
    {
      name: "MEMBER_OF",
      count: 3,
      properties: [property("side")],
      between: [
        { start: "Group", end: "Person", count: 1 },
        { start: "Person", end: "Group", count: 1 },
        { start: "Group", end: "Group", count: 1 },
      ],
    },
  ],
  propertyKeys: ["anonymous", "id", "side"],
  sampled: 1000,
};
const graph = toSchemaGraph(schema);

describe("what is drawn", () => {
  it("one link for a pair of labels, with every type and the ways it runs", () => {
    expect(graph.links).toEqual([
      {
        a: "Group",
        b: "Person",
        types: [
          { name: "HEADS", forth: false, back: true },
          { name: "MEMBER_OF", forth: true, back: true },
        ],
      },
      { a: "Group", b: "Group", types: [{ name: "MEMBER_OF", forth: true, back: false }] },
    ]);
    expect(graph.labels.map(({ name }) => name)).toEqual(["Group", "Person"]);
    expect(graph.undrawn).toEqual(["Actor"]);
  });

  it("a chosen label lights its links and says of the others what leads there", () => {
    const lit = toLit(graph, { label: "Person" });
    expect(lit?.links.size).toBe(1);
    expect(Object.fromEntries(lit?.labels ?? [])).toEqual({
      Person: [],
      Group: [
        { name: "HEADS", way: "out" },
        { name: "MEMBER_OF", way: "both" },
      ],
    });
    expect(toLit(graph, { label: "Group" })?.labels.get("Person")?.[0]).toEqual({ name: "HEADS", way: "in" });
  });

  it("a chosen type lights the links that have it; nothing chosen lights nothing", () => {
    expect(toLit(graph, { type: "HEADS" })?.links.size).toBe(1);
    expect([...(toLit(graph, { type: "MEMBER_OF" })?.labels.keys() ?? [])]).toEqual(["Group", "Person"]);
    expect(toLit(graph, {})).toBeUndefined();
  });

  it("what the filter finds is lit with its ends", () => {
    const lit = toFoundLit(graph, filterSchema(schema, "heads"));
    expect([lit.links.size, [...lit.labels.keys()]]).toEqual([1, ["Group", "Person"]]);
  });
});

describe("where labels stand", () => {
  it("each in a row of its own on its side, inside the room, the same every time", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 60 }),
        (names, pairs) => {
          const links = pairs.map(([i, j]) => ({
            a: names[i % names.length] ?? "",
            b: names[j % names.length] ?? "",
          }));
          const room = { width: 600, height: 400, margin: 100, row: 50 };
          const { places, height } = arrangeLabels(names, links, room);
          expect([...places.keys()].sort()).toEqual([...names].sort());
          const taken = [...places.values()].map(({ side, y }) => `${side} ${Math.round(y)}`);
          expect(new Set(taken).size).toBe(names.length);
          for (const side of ["left", "right"]) {
            const rows = [...places.values()].filter((place) => place.side === side).map(({ y }) => y);
            rows.sort((a, b) => a - b);
            rows.slice(1).forEach((y, index) => {
              expect(y - (rows[index] ?? 0)).toBeGreaterThanOrEqual(49.9);
            });
          }
          for (const { x, y } of places.values()) {
            expect(x).toBeGreaterThanOrEqual(100);
            expect(x).toBeLessThanOrEqual(500);
            expect(y).toBeGreaterThan(0);
            expect(y).toBeLessThan(height);
          }
          expect(arrangeLabels([...names].reverse(), links, room)).toEqual(arrangeLabels(names, links, room));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("linked labels come near one another", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const { places } = arrangeLabels(names, [{ a: "a", b: "h" }], {
      width: 400,
      height: 400,
      margin: 50,
      row: 40,
    });
    const [one, other] = [places.get("a"), places.get("h")];
    expect(Math.abs((one?.y ?? 0) - (other?.y ?? 999))).toBeLessThanOrEqual(100);
  });

  it("a line keeps off both marks and bends inwards", () => {
    const path = toLinkPath(
      { x: 0, y: 0, side: "left" },
      { x: 0, y: 100, side: "left" },
      { x: 200, y: 50 },
      10,
    );
    const [x0 = 0, y0 = 0, bend = 0, , x1 = 0, y1 = 0] = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
    expect(Math.hypot(x0, y0)).toBeCloseTo(10, 0);
    expect(Math.hypot(x1, y1 - 100)).toBeCloseTo(10, 0);
    expect(bend).toBeGreaterThan(50);
  });
});

describe("queries", () => {
  it.each([
    ["Person", "Person"],
    ["a b", "`a b`"],
    ["1st", "`1st`"],
    ["tick`s", "`tick``s`"],
    ["back\\u0060", "`back\\u005cu0060`"],
  ])("%s is written %s", (name, written) => {
    expect(toCypherName(name)).toBe(written);
  });

  it("of a pair, of a label, of a property", () => {
    const flat = (query: string) => query.replaceAll("\n", " ");
    expect(flat(toPairQuery("MET_WITH", { start: "Person", end: "Group" }).query)).toBe(
      "MATCH (a:Person)-[r:MET_WITH]->(b:Group) RETURN a, r, b LIMIT 25",
    );
    expect(flat(toPairQuery("T", { start: "", end: "B" }).query)).toContain("MATCH (a)-[r:T]->(b:B)");
    expect(flat(toLabelQueries("Person")[0]?.query ?? "")).toBe("MATCH (n:Person) RETURN n LIMIT 25");
    expect(flat(toLabelCount("Claim", "odd key").query)).toContain(
      "RETURN n.`odd key` AS `odd key`, count(*) AS nodes",
    );
    expect(flat(toTypeCount("MET_WITH", "status").query)).toContain("RETURN r.status AS status");
  });

  it("a query comes through its link unchanged", () => {
    const { query } = toPairQuery("A&B=#%, ~", { start: "a,b", end: "ü" });
    expect(parseQueryLink(fromSearchString(toSearchString({ query })))).toEqual({ query });
  });
});

describe("the filter", () => {
  it.each([
    ["person", ["Person"], ["HEADS", "MEMBER_OF"]],
    ["member of", [], ["MEMBER_OF"]],
    ["ANONYM", ["Group"], []],
    ["side", [], ["MEMBER_OF"]],
    ["nothing like it", [], []],
  ])("“%s” finds %j and %j", (text, labels, types) => {
    const found = filterSchema(schema, text);
    expect(found.labels.map(({ name }) => name)).toEqual(labels);
    expect(found.relationshipTypes.map(({ name }) => name)).toEqual(types);
  });

  it("an empty one leaves everything as it is", () => {
    expect(filterSchema(schema, "  ")).toBe(schema);
  });
});

describe("addresses and words", () => {
  it.each([{ label: "Person" }, { type: "MET_WITH" }, { label: "odd name/~%" }, { label: "" }, {}])(
    "%j is found again under its anchor",
    (chosen) => {
      expect(parseAnchor(toAnchor(chosen))).toEqual(chosen);
      expect(toAnchor(chosen)).not.toMatch(/\s/);
    },
  );

  it.each(["", "label", "type-%", "elsewhere-Person"])("“%s” chooses nothing", (anchor) => {
    expect(parseAnchor(anchor)).toEqual({});
  });

  it("shares, counts of pairs, types of values", () => {
    expect([toShareWords(1), toShareWords(0.143), toShareWords(0.001)]).toEqual(["", "14 %", "under 1 %"]);
    expect([toPairWords(12, 25, 1000), toPairWords(430, 50_000, 1000)]).toEqual(["12", "about 43 %"]);
    expect(toValueWords(["LIST<STRING>", "INTEGER"])).toBe("list of string or integer");
    expect([toTypeWords("MET_WITH"), toTypeWords("SAID_BY")]).toEqual(["met with", undefined]);
    expect(toSummary(schema)).toBe("3 labels and 2 relationship types, counted exactly.");
    const large = { ...schema, labels: [{ name: "A", count: 2000, properties: [] }] };
    expect(toSummary(large)).toContain("1 label and 2 relationship types");
    expect(toSummary(large)).toContain("up to 1,000 of each");
  });
});

describe("the most telling label", () => {
  it.each([
    [["Actor", "Person"], "Person"],
    [["Meeting", "Event"], "Meeting"],
    [["Event"], "Event"],
    [["Movie", "Film"], "Film"],
    [["Person", "Node"], "Person"],
    [[], ""],
  ])("of %j is “%s”", (labels, telling) => {
    const counts = new Map([
      ["Movie", 10],
      ["Film", 4],
      ["Person", 5],
      ["Node", 20],
    ]);
    expect(toTellingLabel(labels, counts)).toBe(telling);
  });
});
