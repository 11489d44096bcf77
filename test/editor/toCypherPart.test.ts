import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCommandRanges, toCypherPart } from "../../client/editor/toCypherPart.ts";

describe("which part is Cypher", () => {
  it("lines at the top that begin with a colon are commands", () => {
    expect(toCypherPart(":param x => 1\nRETURN $x")).toBe(`${" ".repeat(13)}\nRETURN $x`);
    expect(toCommandRanges("\n  :help\nRETURN 1")).toEqual([{ from: 3, to: 8 }]);
  });
  it("a label that stands at the beginning of a line is none", () => {
    const query = "MATCH (n\n:Person)\nRETURN n";
    expect(toCypherPart(query)).toBe(query);
    expect(toCommandRanges(query)).toEqual([]);
  });
  it("every offset stays where it was", () => {
    const lines = fc.array(fc.oneof(fc.string(), fc.constantFrom(":help", " :x 🙂", "", "RETURN 1")));
    fc.assert(
      fc.property(lines, (given) => {
        const text = given.join("\n");
        const part = toCypherPart(text);
        expect(part.length).toBe(text.length);
        expect(
          [...part].every(
            (sign, index) =>
              sign === " " || [...part].length !== [...text].length || sign === [...text][index],
          ),
        ).toBe(true);
        for (const { from, to } of toCommandRanges(text)) expect(part.slice(from, to).trim()).toBe("");
      }),
    );
  });
});
