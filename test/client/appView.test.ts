// The URL is one reading of the view: what is written reads back, what is broken is dropped.
import { expect, test } from "vitest";
import { toEntries, toExpansions } from "../../client/app/toExpansions.ts";
import { fromSearchString, parseView, toLens, toSearchString, type View } from "../../client/app/view.ts";

const read = (search: string) => parseView(fromSearchString(search));

test("a view survives the way through the URL", () => {
  const view: View = {
    selected: "ali-mamlouk~MET_WITH~us-delegation",
    expanded: ["cia", "cia", "syria~PART_OF"],
    ids: ["ali-mamlouk"],
    kind: ["Person", "Agency"],
    predicate: ["MET_WITH"],
    status: ["contested", "single-source"],
    topic: ["austin-tice"],
    from: "2018-01-01",
    to: "2018-12-31",
    speaker: ["reuters"],
    via: ["a b&c=d"],
    document: ["mee"],
    asOf: "2018-08-28",
  };
  expect(read(toSearchString(view))).toEqual(view);
});

test("a link stays legible", () => {
  expect(toSearchString({ selected: "a~MET_WITH~b", kind: ["Person", "Agency"] })).toBe(
    "?selected=a~MET_WITH~b&kind=Person,Agency",
  );
  expect(toSearchString({})).toBe("");
});

test("unknown and broken parts of a link are dropped", () => {
  expect(
    read("?kind=Person,Dragon&status=maybe&asOf=yesterday&from=2018-13-01&predicate=lower&x=1&selected="),
  ).toEqual({
    kind: ["Person"],
  });
});

test("a parameter given twice means both", () => {
  expect(read("?kind=Person&kind=Agency").kind).toEqual(["Person", "Agency"]);
});

test("what is shown is not part of the lens", () => {
  expect(toLens({ kind: ["Person"], asOf: "2018-08-28", selected: "a" })).toEqual({ asOf: "2018-08-28" });
});

test("an entry said twice means its next page", () => {
  expect(toExpansions(["a", "a", "a~MET_WITH"])).toEqual([
    { id: "a", page: 0 },
    { id: "a", page: 1 },
    { id: "a", predicate: "MET_WITH", page: 0 },
  ]);
});

test("a link to something outside the opening brings it in", () => {
  const opening = new Set(["a", "b"]);
  expect(toEntries({ selected: "a" }, opening)).toEqual([]);
  expect(toEntries({ selected: "z", expanded: ["y"] }, opening)).toEqual(["y", "z"]);
  expect(toEntries({ selected: "a~MET_WITH~b" }, opening)).toEqual([]);
  expect(toEntries({ selected: "a~MET_WITH~z" }, opening)).toEqual(["a~MET_WITH"]);
});
