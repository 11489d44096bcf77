// Timelines of others: what is understood, what is refused with its row and reason, and what comes back of our own.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { checkDossier } from "../../seed/dossier/checkDossier.ts";
import { Dossier } from "../../seed/model/dossier.ts";
import { decodeFile } from "../../server/formats/decodeFile.ts";
import { findUnsafe } from "../../server/formats/findUnsafe.ts";
import type { GivenTimeline } from "../../server/formats/GivenTimeline.ts";
import { htmlToText } from "../../server/formats/htmlToText.ts";
import { recogniseFile } from "../../server/formats/recogniseFile.ts";
import { toEventSlide } from "../../server/formats/toEventSlide.ts";
import { type ImportSource, toImportedDossier } from "../../server/formats/toImportedDossier.ts";
import { toTimelineCsv } from "../../server/formats/toTimelineCsv.ts";
import { toTimelineJson } from "../../server/formats/toTimelineJson.ts";
import { hostile, sampleDates, toSampleClaim, toSampleEvent } from "./sampleClaims.ts";

const source: ImportSource = { title: "A timeline", said: "2026-01-02" };

function readTimeline(text: string): GivenTimeline {
  const found = recogniseFile(text, "file");
  if (!("timeline" in found)) throw new Error("not a timeline");
  return found.timeline;
}
const take = (text: string, given: Partial<ImportSource> = {}) =>
  toImportedDossier(readTimeline(text), { ...source, ...given });
const toJson = (...events: object[]) => JSON.stringify({ events });
const toEvent = (start_date: unknown, more: object = {}) => ({
  start_date,
  text: { headline: "Talks" },
  ...more,
});

describe("our own export comes back", () => {
  const slides = [...sampleDates, "2018/"].map((date) => {
    const event = toSampleEvent(
      `event-${Buffer.from(date).toString("hex")}`,
      `=Talks, "${date}" & <b>more</b>`,
      date,
    );
    return toEventSlide(event, [toSampleClaim(date, event)]);
  });
  const { timeline } = toTimelineJson({ title: "Ours", html: "<p>About it</p>" }, slides);
  const expected = slides.map(({ headline, date, group }) => ({ name: headline, date, type: group }));

  test.each([
    ["JSON", JSON.stringify(timeline)],
    ["CSV", toTimelineCsv(timeline)],
    [
      "JSON that lost our own key",
      JSON.stringify({ ...timeline, events: timeline.events.map(({ edtf: _edtf, ...rest }) => rest) }),
    ],
  ])("from %s, with names, groups and dates as they were", (_form, text) => {
    const plan = take(text);
    expect(plan.refused).toEqual([]);
    expect(plan.notes).toEqual([]);
    expect(plan.events.map(({ name, date, type }) => ({ name, date, type }))).toEqual(expected);
  });

  it("says what its document says: each event a claim, each date another, and nothing else", () => {
    const { dossier, document, speaker } = take(toTimelineCsv(timeline));
    expect(checkDossier(Dossier.parse(dossier))).toEqual([]);
    expect(speaker).toMatchObject({ kind: "Group", anonymous: true });
    expect(dossier.claims).toHaveLength(2 * slides.length);
    for (const claim of dossier.claims) {
      expect(claim).toMatchObject({
        document: document.id,
        speaker: speaker.id,
        said: "2026-01-02",
        stance: "asserts",
      });
    }
  });

  it("the same file gives the same ids, and another document others", () => {
    const text = JSON.stringify(timeline);
    expect(take(text)).toEqual(take(text));
    expect(take(text, { title: "Another" }).events[0]?.id).not.toBe(take(text).events[0]?.id);
  });
});

describe("rows that cannot be placed", () => {
  const header =
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Type,Group";
  test.each([
    ["an empty year", ",,,,,,,,,Talks", "Year", "is empty"],
    ["words for a year", "then,,,,,,,,,Talks", "Year", "“then” is no year"],
    ["a year too far", "-13800000000,,,,,,,,,Talks", "Year", "beyond"],
    ["a month too many", "2018,13,,,,,,,,Talks", "Month", "1 to 12"],
    ["a month in words", "2018,June,,,,,,,,Talks", "Month", "“June” is no month"],
    ["a day without a month", "2018,,5,,,,,,,Talks", "Day", "has no month"],
    ["a day that is not there", "2018,2,30,,,,,,,Talks", "Year, Month, Day", "at character"],
    ["an end before the start", "2018,,,,2011,,,,,Talks", "Year, Month, Day", "does not end after it begins"],
    ["an end without a year", "2018,,,,,6,,,,Talks", "End Year", "is empty"],
    ["nothing that happened", "2018,,,,,,,,,", "Headline", "say what happened"],
    ["too many cells", "2018,,,,,,,,,Talks, and more,,,and more", undefined, "14 cells for 13 columns"],
  ])("%s", (_what, row, column, reason) => {
    const { refused, events } = take(`${header}\n2017,,,,,,,,,Before\n${row}\n2019,,,,,,,,,After\n`);
    expect(refused).toEqual([
      { row: "row 3", ...(column && { column }), message: expect.stringContaining(reason) },
    ]);
    expect(events.map(({ name }) => name)).toEqual(["Before", "After"]);
  });

  it("a row twice is refused, the same headline at another time is another event", () => {
    const { refused, events } = take(
      `${header}\n2017,,,,,,,,,Talks\n2018,,,,,,,,,Talks\n2017,,,,,,,,,Talks\n`,
    );
    expect(refused).toEqual([{ row: "row 4", message: "says the same as row 2; remove one of them" }]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  });

  it("a unique_id twice is refused by its event", () => {
    const { refused } = take(
      toJson(toEvent({ year: 1 }, { unique_id: "a" }), toEvent({ year: 2 }, { unique_id: "a" })),
    );
    expect(refused).toEqual([
      { row: "event 2", column: "unique_id", message: expect.stringContaining("event 1") },
    ]);
  });

  it("what is no event is refused, eras and strange columns are passed over and said", () => {
    const json = take(JSON.stringify({ events: [null, [], "x", toEvent({ year: 2018 })], eras: [{}] }));
    expect(json.refused.map(({ row }) => row)).toEqual(["event 1", "event 2", "event 3"]);
    expect(json.notes).toEqual([{ row: "eras", message: expect.stringContaining("1 era") }]);
    const csv = take(`${header},Mood\n2018,,,,,,,,,Talks,,,,good\n2018,,,,,,,,,Age,,era\n\n`);
    expect(csv.notes).toEqual([
      { row: "row 1", column: "Mood", message: expect.stringContaining("left out") },
      { row: "row 3", column: "Type", message: expect.stringContaining("era") },
    ]);
    expect(csv.events).toHaveLength(1);
  });
});

describe("what others write", () => {
  it("numbers and words, with and without a month", () => {
    const { events } = take(
      toJson(
        toEvent({ year: "2018", month: "", day: "" }),
        toEvent({ year: 2018, month: 6 }),
        toEvent({ year: -43, month: "3", day: "15" }),
      ),
    );
    expect(events.map(({ date }) => date)).toEqual(["2018", "2018-06", "-0043-03-15"]);
  });

  it("semicolons, a byte order mark and CRLF", () => {
    const { events } = take("\u{feff}Year;Headline;Text\r\n2018;Talks;a, b\r\n");
    expect(events).toMatchObject([{ name: "Talks", date: "2018" }]);
  });

  it("HTML becomes text, and script nothing at all", () => {
    const { dossier } = take(
      toJson(
        toEvent(
          { year: 2018 },
          {
            text: {
              headline: `<b>Talks</b> ${hostile}`,
              text: "<p>One &amp; two</p><p>1 &lt; 2<br>three</p>",
            },
          },
        ),
      ),
    );
    expect(dossier.events).toMatchObject([{ name: "Talks", summary: "One & two\n1 < 2\nthree" }]);
  });

  it("media, captions and credits are kept as a note, times too", () => {
    const { dossier, notes } = take(
      toJson(
        toEvent(
          { year: 2018, month: 6, day: 1, hour: 10, minute: "30", display_date: "Whitsun" },
          { media: { url: "https://example.org/a.jpg", caption: "<i>A picture</i>", credit: "Them" } },
        ),
      ),
    );
    expect(dossier.claims[0]?.note).toBe(
      "Medium: https://example.org/a.jpg. Caption: A picture. Credit: Them. Display date: Whitsun. Time: 10:30",
    );
    expect(notes.map(({ column }) => column)).toEqual(["Date", "Time"]);
  });

  it("long texts are cut, and said to be", () => {
    const { dossier, notes } = take(
      toJson(toEvent({ year: 2018 }, { text: { headline: "x".repeat(300), text: "y".repeat(5_000) } })),
    );
    expect(Dossier.parse(dossier).events[0]?.summary).toHaveLength(1_000);
    expect(notes.map(({ message }) => message)).toEqual([
      "was cut to 200 of its 300 characters",
      "was cut to 1000 of its 5000 characters",
    ]);
  });

  it.each([
    ["&lt;b&gt; &#60;i&#62; &#x3c;u&#x3e;", "<b> <i> <u>"],
    ["<a href='x>y'>link</a>", "link"],
    ["<script>alert(1)", ""],
    ["1 < 2 > 1 & all", "1 < 2 > 1 & all"],
    ["&#0;&#xd800;&unknown;", "&#0;&#xd800;&unknown;"],
    ["<!-- hidden", ""],
  ])("%s → %s", (html, text) => expect(htmlToText(html)).toBe(text));
});

describe("files that are refused as a whole", () => {
  test.each([
    ["nothing", "", "is empty"],
    ["JSON cut short", '{"events": [', "cannot be read as JSON"],
    ["JSON with a mistake", '{"events":\n [,]}', "line 2, column"],
    ["another JSON", '{"nodes": []}', "neither a timeline"],
    ["events that are no list", '{"events": {}}', "no list “events”"],
    ["a list", "[1]", "is a list"],
    ["a web page", "<!doctype html><p>", "is a web page"],
    ["a table without years", "When,What\n2018,Talks", "no column “Year” and no column “Headline”"],
    ["a column twice", "Year,Headline,Year\n", "two columns “Year”"],
    ["a quote that never ends", 'Year,Headline\n2018,"Talks\n2019,More\n', "never ends"],
    ["text after a quote", 'Year,Headline\n2018,"Talks" and\n', "after a closing quote"],
    ["a prototype key", '{"events": [{"__proto__": {"a": 1}}]}', "“__proto__”"],
    ["nesting without end", `{"events": ${"[".repeat(5_000)}${"]".repeat(5_000)}}`, "nested deeper"],
  ])("%s", (_what, text, reason) => expect(() => readTimeline(text)).toThrow(reason));

  it("by the byte that is no character", () => {
    expect(() => decodeFile(Buffer.from([0x59, 0xc3, 0xa9, 0x65, 0xff, 0x61]))).toThrow(
      "byte 5 is none of its characters",
    );
    expect(() => decodeFile(Buffer.from("a\0b"))).toThrow("null character at 2");
    expect(() => decodeFile(Buffer.from("a"), "klingon")).toThrow("“klingon” is no encoding");
  });

  it("but not for an encoding that it declares", () => {
    expect(decodeFile(Buffer.from([0xe9]), "windows-1252")).toBe("é");
    expect(decodeFile(Buffer.from("\u{feff}é", "utf16le"))).toBe("é");
    expect(decodeFile(Buffer.from("\u{feff}é"))).toBe("é");
  });

  it("typed arrays are not walked byte by byte", () => {
    expect(findUnsafe(new Uint8Array(10))).toBeUndefined();
  });
});

const folder = join(import.meta.dirname, "../../../shared/data/timelinejs");

describe.skipIf(!existsSync(folder))("the published example “Women in Computing”", () => {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");

  it("as JSON: every event, with its known dates", () => {
    const { json } = JSON.parse(read("answers.json"));
    const { events, refused, dossier } = take(read("women_in_computing.json"));
    expect(refused).toEqual([]);
    expect(events).toHaveLength(json.events);
    const dates = events.map(({ date }) => date).sort();
    expect([dates[0]?.slice(0, 10), dates.at(-1)]).toEqual(["1815-12-10", "1985"]);
    expect(dates.filter((date) => date.includes("/"))).toHaveLength(json.with_end_date);
    expect(dossier.claims.filter(({ note }) => note?.startsWith("Medium: "))).toHaveLength(json.with_media);
    expect(checkDossier(Dossier.parse(dossier))).toEqual([]);
    expect(JSON.stringify(dossier)).not.toMatch(/<(p|a|span)\b/);
  });

  it("as CSV: the same events on the same days, under the template's headers", () => {
    const { csv_header, csv_rows, json } = JSON.parse(read("answers.json"));
    const text = read("women_in_computing.csv");
    expect(
      toTimelineCsv({ title: { unique_id: "", text: { headline: "", text: "" } }, events: [] }).split(
        "\r\n",
      )[0],
    ).toBe(csv_header.join(","));
    const timeline = readTimeline(text);
    expect(timeline.title).toBe(json.title_headline);
    const { events, refused } = take(text);
    expect(refused).toEqual([]);
    expect(events).toHaveLength(csv_rows - 1);
    const days = (plan: { events: { name: string; date: string }[] }) =>
      plan.events.map(({ name, date }) => `${date} ${name}`).sort();
    expect(days({ events })).toEqual(days(take(read("women_in_computing.json"))));
  });
});
