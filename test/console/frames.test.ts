import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseTabs } from "../../client/frames/chooseTabs.ts";
import { toCell, toNames } from "../../client/frames/toCell.ts";
import { toCellText } from "../../client/frames/toCellText.ts";
import { isClipped, isNumeric, toColumnWidths, toGridColumns } from "../../client/frames/toColumnWidths.ts";
import { toCsv } from "../../client/frames/toCsv.ts";
import { toPlanTree } from "../../client/frames/toPlanTree.ts";
import { toSeenEvidence, toShownEvidence } from "../../client/frames/toShownEvidence.ts";
import type { Plan } from "../../server/cypherContract.ts";

const self = (id: string) => id;
const node = { $type: "node", id: "a", labels: ["Actor", "Person"], properties: { name: "Ann" } };
const met = {
  $type: "relationship",
  id: "a~MET_WITH~b",
  type: "MET_WITH",
  start: "a",
  end: "b",
  properties: { status: "contested", claims: 4, assertedBy: 3, deniedBy: 1 },
};

describe("cells", () => {
  it("a relation is a sentence of names that stand anywhere in the rows", () => {
    const names = toNames([[[{ deep: node }]], [met]]);
    const cell = toCell(met, (id) => names.get(id) ?? id);
    expect(toCellText(cell)).toBe("Ann —met with— b");
    expect(toCellText(toCell({ ...met, type: "ORDERED" }, self))).toBe("a —ordered→ b");
  });

  it("a path is walked from its first node", () => {
    const path = { $type: "path", nodes: [node, { ...node, id: "b", properties: {} }], relationships: [met] };
    expect(toCellText(toCell(path, self))).toBe("Ann —met with— b");
  });

  it.each([
    [null, "null"],
    [{ $type: "float", value: "NaN" }, "NaN"],
    [{ $type: "point", srid: 4326, x: 36.3, y: 33.5, z: null }, "point (36.3, 33.5)"],
    [{ $type: "bytes", base64: "AQID" }, "3 bytes AQID"],
    [[1, ["x"]], "[1, [x]]"],
    [JSON.parse('{"__proto__": 1, "": 2}'), "{__proto__: 1, : 2}"],
    [{ $type: "node" }, "{$type: node}"],
    [{ $type: "date", value: 3 }, "{$type: date, value: 3}"],
  ])("%j reads %s", (value, text) => {
    expect(toCellText(toCell(value, self))).toBe(text);
  });

  it("no JSON value is too odd", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 9 }), (value) => {
        const cell = toCell(value, self);
        expect(typeof toCellText(cell)).toBe("string");
        expect(isClipped(cell, 20)).toBeTypeOf("boolean");
      }),
    );
  });

  it("text is not added up without end", () => {
    const long = Array.from({ length: 10_000 }, (_, index) => index);
    expect(toCellText(toCell(long, self), 100).length).toBeLessThan(120);
  });
});

describe("columns", () => {
  it("are as wide as what is in them, within bounds", () => {
    const widths = toColumnWidths(["n", "long"], [[1, "x".repeat(10_000)]], self);
    expect(widths[0]).toBeLessThan(widths[1] ?? 0);
    expect(widths[1]).toBeLessThan(100);
    expect(toColumnWidths([], [], self)).toEqual([]);
    expect(toGridColumns([8, 40, 8])).toBe("6ch 8ch minmax(40ch, 40fr) minmax(8ch, 8fr)");
  });

  it("a row says when there is more than its width shows", () => {
    expect(isClipped(toCell("short", self), 20)).toBe(false);
    expect(isClipped(toCell("two\nlines", self), 20)).toBe(true);
    expect(isClipped(toCell("x".repeat(30), self), 20)).toBe(true);
  });

  it("numbers are told from text", () => {
    expect(isNumeric([[1], [null]], 0)).toBe(true);
    expect(isNumeric([[1], ["2"]], 0)).toBe(false);
    expect(isNumeric([[null]], 0)).toBe(false);
  });
});

describe("CSV", () => {
  it("quotes text, keeps numbers, ends lines with CRLF, begins with a byte order mark", () => {
    expect(
      toCsv(
        ["a", 'b"c'],
        [
          [1, "x,y\nz"],
          [null, true],
        ],
      ),
    ).toBe('\u{feff}"a","b""c"\r\n1,"x,y\nz"\r\n,true\r\n');
  });

  it.each(["=1+1", "+1a", "-1a", "@x", "\tx", "\rx", "  =1", "＝1", "－x", "＠x"])(
    "keeps %j from being a formula",
    (text) => {
      expect(toCsv([text], [])).toBe(`\u{feff}"'${text}"\r\n`);
    },
  );

  it("a number in text stays as it is; structures are JSON", () => {
    expect(toCsv(["a", "b"], [["-1.5", { x: [1] }]])).toContain('"-1.5","{""x"":[1]}"');
  });

  it("is read back by the rules of RFC 4180", () => {
    const safe = fc.string().filter((text) => !/^[\s\u{feff}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text));
    fc.assert(
      fc.property(fc.array(safe, { minLength: 1, maxLength: 5 }), (row) => {
        const [line] = parseCsv(toCsv(row, []));
        expect(line).toEqual(row);
      }),
    );
  });
});

/** RFC 4180, for text that is always quoted. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, field = "", end] of text.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    row.push(field.replaceAll('""', '"'));
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe("plans", () => {
  const leaf: Plan = {
    operator: "AllNodesScan",
    arguments: { Details: "n" },
    identifiers: ["n"],
    dbHits: 30,
    rows: 29,
    children: [],
  };
  const plan: Plan = {
    operator: "ProduceResults",
    arguments: { EstimatedRows: 29.4 },
    identifiers: ["n"],
    dbHits: 0,
    rows: 29,
    children: [leaf],
  };
  it("add up, and bars are shares of the most", () => {
    expect(toPlanTree(plan)).toMatchObject({
      operators: 2,
      dbHits: 30,
      root: { share: 0, estimated: 29.4, children: [{ share: 1, details: "n", rows: 29 }] },
    });
  });
  it("without a profile the rows expected are shown", () => {
    const { dbHits, rows, ...planned } = plan;
    const tree = toPlanTree({ ...planned, children: [] });
    expect(tree.dbHits).toBeUndefined();
    expect(tree.root.share).toBe(1);
  });
});

describe("evidence in a row", () => {
  const cell = { id: met.id, properties: met.properties };
  const answered = { relations: [], hidden: [], unknown: [], sources: [] };
  it("without a lens is what the relation carries", () => {
    expect(toShownEvidence(cell, undefined)).toEqual({
      status: "contested",
      claims: 4,
      assertedBy: 3,
      deniedBy: 1,
      hidden: false,
    });
    expect(toShownEvidence({ id: "x", properties: {} }, undefined)).toBeUndefined();
    expect(toShownEvidence({ id: "x", properties: { status: "odd" } }, undefined)).toBeUndefined();
  });

  it("under a lens is what the lens leaves", () => {
    const weighed = {
      id: met.id,
      status: "corroborated" as const,
      claims: 3,
      speakers: 3,
      assertedBy: 3,
      deniedBy: 0,
    };
    const seen = toSeenEvidence({ ...answered, relations: [weighed] });
    expect(toShownEvidence(cell, seen)).toMatchObject({ status: "corroborated", deniedBy: 0, hidden: false });
    expect(toShownEvidence(cell, toSeenEvidence({ ...answered, hidden: [met.id] }))).toMatchObject({
      hidden: true,
    });
  });
});

describe("tabs", () => {
  const summary = { rows: 1, truncated: false, ms: 1, notifications: [] };
  const plan: Plan = { operator: "X", arguments: {}, identifiers: [], children: [] };
  it("are there when they have something to show", () => {
    expect(chooseTabs({ columns: ["a"], summary }, true)).toEqual({
      tabs: ["graph", "table", "raw"],
      first: "graph",
    });
    expect(chooseTabs({ columns: ["a"], summary }, false).first).toBe("table");
    expect(chooseTabs({ columns: [], summary: { ...summary, plan } }, false)).toEqual({
      tabs: ["raw", "plan"],
      first: "plan",
    });
  });
});
