// Citations out of sources: nasty titles, dates of every precision, keys that stay.
import { describe, expect, test } from "vitest";
import { type Source, toCitations } from "../../client/frames/toCitations.ts";
import { toDateParts } from "../../client/frames/toDateParts.ts";
import { toLatex } from "../../client/frames/toLatex.ts";

type Document = Source["document"];

function createSource(document: Partial<Document> = {}, more: Partial<Source> = {}): Source {
  return {
    document: {
      id: "reuters-2018-08-29",
      title: "A title",
      url: "https://example.org/a?b=1&c=2",
      published: "2018-08-29",
      publisher: { id: "reuters", name: "Reuters", kind: "Outlet" },
      ...document,
    },
    claims: 3,
    locators: ["¶3", "¶5"],
    speakers: [{ id: "x", name: "Someone", kind: "Person" }],
    ...more,
  };
}

/** Counts braces as BibTeX does: a backslash before one changes nothing. */
function countOpenBraces(text: string): number {
  let open = 0;
  for (const letter of text) {
    if (letter === "{") open += 1;
    if (letter === "}") open -= 1;
    if (open < 0) return open;
  }
  return open;
}

describe("plain", () => {
  test("one line a source", () => {
    const bare = createSource({ publisher: undefined, published: undefined, url: "javascript:alert(1)" });
    expect(toCitations([createSource({ title: "Two\n lines" }), { ...bare, locators: [] }], "plain")).toBe(
      "Reuters: “Two lines”, 29 Aug 2018, ¶3, ¶5. https://example.org/a?b=1&c=2\n“A title”.\n",
    );
  });
});

describe("BibTeX", () => {
  test("an entry", () => {
    expect(toCitations([createSource()], "bibtex")).toBe(`@online{reuters-2018-08-29,
  title = {{A title}},
  organization = {{Reuters}},
  year = {2018},
  month = aug,
  day = {29},
  url = {https://example.org/a?b=1&c=2},
  note = {\\P{}3, \\P{}5; 3 claims by Someone},
}
`);
  });

  test.each(["}{", "\\", "{\\end", "100% of $5 & #1_a ~^", "{{{", "a\u00a0b\u0000c", "@article{x,"])(
    "%j as a title leaves every brace closed",
    (title) => {
      const entry = toCitations([createSource({ title, url: "https://example.org/}{\\" })], "bibtex");
      expect(countOpenBraces(entry)).toBe(0);
      expect(entry.match(/^@/gm)).toHaveLength(1);
      expect(entry.replaceAll(/\\[%&$#_]/g, "")).not.toMatch(/title = .*[%&$#_]/);
    },
  );

  test("LaTeX", () => {
    expect(toLatex("a\\b {c} 5% #1 $x_y & ~^")).toBe(
      "a\\textbackslash{}b \\textbraceleft{}c\\textbraceright{} 5\\% \\#1 \\$x\\_y \\& \\textasciitilde{}\\textasciicircum{}",
    );
    expect(toLatex("Ünïcode العربية")).toBe("Ünïcode العربية");
  });

  test("keys are BibTeX's, differ where ids differ, and do not depend on what stands beside them", () => {
    const ids = ["a b", "a,b", "a{b}", "العربية", "١٢٣", "a", "2018-x", "é", "e"];
    const sources = ids.map((id) => createSource({ id }));
    const keysOf = (given: Source[]) =>
      [...toCitations(given, "bibtex").matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key);
    const keys = keysOf(sources);
    expect(new Set(keys).size).toBe(ids.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z][\w:.-]*$/);
    expect(keysOf(sources.toReversed())).toEqual(keys.toReversed());
  });

  test("without an address it is an article, without a publisher too it is anything", () => {
    const article = toCitations([createSource({ url: undefined })], "bibtex");
    expect(article).toContain("@article{");
    expect(article).toContain("journal = {{Reuters}}");
    expect(toCitations([createSource({ url: "ftp://x", publisher: undefined })], "bibtex")).toContain(
      "@misc{",
    );
  });

  test("a date that is no single day is told in the note", () => {
    const about = toCitations([createSource({ published: "2018-06~" })], "bibtex");
    expect(about).toContain("month = jun");
    expect(about).not.toContain("day =");
    expect(about).toContain("note = {published about Jun 2018;");
    const span = toCitations([createSource({ published: "2011/2018-03" })], "bibtex");
    expect(span).toContain("year = {2011--2018}");
    expect(span).not.toContain("month =");
    expect(toCitations([createSource({ published: "201X" })], "bibtex")).not.toContain("year =");
  });
});

describe("CSL-JSON", () => {
  const itemsOf = (...sources: Source[]) => JSON.parse(toCitations(sources, "csl"));

  test("an item", () => {
    expect(itemsOf(createSource({ title: 'A "quoted" </script>' }))).toEqual([
      {
        id: "reuters-2018-08-29",
        type: "article-newspaper",
        title: 'A "quoted" </script>',
        "container-title": "Reuters",
        issued: { "date-parts": [[2018, 8, 29]] },
        URL: "https://example.org/a?b=1&c=2",
        note: "¶3, ¶5; 3 claims by Someone",
      },
    ]);
  });

  test("what is not known is left out", () => {
    const [item] = itemsOf(
      createSource(
        { url: undefined, publisher: undefined, published: undefined },
        { claims: 0, locators: [], speakers: [] },
      ),
    );
    expect(item).toEqual({ id: "reuters-2018-08-29", type: "document", title: "A title" });
  });

  test("uncertain and unknown dates", () => {
    const [about, decade] = itemsOf(
      createSource({ published: "2018~" }),
      createSource({ published: "201X" }),
    );
    expect(about.issued).toEqual({ "date-parts": [[2018]], circa: true });
    expect(decade.issued).toEqual({ literal: "2010s" });
  });
});

test.each([
  ["2018-06", [[2018, 6]]],
  ["2018-09-14T10:00:00Z", [[2018, 9, 14]]],
  ["2018-21", [[2018]]],
  ["2018-XX-XX", [[2018]]],
  ["2011/2018-03", [[2011], [2018, 3]]],
  ["../2018", []],
  ["2018/..", []],
  ["-0044-03-15", [[-44, 3, 15]]],
  ["yesterday", []],
  ["", []],
])("the parts of %j", (edtf, parts) => {
  expect(toDateParts(edtf).parts).toEqual(parts);
});
