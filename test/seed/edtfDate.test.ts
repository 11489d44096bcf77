// EDTF dates: their bounds, and what is refused, with the place of the fault.
import { describe, expect, test } from "vitest";
import { parseEdtf, toBounds } from "../../seed/model/edtfDate.ts";

describe("bounds of an EDTF date", () => {
  test.each([
    ["2018-09-14", "2018-09-14", "2018-09-14"],
    ["2018-06", "2018-06-01", "2018-06-30"],
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["2018", "2018-01-01", "2018-12-31"],
    ["2018~", "2018-01-01", "2018-12-31"],
    ["2018?", "2018-01-01", "2018-12-31"],
    ["2018-06%", "2018-06-01", "2018-06-30"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["2011/2018", "2011-01-01", "2018-12-31"],
    ["2011-03/2018-08-29", "2011-03-01", "2018-08-29"],
    ["2011/..", "2011-01-01", undefined],
    ["../2018-08", undefined, "2018-08-31"],
    ["2018/", "2018-01-01", undefined],
    ["/2018", undefined, "2018-12-31"],
  ])("%s runs from %s to %s", (text, start, end) => {
    expect(toBounds(text)).toEqual({ start, end });
  });

  test.each([
    ["2018~", true, false],
    ["2018?", false, true],
    ["2018%", true, true],
    ["2018", false, false],
  ])("%s: approximate %s, uncertain %s", (text, approximate, uncertain) => {
    expect(parseEdtf(text)).toMatchObject({ approximate, uncertain });
  });
});

describe("refused dates", () => {
  test.each([
    ["June 2018", 1],
    ["2018-13", 7],
    ["2018-6", 6],
    ["2018-02-30", 9],
  ])("“%s” is refused, pointing at character %i", (text, at) => {
    expect(parseEdtf(text)).toMatchObject({ problem: expect.stringContaining(`at character ${at};`) });
  });

  test("an empty date is refused with an example to follow", () => {
    expect(parseEdtf("")).toMatchObject({ problem: expect.stringContaining("write it like 2018-06") });
  });

  test.each(["2018/2011", "2018/2018"])("%s, which does not end after it begins, is refused", (text) => {
    expect(parseEdtf(text)).toMatchObject({
      problem: expect.stringContaining("does not end after it begins"),
    });
  });

  test("a date of level 2 is refused by its level", () => {
    expect(parseEdtf("{2017,2018}")).toMatchObject({ problem: expect.stringContaining("level 2") });
  });

  test("toBounds throws with the same words", () => {
    expect(() => toBounds("June 2018")).toThrow("“June 2018” is no EDTF date");
  });
});
