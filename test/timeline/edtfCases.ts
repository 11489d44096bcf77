// EDTF dates of level 0 and 1, as one table for store, API, filters and drawing.
import type { DateShape } from "../../client/timeline/toDateShape.ts";

export interface EdtfCase {
  date: string;
  /** ISO days, as the API sends them. */
  start?: string;
  end?: string;
  /** Of the year 2018 (1 January to 31 December). */
  possibly: boolean;
  certainly: boolean;
  words: string;
  /** How it is drawn; ends that are not named are sharp. */
  drawn: Pick<DateShape, "sort" | "from" | "to">;
}

type Drawn = EdtfCase["drawn"];
const sort = (name: Drawn["sort"], from: Drawn["from"] = "sharp", to: Drawn["to"] = from): Drawn => ({
  sort: name,
  from,
  to,
});

/** `possibly` and `certainly` by a letter each: `pc`, `p-`, `--`. */
function toCase(
  date: string,
  [start, end]: [string | undefined, string | undefined],
  letters: string,
  words: string,
  drawn: Drawn,
): EdtfCase {
  return { date, start, end, possibly: letters[0] === "p", certainly: letters[1] === "c", words, drawn };
}

export const edtfCases: readonly EdtfCase[] = [
  toCase("2018-09-14", ["2018-09-14", "2018-09-14"], "pc", "14 Sep 2018", sort("day")),
  toCase("2018-06", ["2018-06-01", "2018-06-30"], "pc", "Jun 2018", sort("within")),
  toCase("2016-02", ["2016-02-01", "2016-02-29"], "--", "Feb 2016", sort("within")),
  toCase("2018", ["2018-01-01", "2018-12-31"], "pc", "2018", sort("within")),
  toCase("2018~", ["2018-01-01", "2018-12-31"], "pc", "about 2018", sort("within", "soft")),
  toCase("2018?", ["2018-01-01", "2018-12-31"], "pc", "2018 (uncertain)", sort("within", "soft")),
  toCase("2018%", ["2018-01-01", "2018-12-31"], "pc", "about 2018 (uncertain)", sort("within", "soft")),
  toCase("2003-05~", ["2003-05-01", "2003-05-31"], "--", "about May 2003", sort("within", "soft")),
  toCase("2018-09-14~", ["2018-09-14", "2018-09-14"], "pc", "about 14 Sep 2018", sort("within", "soft")),
  toCase("201X", ["2010-01-01", "2019-12-31"], "p-", "2010s", sort("within")),
  toCase("20XX", ["2000-01-01", "2099-12-31"], "p-", "21st century", sort("within")),
  toCase("2018-XX", ["2018-01-01", "2018-12-31"], "pc", "2018, month unknown", sort("within")),
  toCase("2018-06-XX", ["2018-06-01", "2018-06-30"], "pc", "Jun 2018, day unknown", sort("within")),
  toCase("2018-XX-XX", ["2018-01-01", "2018-12-31"], "pc", "2018, day unknown", sort("within")),
  toCase("2018-21", ["2018-03-01", "2018-05-31"], "pc", "spring 2018", sort("within", "soft")),
  toCase("2018-24", ["2018-12-01", "2019-02-28"], "p-", "winter 2018", sort("within", "soft")),
  toCase("2011/2018", ["2011-01-01", "2018-12-31"], "p-", "2011 – 2018", sort("lasted", "soft")),
  toCase(
    "2018-06-14/2018-06-16",
    ["2018-06-14", "2018-06-16"],
    "pc",
    "14 Jun 2018 – 16 Jun 2018",
    sort("lasted"),
  ),
  toCase(
    "2017~/2018-06-16",
    ["2017-01-01", "2018-06-16"],
    "p-",
    "about 2017 – 16 Jun 2018",
    sort("lasted", "soft", "sharp"),
  ),
  toCase("../2018-08", [undefined, "2018-08-31"], "p-", "until Aug 2018", sort("lasted", "open", "soft")),
  toCase("2018/..", ["2018-01-01", undefined], "p-", "since 2018", sort("lasted", "soft", "open")),
  toCase(
    "2018-06-14/",
    ["2018-06-14", undefined],
    "p-",
    "since 14 Jun 2018, end unknown",
    sort("lasted", "sharp", "unknown"),
  ),
  toCase(
    "/2018",
    [undefined, "2018-12-31"],
    "p-",
    "until 2018, start unknown",
    sort("lasted", "unknown", "soft"),
  ),
  toCase("-0044-03-15", ["-000044-03-15", "-000044-03-15"], "--", "15 Mar 45 BC", sort("day")),
  toCase("-0044", ["-000044-01-01", "-000044-12-31"], "--", "45 BC", sort("within")),
];

/** With the character at which they are at fault, from 1. */
export const refusedDates: readonly (readonly [string, number])[] = [
  ["Y17E7", 4],
  ["2018-06-1X", 10],
  ["1XXX", 2],
  ["{2017,2018}", 1],
  ["[2017,2018]", 1],
  ["?2018", 1],
  ["2018-XX-12", 7],
  ["2018-13", 7],
  ["2018-02-30", 9],
  ["..", 3],
  ["June 2018", 1],
  ["uuuu", 1],
  ["199u", 4],
];
