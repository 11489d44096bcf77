// The timeline as a picture that leaves the page: well-formed, complete, and as honest as the screen.
import { describe, expect, test } from "vitest";
import { toMarks } from "../../client/timeline/toMarks.ts";
import { toTimelineNotes } from "../../client/timeline/toTimelineNotes.ts";
import { toTimelineSvg } from "../../client/timeline/toTimelineSvg.ts";
import { toBounds } from "../../seed/model/edtfDate.ts";
import type { TimelineAnswer } from "../../server/timelineContract.ts";
import { parseXml } from "../graph/parseXml.ts";
import { edtfCases } from "./edtfCases.ts";
import { toManyEvents } from "./manyEvents.ts";

function toAnswer(date: string): TimelineAnswer {
  const event = { id: "e", kind: "Meeting", name: "A <b>meeting</b> & more" } as const;
  const about = { actors: [], topics: [], places: [], documents: [] };
  return {
    events: [{ ...event, date, ...toBounds(date), claims: 1, ...about }],
    claims: [],
    more: { events: 0, claims: 0, hiddenEvents: 0, hiddenClaims: 0 },
  };
}

const window = { start: Date.UTC(2000, 0, 1), end: Date.UTC(2025, 0, 1) };
const draw = (answer: TimelineAnswer, by: "none" | "actor" = "none", around = window) =>
  toTimelineSvg({
    ...{
      title: "Dates & “doubts”",
      clock: "both",
      by,
      theme: "light",
      window: around,
      notes: ["Lens: none <i>"],
    },
    marks: toMarks(answer, by, {}),
  });
/** Marks alone: what is drawn without any event is taken off. */
const nothing = draw({ ...toAnswer("2018"), events: [] });
const count = (svg: string, what: string) => svg.split(what).length - 1;

describe("one date", () => {
  test.each(edtfCases.filter(({ date }) => !date.startsWith("-")))(
    "$date: ends $drawn.from and $drawn.to",
    ({ date, drawn }) => {
      const svg = draw(toAnswer(date));
      expect(() => parseXml(svg)).not.toThrow();
      expect(svg).not.toContain("<b>");
      const fades = count(svg, "<linearGradient") - count(nothing, "<linearGradient");
      expect(fades > 0).toBe(drawn.sort !== "day" && [drawn.from, drawn.to].some((end) => end !== "sharp"));
      const arrows = count(svg, "5.5L0 0L");
      expect(arrows).toBe([drawn.from, drawn.to].filter((end) => end === "open").length);
      const asked = count(svg, ">?<");
      expect(asked).toBe([drawn.from, drawn.to].filter((end) => end === "unknown").length);
      // A day alone has no line through it that says “some time between”.
      expect(count(svg, "M-10 0H10") > 0 && drawn.sort === "day").toBe(false);
    },
  );

  test("May 2003, roughly, is a span with soft ends from near, and never a day", () => {
    const near = draw(toAnswer("2003-05~"), "none", {
      start: Date.UTC(2003, 3, 1),
      end: Date.UTC(2003, 6, 1),
    });
    expect(count(near, "<linearGradient") - count(nothing, "<linearGradient")).toBe(2);
    const far = draw(toAnswer("2003-05~"));
    expect(far).toContain("M-10 0H10");
    expect(draw(toAnswer("2003-05-01"))).not.toContain("M-10 0H10");
  });
});

describe("the whole", () => {
  const many = toManyEvents(40);
  test("is well-formed, names its lanes, and holds lens and sources", () => {
    const notes = toTimelineNotes({
      ...{
        answer: many,
        lens: { speaker: ["p1"], asOf: "2018-08-28" },
        link: "http://localhost/?pane=timeline",
      },
      saved: new Date("2026-01-02T00:00:00Z"),
    });
    expect(notes[0]).toBe("Lens: according to Person 1, as of 28 Aug 2018.");
    expect(notes).toContain("Backchannel, 2 Jan 2026: http://localhost/?pane=timeline");
    expect(notes.filter((line) => /^\d+\. Document/.test(line))).toHaveLength(12);
    const svg = draw(many, "actor");
    expect(() => parseXml(svg)).not.toThrow();
    expect(svg).toMatch(/>\d+ others</);
    expect(svg).toContain("Lens: none &lt;i&gt;");
    expect(svg).toContain(">contested<");
  });

  test("says what the lens hides and what is left out", () => {
    const notes = toTimelineNotes({
      answer: { ...many, more: { events: 2, claims: 3, hiddenEvents: 4, hiddenClaims: 5 } },
      ...{ lens: {}, link: `http://localhost/?${"x".repeat(300)}`, saved: new Date("2026-01-02T00:00:00Z") },
    });
    expect(notes.slice(0, 3)).toEqual([
      "Lens: all voices, all days.",
      "Left out for want of room: 2 events and 3 claims; narrow the view to see them. The lens hides 4 events and 5 claims.",
      "Backchannel, 2 Jan 2026",
    ]);
  });
});
