// Dates out in words and back in: nothing is lost, and nothing becomes more precise than it was.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseEdtf } from "../../seed/model/edtfDate.ts";
import { fromDraftEdtf } from "../../seed/model/edtfDraft.ts";
import { fromEdtfWords, toEdtfWords } from "../../seed/model/edtfWords.ts";

describe("a date in words, and the words read back", () => {
  test.each([
    ["2018", "2018"],
    ["0800", "800"],
    ["-0043", "44 BC"],
    ["-0043-03-15", "15 March 44 BC"],
    ["0000", "1 BC"],
    ["2018-06", "June 2018"],
    ["2018-09-14", "14 September 2018"],
    ["2003-05~", "about May 2003"],
    ["2018?", "2018 (uncertain)"],
    ["2018-06-14%", "about 14 June 2018 (uncertain)"],
    ["2018-21", "spring 2018"],
    ["2018-24", "winter 2018"],
    ["201X", "2010s"],
    ["19XX", "20th century"],
    ["20XX", "21st century"],
    ["2018-XX", "2018, month unknown"],
    ["2018-06-XX", "June 2018, day unknown"],
    ["2018-XX-XX", "2018, month and day unknown"],
    ["2011/2018", "2011 to 2018"],
    ["2011-03~/2018-08-29?", "about March 2011 to 29 August 2018 (uncertain)"],
    ["2011/..", "since 2011"],
    ["../2018-08", "until August 2018"],
    ["2018/", "from 2018, end unknown"],
    ["/2018", "until 2018, beginning unknown"],
    ["2018-06-01T10:00:00Z", "2018-06-01T10:00:00Z"],
    ["../..", "../.."],
    ["XXXX", "XXXX"],
  ])("%s is “%s”", (text, words) => {
    expect(toEdtfWords(text)).toBe(words);
    expect(fromEdtfWords(words)).toBe(text);
  });

  it("every date of levels 0 and 1 comes back as it was", () => {
    const pad = (number: number, length = 2) => String(number).padStart(length, "0");
    const year = fc.oneof(
      fc.integer({ min: 0, max: 9999 }).map((number) => pad(number, 4)),
      fc.integer({ min: 1, max: 9999 }).map((number) => `-${pad(number, 4)}`),
    );
    const month = fc.integer({ min: 1, max: 12 }).map((number) => pad(number));
    const plain = fc.oneof(
      year,
      fc.tuple(year, month).map((parts) => parts.join("-")),
      fc
        .tuple(
          year,
          month,
          fc.integer({ min: 1, max: 28 }).map((number) => pad(number)),
        )
        .map((parts) => parts.join("-")),
    );
    const doubted = fc
      .tuple(plain, fc.constantFrom("", "~", "?", "%"))
      .map(([text, doubt]) => `${text}${doubt}`);
    const open = fc.constantFrom("", "..");
    const any = fc.oneof(
      doubted,
      fc.tuple(doubted, doubted).map((parts) => parts.join("/")),
      fc.tuple(doubted, open).map((parts) => parts.join("/")),
      fc.tuple(open, doubted).map((parts) => parts.join("/")),
      fc.tuple(year, fc.constantFrom("21", "22", "23", "24", "XX")).map((parts) => parts.join("-")),
      fc.tuple(year, month).map((parts) => `${parts.join("-")}-XX`),
      fc.integer({ min: 0, max: 999 }).map((number) => `${pad(number, 3)}X`),
      fc.integer({ min: 0, max: 99 }).map((number) => `${pad(number)}XX`),
    );
    fc.assert(
      fc.property(any, (text) => {
        fc.pre(!("problem" in parseEdtf(text)));
        expect(fromEdtfWords(toEdtfWords(text))).toBe(text);
      }),
      { numRuns: 3_000, seed: 6 },
    );
  });
});

describe("how people write dates", () => {
  test.each([
    ["c. 1950", "1950~"],
    ["ca 1950", "1950~"],
    ["Circa May 2003", "2003-05~"],
    ["May 12, 2003", "2003-05-12"],
    ["12 Sept 2003", "2003-09-12"],
    ["Fall 1989", "1989-23"],
    ["1914–1918", "1914/1918"],
    ["July 1914 – 11 November 1918", "1914-07/1918-11-11"],
    ["44 BC", "-0043"],
    ["1950s", "195X"],
    ["c. 1950s", undefined],
    ["Early 1950s", undefined],
    ["5/6/2003", undefined],
    ["about then", undefined],
    ["31 February 2003", undefined],
    ["May", undefined],
    ["", undefined],
    ["<b>2003</b>", undefined],
  ])("“%s” is %s", (words, text) => expect(fromEdtfWords(words)).toBe(text));
});

describe("forms of the 2012 draft", () => {
  test.each([
    ["2018-06-uu", "2018-06-XX"],
    ["2018-uu-uu", "2018-XX-XX"],
    ["201u", "201X"],
    ["201x", "201X"],
    ["19uu", "19XX"],
    ["unknown/2018", "/2018"],
    ["2018/unknown", "2018/"],
    ["2018/open", "2018/.."],
    ["2018-06?~", "2018-06%"],
    ["2018~?/open", "2018%/.."],
    ["y2018", "2018"],
    ["2018-21^northernHemisphere", "2018-21"],
    ["2018-06-14", "2018-06-14"],
  ])("%s is now %s", (draft, text) => {
    expect(fromDraftEdtf(draft).text).toBe(text);
    expect(parseEdtf(text)).not.toHaveProperty("problem");
  });

  test.each([
    ["y-1e4", "Y-10000"],
    ["y17000", "Y17000"],
    ["Y17000", "Y17000"],
  ])("%s, of more than four digits, is now %s", (draft, text) =>
    expect(fromDraftEdtf(draft).text).toBe(text),
  );

  it("says what is lost", () => {
    expect(fromDraftEdtf("2018-21^southernHemisphere").lost).toContain("southernHemisphere");
    expect(fromDraftEdtf("2018-06-uu").lost).toBeUndefined();
  });

  test.each(["June 2018", "2018-25", "{2017,2018}", "open", "a/b/c", "2018^x", ""])(
    "%j becomes nothing that is taken for a date",
    (text) => expect(parseEdtf(fromDraftEdtf(text).text)).toHaveProperty("problem"),
  );
});
