// What an import says of itself, and where exports lie.
import { describe, expect, it, test } from "vitest";
import { toDoneWords, toMediaType, toPlanWords } from "../../client/formats/importWords.ts";
import { toEmbedAddress, toEmbedSnippet } from "../../client/formats/toEmbedSnippet.ts";
import { toExportAddress } from "../../client/formats/toExportAddress.ts";
import { toImportLines } from "../../server/formats/toImportLines.ts";
import type { ImportAnswer } from "../../server/formatsContract.ts";

const answer: ImportAnswer = {
  format: "timelinejs-csv",
  written: false,
  document: { id: "d", title: "Talks" },
  speaker: { id: "s", name: "Weekly", kind: "Outlet" },
  said: "2020",
  events: [{ row: "row 2", id: "e", name: "Talks", date: "2018-06~", words: "about June 2018", type: "" }],
  refused: [{ row: "row 3", column: "Month", message: "is no month" }],
  notes: [],
  claims: { total: 2, added: 2 },
};

describe("an import in words", () => {
  it("says what it is, how much is new, who says it and what has no place", () => {
    expect(toPlanWords(answer)).toBe(
      "Read as the spreadsheet of TimelineJS: 1 event, 2 claims, of which all are new. Each is what Weekly says in “Talks”, said 2020. 1 row cannot be placed.",
    );
    expect(toPlanWords({ ...answer, claims: { total: 2, added: 0 } })).toContain("none is new");
    expect(toPlanWords({ ...answer, claims: { total: 2, added: 1 } })).toContain("1 are new");
  });

  it("says when nothing changed", () => {
    expect(toDoneWords({ ...answer, claims: { total: 2, added: 0 } })).toContain("Nothing changed");
    expect(toDoneWords(answer)).toBe("Loaded: 2 claims added.");
  });

  it("says the same in a terminal, with every event of a dry run", () => {
    expect(toImportLines("talks.csv", answer)).toEqual([
      "talks.csv: 2 of 2 claims would be added",
      "  1 events, said by Weekly (2020) in “Talks”",
      "    row 2: about June 2018: Talks",
      "  refused (1):",
      "    row 3, Month: is no month",
    ]);
  });

  test.each([
    ["a.JSON", "application/json"],
    ["a.yml", "application/yaml"],
    ["a.csv", "text/csv"],
    ["a", "text/csv"],
  ])("%s is sent as %s", (name, type) => expect(toMediaType(name)).toBe(type));
});

it("an export goes through the lens", () => {
  expect(toExportAddress("ics", { speaker: ["a", "b"], asOf: "2018-08-28" })).toBe(
    "/api/export?format=ics&speaker=a%2Cb&asOf=2018-08-28",
  );
});

it("a frame begins at its step, and no title ends its attribute", () => {
  const story = { origin: "http://127.0.0.1:3000", id: "how", title: '"><script>' };
  expect(toEmbedAddress({ ...story, step: "two" })).toBe(
    "http://127.0.0.1:3000/stories/how/present?embed=yes#two",
  );
  expect(toEmbedSnippet(story)).not.toContain("<script>");
});
