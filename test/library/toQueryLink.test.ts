import fc from "fast-check";
import { expect, it } from "vitest";
import { fromSearchString } from "../../client/app/view.ts";
import { parseQueryLink } from "../../client/console/queryLink.ts";
import { countTags, filterEntries } from "../../client/library/filterEntries.ts";
import { toQueryLink } from "../../client/library/toQueryLink.ts";

it("a link holds the query and its parameters, whatever is in them", () => {
  const query = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(query, fc.dictionary(fc.string(), fc.jsonValue()), (text, params) => {
      const { pathname, search } = new URL(toQueryLink({ query: text, params }), "http://localhost");
      const link = parseQueryLink(fromSearchString(search));
      expect(pathname).toBe("/cypher");
      expect(link.query).toBe(text);
      expect(JSON.parse(link.params ?? "{}")).toEqual(JSON.parse(JSON.stringify(params)));
    }),
  );
});

it("a link without parameters has none", () => {
  expect(toQueryLink({ query: "RETURN 1", params: {} })).toBe("/cypher?query=RETURN%201");
});

it("the library is narrowed by words and tags together", () => {
  const base = { explanation: "", params: {} };
  const entries = [
    { ...base, title: "Who denies what", tags: ["denial", "sources"], query: "MATCH (c:Claim) RETURN c" },
    { ...base, title: "Demands", tags: ["sources"], query: "MATCH (a)-[:DEMANDED]->(t) RETURN t" },
  ];
  const titles = (typed: string, tags: string[]) =>
    filterEntries(entries, typed, tags).map(({ title }) => title);
  expect(titles("", [])).toEqual(["Who denies what", "Demands"]);
  expect(titles("claim DENIES", [])).toEqual(["Who denies what"]);
  expect(titles("", ["sources", "denial"])).toEqual(["Who denies what"]);
  expect(titles("demanded", ["denial"])).toEqual([]);
  expect(countTags(entries)).toEqual([
    { tag: "sources", count: 2 },
    { tag: "denial", count: 1 },
  ]);
});
