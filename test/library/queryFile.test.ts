import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQueryFile } from "../../client/library/parseQueryFile.ts";
import type { QueryEntry } from "../../client/library/QueryEntry.ts";
import { readQueryFiles } from "../../client/library/readQueryFiles.ts";
import { toFileName, toQueryFile } from "../../client/library/toQueryFile.ts";

const entry: QueryEntry = {
  title: "Who denies what",
  explanation: "A denial is a claim like any other.",
  tags: ["denial", "sources"],
  query: "MATCH (c:Claim {stance: 'denies'})\nRETURN c",
  params: { asOf: "2018-08-28" },
};

/** Words that are hard on the format stand among random ones. */
const word = fc.oneof(
  fc.string({ unit: "grapheme" }).filter((text) => text !== "" && !/[\s\0\uFEFF\uFFFD]/.test(text)),
  fc.constantFrom("tags:", "param", "\\", "//", "=", "====", "next", "query", '"', "param x = 1"),
);
const paragraph = fc
  .array(word, { maxLength: 60 })
  .map((words) => words.join(" ").replace(/\s+/g, " ").trim());
const line = fc.oneof(
  paragraph,
  fc.constantFrom(
    "// ==== next query ====",
    "// ===== next query =====",
    "// tags: a",
    "",
    "  indented",
    "///",
  ),
);
const generated: fc.Arbitrary<QueryEntry> = fc.record({
  title: paragraph.filter((text) => text !== ""),
  explanation: paragraph,
  tags: fc.uniqueArray(
    word.filter((text) => !text.includes(",")),
    { maxLength: 4 },
  ),
  query: fc
    .array(line, { minLength: 1, maxLength: 8 })
    .map((lines) => `RETURN 1\n${lines.join("\n")}`.trim()),
  params: fc
    .dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue())
    // NUL and U+FFFD are refused in a file, but stand escaped in JSON; -0 is 0 there.
    .map((params) => JSON.parse(JSON.stringify(params).replaceAll("\uFFFD", "?")) as Record<string, unknown>),
});

describe("a .cypher file", () => {
  it("is a title, an explanation, tags, parameters and the query", () => {
    const text = toQueryFile([entry]);
    expect(text).toBe(
      [
        "// Who denies what",
        "// A denial is a claim like any other.",
        "// tags: denial, sources",
        '// param asOf = "2018-08-28"',
        "",
        "MATCH (c:Claim {stance: 'denies'})",
        "RETURN c",
        "",
      ].join("\n"),
    );
    expect(parseQueryFile(text)).toEqual([entry]);
  });

  it("comes back the same, however many queries it holds and whatever stands in them", () => {
    fc.assert(
      fc.property(fc.array(generated, { minLength: 1, maxLength: 4 }), (entries) => {
        expect(parseQueryFile(toQueryFile(entries))).toEqual(entries);
      }),
      { numRuns: 300 },
    );
  });

  it("may come from another system, or from a person in a hurry", () => {
    expect(parseQueryFile("\uFEFF//Title\r\n//tags: a,  b ,a\r\nRETURN 1;\r\n")).toEqual([
      { title: "Title", explanation: "", tags: ["a", "b"], params: {}, query: "RETURN 1;" },
    ]);
    expect(parseQueryFile("RETURN 1", "my file")[0]?.title).toBe("my file");
  });

  it("keeps comments that belong to the query", () => {
    const [read] = parseQueryFile("// Title\n\n// tags: not these\nRETURN 1");
    expect(read).toMatchObject({ tags: [], query: "// tags: not these\nRETURN 1" });
  });

  it.each([
    ["// Title only", "holds no query"],
    ["", "holds no query"],
    ["RETURN 1", "has no title; begin with a comment: // Title"],
    [
      "// T\n// param x = {oops\nRETURN 1",
      "has a parameter that does not read as // param name = JSON value: param x = {oops",
    ],
    ["// T\nRETURN 1\n// ==== next query ====\n// U", "query 2 holds no query"],
    ["\0PNG", "is not text in UTF-8"],
    [`// T\nRETURN '${"x".repeat(20_000)}'`, "is longer than 20,000 characters"],
  ])("is refused with a reason: %.20j", (text, reason) => {
    expect(() => parseQueryFile(text)).toThrow(new Error(reason));
  });

  it("is named after its title", () => {
    expect(toFileName("Who denies what?")).toBe("who-denies-what.cypher");
    expect(toFileName("من نفى ماذا")).toBe("من-نفى-ماذا.cypher");
    expect(toFileName("../..")).toBe("query.cypher");
  });
});

it("files are taken together, and bad ones refused by name and reason", async () => {
  const files = [
    new File([toQueryFile([entry, { ...entry, title: "Again" }])], "two.cypher"),
    new File(["RETURN 1"], "untitled one.CQL"),
    new File(["// T"], "empty.cypher"),
    new File(["RETURN 1"], "notes.pdf"),
  ];
  const { entries, refused } = await readQueryFiles(files);
  expect(entries.map(({ title }) => title)).toEqual(["Who denies what", "Again", "untitled one"]);
  expect(refused).toEqual(["empty.cypher: holds no query", "notes.pdf: is not a .cypher file"]);
});
