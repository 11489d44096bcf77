import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkQuery, checkText } from "../../server/guard/checkQuery.ts";
import { decodeEscapes } from "../../server/guard/decodeEscapes.ts";
import { lexCypher } from "../../server/guard/lexCypher.ts";
import { Refusal } from "../../server/guard/refusal.ts";
import { hostile } from "./hostile.ts";
import { legitimate } from "./legitimate.ts";

function refusalOf(query: string, params: Record<string, unknown> = {}): Refusal | undefined {
  try {
    checkQuery(query, params);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const short = (query: string) => query.slice(0, 120);

describe("reads pass", () => {
  it.each(legitimate.map(({ query, params }) => [short(query), query, params] as const))(
    "%s",
    (_, query, params) => {
      expect(refusalOf(query, params)).toBeUndefined();
    },
  );
});

describe("what reads nothing is refused, with a clause and a remedy", () => {
  const refused = hostile.filter(({ layer }) => layer === "text");
  it.each(refused.map(({ query, params }) => [short(query), query, params] as const))(
    "%s",
    (_, query, params) => {
      const refusal = refusalOf(query, params);
      expect(refusal).toBeInstanceOf(Refusal);
      expect(refusal?.clause).not.toBe("");
      expect(refusal?.message).toMatch(/^.+; .+/);
    },
  );
});

describe("the rest is left to later looks", () => {
  const left = hostile.filter(({ layer }) => layer !== "text");
  it.each(left.map(({ query }) => [short(query), query] as const))("%s", (_, query) => {
    expect(refusalOf(query)).toBeUndefined();
  });
});

describe("a refusal says what, why and where", () => {
  it.each([
    ["MATCH (n)\n  SET n.x = 1", "WRITE_REFUSED", "SET", { offset: 12, line: 2, column: 3 }],
    ["MATCH (n) DETACH DELETE n", "WRITE_REFUSED", "DETACH DELETE", { offset: 10, line: 1, column: 11 }],
    [
      "RETURN '😀' AS x \\u004cOAD CSV FROM 'x' AS l",
      "QUERY_REFUSED",
      "LOAD CSV",
      { offset: 17, line: 1, column: 18 },
    ],
    ["SHOW SETTINGS", "QUERY_REFUSED", "SHOW SETTINGS", { offset: 0, line: 1, column: 1 }],
    ["CALL dbms.listConfig()", "QUERY_REFUSED", "CALL dbms.listConfig", { offset: 5, line: 1, column: 6 }],
    ["RETURN range(1, 10^9)", "QUERY_TOO_COMPLEX", "range()", { offset: 12, line: 1, column: 13 }],
    ["RETURN 'a' =~ '(a+)+'", "QUERY_TOO_COMPLEX", "=~", { offset: 14, line: 1, column: 15 }],
    [":param x => 1", "QUERY_REFUSED", ":", { offset: 0, line: 1, column: 1 }],
  ])("%s", (query, code, clause, position) => {
    expect(refusalOf(query)).toMatchObject({ code, clause, position });
  });
});

describe("the prefix", () => {
  it.each([
    ["RETURN 1", "run", "RETURN 1"],
    ["EXPLAIN RETURN 1;", "explain", "RETURN 1"],
    ["/* a */ profile // b\n RETURN 1", "profile", "RETURN 1"],
    ["CYPHER 5 EXPLAIN\nRETURN 1 ;;", "explain", "RETURN 1"],
    ["// first\nRETURN 1 // last", "run", "// first\nRETURN 1 // last"],
  ])("%s", (query, mode, bare) => {
    expect(checkText(query)).toMatchObject({ mode, bare });
  });
});

describe("escapes", () => {
  it.each([
    ["\\u004cOAD", "LOAD"],
    ["\\\\u004c", "\\\\u004c"],
    ["\\\\\\u004c", "\\\\L"],
    ["\\u005cu004c", "\\u004c"],
    ["\\ud83d\\ude00", "😀"],
  ])("%s", (typed, text) => {
    expect(decodeEscapes(typed).text).toBe(text);
  });

  it("each code point knows where it was typed", () => {
    expect(decodeEscapes("a\\u0062😀c")).toMatchObject({ text: "ab😀c", offsets: [0, 1, 7, 9, 10] });
  });
});

const pieces = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom(
    "\\u",
    "\\u004c",
    "'",
    '"',
    "`",
    "/*",
    "*/",
    "//",
    "\r",
    "\n",
    "\ud83d",
    "\0",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
  ),
  fc.constantFrom(
    " CASE ",
    " END ",
    " WHEN ",
    " IN ",
    " range(",
    " reduce(",
    " WITH ",
    " AS ",
    " CALL ",
    " =~ ",
    "|",
    ",",
    "$",
    ".",
    "+",
  ),
);
const anyText = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));

describe("any text at all", () => {
  it("is looked through or refused, never a fault", () => {
    fc.assert(
      fc.property(anyText, (text) => void refusalOf(text)),
      { numRuns: 500 },
    );
  });

  it("is cut into tokens that lie in it, one after the other", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (refusalOf(text)) return;
        let end = 0;
        for (const token of lexCypher(text)) {
          expect(token.start).toBeGreaterThanOrEqual(Math.min(end, token.start));
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          end = token.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps its meaning when it is quoted: a word in a text, comment, name or property refuses nothing", () => {
    const refusedWords = fc.constantFrom(
      ...hostile
        .map(({ query }) => query)
        .filter((query) => query.length < 200 && !/[\\\r]|\*\//.test(query)),
    );
    fc.assert(
      fc.property(refusedWords, (words) => {
        const text = words.replaceAll("'", '"');
        expect(refusalOf(`RETURN '${text}' AS x`)).toBeUndefined();
        expect(refusalOf(`RETURN 1 /* ${text} */ AS x`)).toBeUndefined();
        expect(refusalOf(`RETURN 1 AS x // ${text.replaceAll("\n", " ")}`)).toBeUndefined();
        expect(refusalOf(`MATCH (n) RETURN n.\`${text.replaceAll("`", "")} \` AS x`)).toBeUndefined();
      }),
    );
    for (const word of "CREATE MERGE SET DELETE DETACH REMOVE FOREACH CALL LOAD USE SHOW DROP ALTER GRANT".split(
      " ",
    )) {
      expect(
        refusalOf(
          `MATCH (n:${word} {${word}: 1}) WHERE n.${word} = 1 RETURN n.${word} AS ${word} ORDER BY ${word}`,
        ),
      ).toBeUndefined();
    }
  });
});
