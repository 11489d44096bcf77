// An EDTF date as it is drawn and as it reads: never more precise than it was written.
import { describe, expect, it, test } from "vitest";
import { formatEdtf } from "../../client/evidence/formatEdtf.ts";
import { toDateShape } from "../../client/timeline/toDateShape.ts";
import { parseEdtf } from "../../seed/model/edtfDate.ts";
import { edtfCases, refusedDates } from "./edtfCases.ts";

const toDay = (time: number | undefined) => new Date(time ?? Number.NaN).toISOString().split("T")[0];

describe("each case of the table", () => {
  it.each(edtfCases)("$date", ({ date, start, end, words, drawn }) => {
    expect(parseEdtf(date)).toMatchObject({ start, end });
    expect(formatEdtf(date)).toBe(words);
    expect(toDateShape(date, { start, end })).toMatchObject(drawn);
  });
});

test.each(refusedDates)("“%s” is refused at character %i", (date, at) => {
  expect(parseEdtf(date)).toMatchObject({
    problem: expect.stringMatching(`at character ${at}[;,]`.replace("[;,]", "\\b")),
  });
});

const shape = (date: string) => {
  const read = parseEdtf(date);
  if ("problem" in read) throw new Error(read.problem);
  return toDateShape(date, read);
};

describe("spans", () => {
  test("May 2003, roughly, is all of May and no day of it", () => {
    const drawn = shape("2003-05~");
    expect([toDay(drawn?.start), toDay(drawn?.end)]).toEqual(["2003-05-01", "2003-06-01"]);
    expect(drawn?.coreEnd).toBe(drawn?.coreStart);
  });

  test("what lasted from 2011 to 2018 lasted for certain from the end of 2011 to the beginning of 2018", () => {
    const drawn = shape("2011/2018");
    expect([toDay(drawn?.coreStart), toDay(drawn?.coreEnd)]).toEqual(["2012-01-01", "2018-01-01"]);
    expect([toDay(drawn?.start), toDay(drawn?.end)]).toEqual(["2011-01-01", "2019-01-01"]);
  });

  test("of an open date its known part is drawn", () => {
    const until = shape("../2018-08");
    expect([toDay(until?.start), toDay(until?.end), toDay(until?.coreEnd)]).toEqual([
      "2018-08-01",
      "2018-09-01",
      "2018-08-01",
    ]);
    const since = shape("2018-06-14/..");
    expect([toDay(since?.start), toDay(since?.end)]).toEqual(["2018-06-14", "2018-06-15"]);
  });

  test("what has no date at all is not drawn", () => {
    expect(toDateShape(undefined, {})).toBeUndefined();
    expect(toDateShape("../..", {})).toBeUndefined();
  });

  test("bounds without a text are drawn between them", () => {
    const drawn = toDateShape(undefined, { start: "2018-06-01", end: "2018-06-30" });
    expect(drawn).toMatchObject({ sort: "lasted", from: "sharp", to: "sharp" });
  });
});
