// The URL is one reading of the view: what is written reads back, what is broken is dropped.
import { expect, test } from "vitest";
import { toEntries, toExpansions } from "../../client/app/toExpansions.ts";
import {
  fromOtherLens,
  fromSearchString,
  parseView,
  toLens,
  toOtherLens,
  toSearchString,
  type View,
  withoutVoices,
} from "../../client/app/view.ts";

const read = (search: string) => parseView(fromSearchString(search));

test("a view survives the way through the URL", () => {
  const view: View = {
    pane: "weak-spots",
    selected: ["ali-mamlouk~MET_WITH~us-delegation", "cia"],
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
    depth: "0",
    added: ["geneva"],
    hidden: ["italy"],
    connected: "yes",
    layout: "time",
    group: "country",
    collapsed: ["country:syria"],
    size: "betweenness",
    color: "community",
    event: "damascus-meeting",
    ends: ["cia", "syria"],
    otherSpeaker: ["al-akhbar"],
    otherVia: ["reuters"],
    otherDocument: ["mee-article"],
    otherAsOf: "2018-08-29",
    view: "abc123",
  };
  expect(read(toSearchString(view))).toEqual(view);
});

test("a link stays legible", () => {
  expect(toSearchString({ selected: ["a~MET_WITH~b"], kind: ["Person", "Agency"] })).toBe(
    "?selected=a~MET_WITH~b&kind=Person,Agency",
  );
  expect(toSearchString({})).toBe("");
});

test("unknown and broken parts of a link are dropped", () => {
  expect(
    read(
      "?kind=Person,Dragon&pane=cellar&pane=graph&layout=spiral&depth=7&status=maybe&asOf=yesterday&from=2018-13-01&predicate=lower&x=1&selected=",
    ),
  ).toEqual({
    kind: ["Person"],
  });
});

test("a parameter given twice means both", () => {
  expect(read("?kind=Person&kind=Agency").kind).toEqual(["Person", "Agency"]);
});

test("what is shown is not part of the lens", () => {
  expect(toLens({ kind: ["Person"], asOf: "2018-08-28", selected: ["a"] })).toEqual({ asOf: "2018-08-28" });
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
  expect(toEntries({ selected: ["a"] }, opening)).toEqual([]);
  expect(toEntries({ selected: ["z"], expanded: ["y"] }, opening)).toEqual(["y", "z"]);
  expect(toEntries({ selected: ["a~MET_WITH~b"] }, opening)).toEqual([]);
  expect(toEntries({ selected: ["a~MET_WITH~z", "a~MET_WITH~y", "q"] }, opening)).toEqual([
    "a~MET_WITH",
    "q",
  ]);
});

test("the second lens of a comparison reads and writes its own part of the address", () => {
  const view = parseView(fromOtherLens({ speaker: ["a"], asOf: "2018-08-28", via: undefined }));
  expect(view).toEqual({ otherSpeaker: ["a"], otherAsOf: "2018-08-28" });
  expect(toOtherLens({ ...view, speaker: ["b"] })).toEqual({ speaker: ["a"], asOf: "2018-08-28" });
  expect("otherVia" in fromOtherLens({ via: undefined })).toBe(true);
});

test("before anyone is listened to, topic and event time still hold", () => {
  const view: View = {
    speaker: ["a"],
    via: ["b"],
    document: ["c"],
    asOf: "2018-08-28",
    topic: ["t"],
    from: "2018-01-01",
  };
  expect(withoutVoices(view)).toEqual({ topic: ["t"], from: "2018-01-01" });
});
