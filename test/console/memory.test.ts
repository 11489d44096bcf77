import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromSearchString } from "../../client/app/view.ts";
import { parseMemory } from "../../client/console/consoleMemory.ts";
import { toParam } from "../../client/console/evaluateParam.ts";
import {
  addToHistory,
  atDraft,
  findInHistory,
  mostHistory,
  walkHistory,
} from "../../client/console/queryHistory.ts";
import { parseLinkParams, parseQueryLink, toRunAddress } from "../../client/console/queryLink.ts";
import { toExplain } from "../../client/console/toExplain.ts";
import { toExpression, toName } from "../../client/console/toExpression.ts";
import { toCutWords, toOutcomeWords } from "../../client/console/toOutcomeWords.ts";

describe("history", () => {
  it("keeps the newest first, none twice in a row, no more than it holds", () => {
    const history = ["a", "b", "b", " ", "c "].reduce(addToHistory, [] as readonly string[]);
    expect(history).toEqual(["c", "b", "a"]);
    const many = Array.from({ length: mostHistory + 9 }, (_, index) => `q${index}`);
    expect(many.reduce(addToHistory, [] as readonly string[])).toHaveLength(mostHistory);
  });

  it("is walked there and back, and the draft is not lost", () => {
    const history = ["new", "old"];
    const up = walkHistory(history, atDraft, -1, "draft");
    expect(up?.text).toBe("new");
    const upper = up && walkHistory(history, up.place, -1, up.text);
    expect(upper?.text).toBe("old");
    expect(upper && walkHistory(history, upper.place, -1, "old")).toBeUndefined();
    const down = upper && walkHistory(history, upper.place, 1, "old");
    expect(down?.text).toBe("new");
    expect(down && walkHistory(history, down.place, 1, "new")?.text).toBe("draft");
    expect(walkHistory(history, atDraft, 1, "draft")).toBeUndefined();
  });

  it("is searched by words in any order, each entry once", () => {
    expect(findInHistory(["MATCH (n) RETURN n", ":help", "MATCH (n) RETURN n"], "return MATCH")).toEqual([
      "MATCH (n) RETURN n",
    ]);
  });
});

describe("memory", () => {
  it("takes what it can read and leaves the rest", () => {
    const text = JSON.stringify({
      history: ["a", 1, "b"],
      params: { x: 1 },
      lens: { asOf: "2018-08-28", speaker: ["a"], topic: ["t"], via: 7 },
      names: { a: "Ann", b: 3 },
    });
    expect(parseMemory(text)).toEqual({
      history: ["a", "b"],
      params: { x: 1 },
      lens: { asOf: "2018-08-28", speaker: ["a"], via: ["7"] },
      names: { a: "Ann" },
    });
  });

  it("anything at all is no error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { history, params } = parseMemory(text);
        expect(Array.isArray(history)).toBe(true);
        expect(typeof params).toBe("object");
      }),
    );
    expect(parseMemory(null).history).toEqual([]);
  });
});

describe("links", () => {
  it("hold the query, its own parameters and the lens", () => {
    const query = fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 });
    const lens = { speaker: ["a", "b"], asOf: "2018-08-28" };
    fc.assert(
      fc.property(query, fc.dictionary(fc.string(), fc.jsonValue()), (text, params) => {
        const { search } = new URL(toRunAddress({ query: text, params, lens }), "http://localhost");
        const link = parseQueryLink(fromSearchString(search));
        expect(link).toMatchObject({ query: text, ...lens });
        expect(JSON.stringify(parseLinkParams(link.params))).toBe(JSON.stringify(params));
      }),
    );
  });

  it("parameters that are no map are none", () => {
    for (const text of ["[1]", "null", "1", "{", undefined]) expect(parseLinkParams(text)).toEqual({});
  });

  it("a query is only explained before it is run, whatever stands in front of it", () => {
    expect(toExplain("MATCH (n) RETURN n")).toBe("EXPLAIN MATCH (n) RETURN n");
    expect(toExplain("explain RETURN 1")).toBe("EXPLAIN RETURN 1");
    expect(toExplain("// why\n/* x */ PROFILE\nRETURN 1")).toBe("// why\n/* x */ EXPLAIN\nRETURN 1");
    expect(toExplain("PROFILE/**/RETURN 1")).toBe("EXPLAIN/**/RETURN 1");
    expect(toExplain("// PROFILE\nRETURN 1")).toBe("EXPLAIN // PROFILE\nRETURN 1");
  });
});

describe("parameters", () => {
  it("are shown as they would be typed", () => {
    expect(toExpression({ a: [1, null, "it's \\"], "b c": { $type: "date", value: "2018-08-29" } })).toBe(
      "{a: [1, null, 'it\\'s \\\\'], `b c`: date('2018-08-29')}",
    );
    expect(toExpression({ $type: "integer", value: "9007199254740993" })).toBe("9007199254740993");
    expect(toExpression({ $type: "float", value: "NaN" })).toBe("toFloat('NaN')");
    expect(toName("a`b")).toBe("`a``b`");
  });

  it("a float that is whole stays a float", () => {
    expect(toParam(1, "FLOAT NOT NULL")).toEqual({ $type: "float", value: "1.0" });
    expect(toParam([1, 0.5], "LIST<FLOAT NOT NULL> NOT NULL")).toEqual([
      { $type: "float", value: "1.0" },
      0.5,
    ]);
    expect(toParam(1, "INTEGER NOT NULL")).toBe(1);
  });
});

describe("what came of a run", () => {
  const summary = {
    rows: 2_000,
    truncated: true,
    truncatedBy: "rows" as const,
    ms: 1_234,
    notifications: [],
  };
  it("says rows, time and what was cut", () => {
    expect(toOutcomeWords({ phase: "answered", answer: { columns: [], rows: [], summary } })).toBe(
      "2,000 rows in 1.2 s, cut at 2,000 rows",
    );
    expect(toCutWords({ ...summary, rows: 3, truncatedBy: "bytes" })).toMatch(/^cut at 3 rows: .*too large/);
    expect(toCutWords({ ...summary, truncated: false })).toBeUndefined();
  });
});
