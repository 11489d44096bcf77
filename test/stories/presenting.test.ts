import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { formatElapsed } from "../../client/stories/formatElapsed.ts";
import { Markdown } from "../../client/stories/Markdown.tsx";
import { findSlide, moveSlide, toSlides } from "../../client/stories/slides.ts";
import { isBareAddress, isScreenOf, toScreen, toStepAddress } from "../../client/stories/stepScreens.ts";
import { toNearer } from "../../client/stories/toCamera.ts";
import { toGoneWords } from "../../client/stories/toGoneWords.ts";
import { toLensWords } from "../../client/stories/toLensWords.ts";
import { toPresentCommand } from "../../client/stories/toPresentCommand.ts";
import { toStepSources } from "../../client/stories/toStepSources.ts";
import { isEmptied, toStepGone, toStepView } from "../../client/stories/toStepView.ts";
import type { ClaimAnswer } from "../../server/contract.ts";

const step = (id: string, search = "", more = {}) => ({
  id,
  title: id,
  caption: "",
  notes: "",
  search,
  claims: [],
  ...more,
});

describe("slides", () => {
  it("are the steps and the questions, whose address no step has", () => {
    const slides = toSlides({ steps: [step("a"), step("discussion")], questions: ["Why?"] });
    expect(slides.map(({ id }) => id)).toEqual(["a", "discussion", "discussion-slide"]);
    expect(toSlides({ steps: [step("a")], questions: [] })).toHaveLength(1);
    expect(findSlide(slides, "discussion")).toBe(1);
    expect(findSlide(slides, "nowhere")).toBe(0);
  });

  it.each([
    ["next", 0, 1],
    ["next", 2, 2],
    ["previous", 0, 0],
    ["previous", 2, 1],
    ["first", 2, 0],
    ["last", 0, 2],
  ] as const)("%s of three from %i is %i", (move, at, to) => {
    expect(moveSlide(at, move, 3)).toBe(to);
  });
});

describe("a key", () => {
  const press = (key: string, more = {}) =>
    toPresentCommand({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });
  it.each([
    ["ArrowRight", { move: "next" }],
    ["PageDown", { move: "next" }],
    [" ", { move: "next" }],
    ["ArrowLeft", { move: "previous" }],
    ["Home", { move: "first" }],
    ["End", { move: "last" }],
    ["R", { does: "reveal" }],
    ["3", { guess: 2 }],
    ["Escape", { does: "leave" }],
    ["constructor", undefined],
    ["x", undefined],
  ])("%s", (key, command) => {
    expect(press(key)).toEqual(command);
  });
  it("with a modifier is the browser's; Shift and Space go back", () => {
    expect(press("f", { ctrlKey: true })).toBeUndefined();
    expect(press(" ", { shiftKey: true })).toEqual({ move: "previous" });
  });
});

describe("a step's screen", () => {
  const search =
    "ids=a,b&depth=0&expanded=c~MET_WITH&selected=a~MET_WITH~b,d&event=e&speaker=s&view=x&story=y";

  it("is its search, without what leads elsewhere", () => {
    expect(toStepView(step("x", search))).toEqual({
      ids: ["a", "b"],
      depth: "0",
      expanded: ["c~MET_WITH"],
      selected: ["a~MET_WITH~b", "d"],
      event: "e",
      speaker: ["s"],
    });
  });

  it("leaves out what is gone, with the relations that ended there; the lens stays", () => {
    expect(toStepView(step("x", search), ["b", "c", "e", "s"])).toMatchObject({
      ids: ["a"],
      expanded: [],
      selected: ["d"],
      event: undefined,
      speaker: ["s"],
    });
    expect(isEmptied(step("x", "ids=a,b"), ["a", "b"])).toBe(true);
    expect(isEmptied(step("x", "pane=accounts&event=e"), ["e"])).toBe(true);
    expect(isEmptied(step("x", "ids=a,b"), ["a"])).toBe(false);
    expect(isEmptied(step("x", ""), ["a"])).toBe(false);
  });

  it("says what of it is gone, and of a claim what it said", () => {
    const cited = step("x", "ids=a,b", { claims: ["c-1"] });
    expect(toStepGone(cited, ["a", "c-1", "of-another-step"])).toEqual(["a", "c-1"]);
    expect(toGoneWords(["a", "a~MET_WITH~b", "c-1"], [claim({ id: "c-1", retracted: true })])).toEqual([
      "a",
      "a met with b",
      "what Ann said (“Ali met with Bea”), retracted",
    ]);
  });

  it("goes into a step and out again as the same", () => {
    const view = toStepView(step("x", search));
    const made = { ...step("x"), ...toScreen({ ...view, story: "s", step: "x" }, "at=code") };
    expect(toStepAddress("s", made)).toEqual({ search: { ...view, story: "s", step: "x" }, hash: "at=code" });
    expect(isScreenOf(made, { ...view, story: "s", step: "x" }, "at=code")).toBe(true);
    expect(isScreenOf(made, view, "at=other")).toBe(false);
    expect(isScreenOf(made, { ...view, asOf: "2018-08-28" }, "at=code")).toBe(false);
  });

  it("places that a layout found are no change of a step that keeps none", () => {
    expect(isScreenOf(step("x", "selected=d&ids=a"), { ids: ["a"], selected: ["d"] }, "at=found")).toBe(true);
  });

  it("an address that names nothing but a story asks for the step's screen", () => {
    expect(isBareAddress({ story: "s", step: "a" })).toBe(true);
    expect(isBareAddress({ story: "s", asOf: "2018-08-28" })).toBe(false);
  });
});

function claim(more: Partial<ClaimAnswer> = {}): ClaimAnswer {
  const named = (id: string, name: string) => ({ id, name, kind: "Person" as const });
  return {
    id: "c",
    subject: named("ali", "Ali"),
    predicate: "MET_WITH",
    object: named("bea", "Bea"),
    stance: "asserts",
    certainty: "stated",
    said: "2018-08",
    speaker: named("ann", "Ann"),
    via: [],
    document: { id: "d", title: "Paper" },
    locator: "¶1",
    retracted: false,
    derivedFrom: [],
    ...more,
  };
}

describe("sources", () => {
  it("of one voice, way and day are one, with all its places; a denial is another", () => {
    const via = [
      { id: "r", name: "Reuters", kind: "Outlet" as const },
      { id: "m", name: "MEE", kind: "Outlet" as const },
    ];
    const sources = toStepSources([
      claim({ via }),
      claim({ via, locator: "¶2" }),
      claim({ via, locator: "¶2" }),
      claim({ via, stance: "denies", said: "2018-08-29" }),
    ]);
    expect(sources).toMatchObject([
      {
        speaker: "Ann",
        stance: "asserts",
        via: ["Reuters", "MEE"],
        locators: ["¶1", "¶2"],
        said: "Aug 2018",
      },
      { speaker: "Ann", stance: "denies", locators: ["¶1"], said: "29 Aug 2018" },
    ]);
  });
});

describe("words for a room", () => {
  const names = new Map([["reuters", "Reuters"]]);
  it.each([
    [{}, ""],
    [{ via: ["reuters"], asOf: "2018-08-28" }, "Seen according to Reuters, as of 28 Aug 2018"],
    [{ from: "2018-01-01", to: "2018-12-31" }, "Only what happened in 2018"],
    [
      { asOf: "2018-08-28", from: "2018-06-01" },
      "Seen as of 28 Aug 2018 · Only what happened from 1 Jun 2018 on",
    ],
  ])("the lens %o reads “%s”", (lens, words) => {
    expect(toLensWords(lens, names)).toBe(words);
  });

  it.each([
    [0, "0:00"],
    [65_400, "1:05"],
    [3_600_000 + 9_000, "1:00:09"],
    [-5, "0:00"],
  ])("%i ms are %s", (ms, text) => {
    expect(formatElapsed(ms)).toBe(text);
  });
});

describe("the camera", () => {
  const room = { width: 800, height: 800 };
  it("comes nearer to few nodes, up to what a room can read, and never goes farther away", () => {
    const two = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 } };
    expect(toNearer(two, room)).toBeCloseTo(2.3 / 1.35);
    expect(toNearer({ ...two, c: { x: 5_000, y: 0 } }, room)).toBe(1);
    expect(toNearer({}, room)).toBe(1);
    expect(toNearer(two, { width: 0, height: 0 })).toBe(1);
  });
});

describe("Markdown", () => {
  const draw = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }));

  it("is emphasis, lists and links to the web", () => {
    const html = draw("A **b** *c*\n\n- one\n- [two](https://example.org/?a=1&b=2)");
    expect(html).toContain("<p>A <strong>b</strong> <em>c</em></p>");
    expect(html).toContain("<li>one</li>");
    expect(html).toContain(
      '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">',
    );
  });

  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["a picture that fails", 'x <img src=x onerror="alert(1)"> y'],
    ["a script's address", "[x](javascript:alert(1))"],
    ["a script's address, disguised", "[x](java&#x73;cript:alert(1)) <javascript:alert(1)>"],
    ["data", "[x](data:text/html,<script>alert(1)</script>)"],
    ["a picture from elsewhere", "![alt](https://example.org/x.png)"],
    ["a frame", "<iframe src='//example.org'></iframe>"],
  ])("%s stays text", (_what, text) => {
    const html = draw(text);
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag);
    expect(tags.filter((tag) => !["div", "p"].includes(tag ?? ""))).toEqual([]);
    expect(html).not.toMatch(/href|src="/);
  });

  it("shows HTML letter for letter", () => {
    expect(draw("a <b>bold</b> word")).toContain("a &lt;b&gt;bold&lt;/b&gt; word");
  });
});
