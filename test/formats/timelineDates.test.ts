// The dates of TimelineJS: coarse years and months out, nothing lost or sharpened on the way back in.
import { describe, expect, it, test } from "vitest";
import { fromTimelineDates, toTimelineDates } from "../../server/formats/timelineDates.ts";

const cases: [string, object | undefined][] = [
  ["2018", { start: { year: 2018 } }],
  ["2018-06", { start: { year: 2018, month: 6 } }],
  ["2018-09-14", { start: { year: 2018, month: 9, day: 14 } }],
  ["2003-05~", { start: { year: 2003, month: 5 }, display: "about May 2003" }],
  ["2018?", { start: { year: 2018 }, display: "2018 (uncertain)" }],
  ["2018-06-14%", { start: { year: 2018, month: 6, day: 14 }, display: "about 14 June 2018 (uncertain)" }],
  ["2018-21", { start: { year: 2018 }, display: "spring 2018" }],
  ["201X", { start: { year: 2010 }, end: { year: 2019 }, display: "2010s" }],
  ["19XX", { start: { year: 1900 }, end: { year: 1999 }, display: "20th century" }],
  ["2018-XX", { start: { year: 2018 }, display: "2018, month unknown" }],
  ["2018-06-XX", { start: { year: 2018, month: 6 }, display: "June 2018, day unknown" }],
  ["2018-XX-XX", { start: { year: 2018 }, display: "2018, month and day unknown" }],
  ["2011/2018", { start: { year: 2011 }, end: { year: 2018 }, display: "2011 to 2018" }],
  [
    "2011-03~/2018-08-29",
    {
      start: { year: 2011, month: 3 },
      end: { year: 2018, month: 8, day: 29 },
      display: "about March 2011 to 29 August 2018",
    },
  ],
  ["2011/..", { start: { year: 2011 }, display: "since 2011" }],
  ["2018/", { start: { year: 2018 }, display: "from 2018, end unknown" }],
  ["../2018-08", { start: { year: 2018, month: 8 }, display: "until August 2018" }],
  ["/2018", { start: { year: 2018 }, display: "until 2018, beginning unknown" }],
  ["-0043-03-15", { start: { year: -43, month: 3, day: 15 }, display: "15 March 44 BC" }],
  ["2018-06-01T10:00:00Z", { start: { year: 2018, month: 6, day: 1 }, display: "2018-06-01T10:00:00Z" }],
];

describe("EDTF as the dates of TimelineJS", () => {
  test.each(cases)("%s", (text, dates) => expect(toTimelineDates(text)).toEqual(dates));

  test.each(["../..", "/", "XXXX", "Y170000002", "Y17000", "no date"])("%s has no place", (text) =>
    expect(toTimelineDates(text)).toBeUndefined(),
  );
});

describe("there and back", () => {
  test.each(cases)("%s by its display date alone, as in a spreadsheet", (text) => {
    const dates = toTimelineDates(text);
    expect(dates && fromTimelineDates(dates)).toEqual({ date: text, notes: [] });
  });

  test.each(cases)("%s by the EDTF written beside it", (text) => {
    const dates = toTimelineDates(text);
    expect(dates && fromTimelineDates({ ...dates, display: undefined, edtf: text })).toEqual({
      date: text,
      notes: [],
    });
  });
});

describe("dates that others wrote", () => {
  const may = { year: 2003, month: 5 };
  it("a month without words is a month", () =>
    expect(fromTimelineDates({ start: may })).toMatchObject({ date: "2003-05" }));

  it("“about” makes it approximate, also where a day was given only to have a place", () => {
    expect(fromTimelineDates({ start: may, display: "circa May 2003" })).toEqual({
      date: "2003-05~",
      notes: [],
    });
    expect(fromTimelineDates({ start: { ...may, day: 1 }, display: "c. May 2003" })).toEqual({
      date: "2003-05~",
      notes: [],
    });
  });

  it("words of another time are set aside, and said", () => {
    expect(fromTimelineDates({ start: may, display: "about 1950" })).toEqual({
      date: "2003-05",
      notes: [expect.stringContaining("another time")],
    });
    expect(fromTimelineDates({ start: may, display: "since 1950" })).toMatchObject({ date: "2003-05" });
  });

  it("words that say nothing certain are kept as a note", () => {
    expect(fromTimelineDates({ start: may, display: "Spring term" })).toEqual({
      date: "2003-05",
      notes: [expect.stringContaining("“Spring term”")],
    });
  });

  it("the same start and end are one date", () => {
    expect(fromTimelineDates({ start: may, end: may })).toEqual({ date: "2003-05", notes: [] });
  });

  it("draft EDTF is understood, and what 2019 cannot say is named", () => {
    expect(fromTimelineDates({ start: may, edtf: "2003-05-uu" })).toEqual({ date: "2003-05-XX", notes: [] });
    expect(fromTimelineDates({ start: { year: 2003 }, edtf: "2003-21^north" })).toEqual({
      date: "2003-21",
      notes: [expect.stringContaining("“north”")],
    });
    expect(fromTimelineDates({ start: { year: 2018 }, display: "unknown/2018" })).toMatchObject({
      date: "/2018",
    });
  });

  it.each([
    [{ start: { year: 2003, month: 13 } }, "at character"],
    [{ start: { year: 2003, month: 2, day: 30 } }, "at character"],
    [{ start: { year: 2003 }, end: { year: 2001 } }, "does not end after"],
  ])("%j is refused", (dates, reason) =>
    expect(fromTimelineDates(dates)).toMatchObject({ problem: expect.stringContaining(reason) }),
  );
});
