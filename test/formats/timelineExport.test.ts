// What leaves for TimelineJS and for calendars: exact forms, text that stays text, and every date as careful as it was.
import ICAL from "ical.js";
import { describe, expect, it, test } from "vitest";
import { Story } from "../../seed/model/story.ts";
import { formulaGuard } from "../../server/formats/formulaGuard.ts";
import { toCalendar } from "../../server/formats/toCalendar.ts";
import { toEventSlide } from "../../server/formats/toEventSlide.ts";
import { toStorySlides } from "../../server/formats/toStorySlides.ts";
import { toTimelineCsv } from "../../server/formats/toTimelineCsv.ts";
import { toTimelineJson } from "../../server/formats/toTimelineJson.ts";
import { hostile, sampleDates, toSampleClaim, toSampleEvent } from "./sampleClaims.ts";

const damascus = toSampleEvent("damascus-meeting", "Damascus meeting", "2018-06~");
const asserted = toSampleClaim("one", damascus);
const denied = toSampleClaim("two", damascus, { stance: "denies", locator: "¶10", said: "2018-08-29" });
const head = { title: "A timeline", html: "" };

describe("an event as a slide", () => {
  it("says its status in words, every claim with its citation, and the sources as credit", () => {
    const slide = toEventSlide(damascus, [asserted, denied]);
    expect(slide.standing).toBe("contested: asserted by 1, denied by 1");
    expect(slide.html).toContain("Contested: asserted by 1, denied by 1.");
    expect(slide.html).toContain('<a href="https://example.org/report">A report, ¶10</a>');
    expect(slide.credit).toBe("A report, ¶3, ¶10");
    expect(slide.lines.join("\n")).toContain("Speaker two denies (said 29 August 2018)");
  });

  it("of which nobody speaks has no source, and a retracted claim counts for nothing", () => {
    const slide = toEventSlide(damascus, [{ ...asserted, retracted: true }]);
    expect(slide.standing).toBe("without a source");
    expect(slide.credit).toBe("");
  });

  it("shows HTML in names, notes, titles and addresses as text", () => {
    const event = toSampleEvent("e", hostile, "2018");
    const claim = toSampleClaim("c", event, {
      note: hostile,
      document: { id: "d", title: hostile, url: `javascript:alert("${hostile}")` },
      speaker: { id: "s", name: hostile, kind: "Person" },
    });
    const text = JSON.stringify(
      toTimelineJson({ title: "x", html: "" }, [toEventSlide({ ...event, type: hostile }, [claim])]),
    );
    expect(text).not.toMatch(/<(script|img)/i);
    expect(text).not.toContain('javascript:alert(\\"</');
    expect(text).not.toContain('href=\\"javascript');
  });
});

describe("TimelineJS JSON", () => {
  it("has the coarse date, the display date, the id, the group and the EDTF beside them", () => {
    const { timeline, unplaced } = toTimelineJson(head, [
      toEventSlide(damascus, [asserted, denied], "https://example.org/e"),
    ]);
    expect(unplaced).toEqual([]);
    expect(timeline.events).toEqual([
      {
        unique_id: "damascus-meeting",
        start_date: { year: 2018, month: 6, display_date: "about June 2018" },
        display_date: "about June 2018",
        edtf: "2018-06~",
        text: { headline: "Damascus meeting", text: expect.stringContaining("<p>") },
        group: "talks",
        media: {
          url: "<blockquote>Contested: asserted by 1, denied by 1.</blockquote>",
          caption: "",
          credit: "Sources: A report, ¶3, ¶10",
          link: "https://example.org/e",
        },
      },
    ]);
  });

  it("names what it cannot place on the title slide", () => {
    const { timeline, unplaced } = toTimelineJson(head, [toEventSlide(toSampleEvent("u", "Undated"), [])]);
    expect(timeline.events).toEqual([]);
    expect(unplaced.map(({ id }) => id)).toEqual(["u"]);
    expect(timeline.title.text.text).toContain("<strong>Undated</strong>");
  });
});

describe("TimelineJS CSV", () => {
  const lines = (text: string) => text.split("\r\n");

  it("has the template's headers and a row for each event", () => {
    const { timeline } = toTimelineJson(head, [toEventSlide(toSampleEvent("e", "Talks", "2011/2018"), [])]);
    const [first, title, row, end] = lines(toTimelineCsv(timeline));
    expect(first).toBe(
      "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background",
    );
    expect(title).toBe(",,,,,,,,,A timeline,,,,,,title,,");
    expect(row).toMatch(/^2011,,,,2018,,,,2011 to 2018,Talks,<p>/);
    expect(end).toBe("");
  });

  test.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["+1 (uncertain)", "'+1 (uncertain)"],
    ["'=already", "''=already"],
    ["＝full width", "'＝full width"],
    ["-44", "-44"],
    ["'tis", "'tis"],
    ["plain", "plain"],
  ])("%s is written %s, and read back as it was", (text, written) => {
    expect(formulaGuard.add(text)).toBe(written);
    expect(formulaGuard.remove(written)).toBe(text);
  });
});

describe("a story", () => {
  const story = Story.parse({
    id: "s",
    title: "Who says so?",
    steps: [
      { id: "one", title: "First", caption: `**Bold** ${hostile}`, claims: ["one", "two"] },
      { id: "two", title: "Second", caption: "No source", search: "from=2018-08-01&to=2018-08-31" },
      { id: "three", title: "Third", claims: ["gone"] },
    ],
  });

  it("is a slide for each step: caption, claims, a date from what it shows, and what has no source says so", () => {
    const slides = toStorySlides({ story, claims: [asserted, denied], events: [damascus] });
    expect(slides.map(({ id, date }) => [id, date])).toEqual([
      ["one", "2018-06~"],
      ["two", "2018-08-01/2018-08-31"],
      ["three", undefined],
    ]);
    expect(slides[0]?.html).toContain("<strong>Bold</strong>");
    expect(slides[0]?.html).not.toMatch(/<(script|img)/);
    expect(slides[0]?.standing).toContain("contested: asserted by 1, denied by 1");
    expect(slides[1]?.html).toContain("without a source");
    expect(slides[2]?.html).toContain("1 of the claims it cites is no longer there");
  });
});

describe("a calendar", () => {
  const stamp = new Date("2026-01-02T03:04:05.678Z");
  const read = (slides: ReturnType<typeof toEventSlide>[]) => {
    const { calendar, unplaced } = toCalendar({ title: "Ours; all, of \\ it", stamp }, slides);
    const component = new ICAL.Component(ICAL.parse(calendar));
    const events = component.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    return { calendar, unplaced, component, events };
  };

  it("is read by another program, with days that end before the next begins", () => {
    const { events, component } = read([
      toEventSlide(toSampleEvent("e", "Talks, long; \\ ones\n", "2018-09-14"), [denied]),
    ]);
    expect(component.getFirstPropertyValue("x-wr-calname")).toBe("Ours\\; all\\, of \\\\ it");
    const [event] = events;
    expect(event?.summary).toBe("Talks, long; \\ ones\n");
    expect(event?.startDate.toString()).toBe("2018-09-14");
    expect(event?.endDate.toString()).toBe("2018-09-15");
    expect(event?.description).toContain("Speaker two denies");
    expect(event?.uid).toMatch(/^[0-9a-f]{16}@backchannel$/);
  });

  test.each([
    ["2018-06~", "2018-06-01", "2018-07-01", "about June 2018"],
    ["2011/..", "2011-01-01", "2012-01-01", "since 2011"],
    ["../2018-08", "2018-08-01", "2018-09-01", "until August 2018"],
    ["201X", "2010-01-01", "2020-01-01", "2010s"],
    ["2011/2018", "2011-01-01", "2019-01-01", "2011 to 2018"],
  ])("%s spans %s to %s and says “%s”", (date, start, end, words) => {
    const { events } = read([toEventSlide(toSampleEvent("e", "Talks", date), [])]);
    expect(events[0]?.startDate.toString()).toBe(start);
    expect(events[0]?.endDate.toString()).toBe(end);
    expect(events[0]?.summary).toBe(`Talks (${words})`);
  });

  it("folds lines at 75 octets without cutting a character, and ends them with CRLF", () => {
    const { calendar, events } = read([
      toEventSlide(toSampleEvent("e", "مملوك ".repeat(40).trim(), "2018"), []),
    ]);
    expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(events[0]?.summary).toContain("مملوك مملوك");
    expect(calendar).not.toContain("\u{fffd}");
  });

  it("names what it cannot place, and places every other date", () => {
    const slides = sampleDates.map((date) => toEventSlide(toSampleEvent(`e${date}`, date, date), []));
    const { unplaced, events, component } = read([
      ...slides,
      toEventSlide(toSampleEvent("u", "Undated"), []),
    ]);
    expect(unplaced.map(({ headline }) => headline)).toEqual(["-0043-03-15", "Undated"]);
    expect(events).toHaveLength(sampleDates.length - 1);
    expect(component.getFirstPropertyValue("x-wr-caldesc")).toContain("Undated");
  });
});
