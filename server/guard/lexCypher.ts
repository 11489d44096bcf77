// The words, names, strings, numbers and signs of a query, as Neo4j's own lexer cuts them.
import { CharStream, Token as LexerToken } from "antlr4ng";
// By path: the package exports its lexer only behind `highlightSyntax`, which parses the text in full, up to 230 ms and
// with an overflow of the stack at 1,400 brackets. The lexer alone takes 0.3 ms.
import { CypherCmdLexer } from "../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdLexer.js";
import { decodeEscapes } from "./decodeEscapes.ts";
import { Refusal } from "./refusal.ts";
import { toPosition } from "./toPosition.ts";

export interface Token {
  /** `word`: a keyword or a bare name; `name`: one in back-ticks. */
  kind: "word" | "name" | "string" | "number" | "sign";
  /** Decoded; without quotes or back-ticks. */
  text: string;
  /** In upper case when it is a bare word, else empty. */
  word: string;
  /** Where it begins and ends in the text as typed. */
  start: number;
  end: number;
}

export const mostCharacters = 20_000;
export const mostTokens = 3_000;

/** Comments and spaces are gone. Throws a Refusal for a text too long to look at, or with escapes nobody writes. */
export function lexCypher(typed: string): Token[] {
  if (typed.length > mostCharacters) {
    throw new Refusal({
      code: "QUERY_TOO_COMPLEX",
      clause: "length",
      what: `The query has ${typed.length} characters, more than ${mostCharacters}`,
      hint: "hand long values over as $parameters, or ask in several queries",
    });
  }
  const { text, codePoints, offsets, malformed } = decodeEscapes(typed);
  if (malformed !== undefined) {
    throw new Refusal({
      code: "QUERY_REFUSED",
      clause: "\\u",
      what: "A unicode escape is not \\u and four hexadecimal digits",
      hint: "write the character itself, or double the backslash",
      position: toPosition(typed, malformed),
    });
  }
  const lexer = new CypherCmdLexer(CharStream.fromString(text));
  lexer.removeErrorListeners();
  const tokens: Token[] = [];
  for (let found = lexer.nextToken(); found.type !== LexerToken.EOF; found = lexer.nextToken()) {
    if (found.channel === LexerToken.HIDDEN_CHANNEL) continue;
    const start = offsets[found.start] ?? typed.length;
    const end = offsets[found.stop + 1] ?? typed.length;
    if (interpolations.has(found.type)) {
      // A later Cypher's; this one's lexer goes on otherwise from here.
      throw new Refusal({
        code: "QUERY_REFUSED",
        clause: "s'…'",
        what: "A name stands right before a string",
        hint: "join strings with + instead",
        position: toPosition(typed, start),
      });
    }
    if (
      isWordOrNumber(found.type, found.text ?? "") &&
      goesOnInNeo4j.test(codePoints[found.stop + 1] ?? "")
    ) {
      throw new Refusal({
        code: "QUERY_REFUSED",
        clause: "name",
        what: "A sign that is easily overlooked stands right after a word, and Neo4j would take both for one name",
        hint: "put a space between them, such as before a $parameter, or the whole name in `back-ticks`",
        position: toPosition(typed, end),
      });
    }
    tokens.push(...toTokens(found.type, found.text ?? "", start, end));
    if (tokens.length > mostTokens) {
      throw new Refusal({
        code: "QUERY_TOO_COMPLEX",
        clause: "length",
        what: `The query has more than ${mostTokens} words and signs`,
        hint: "hand lists and maps over as $parameters, or ask in several queries",
        position: toPosition(typed, start),
      });
    }
  }
  return tokens;
}

// The lexer is a newer one than Cypher 5's, in which these belong to a name; found by comparing both on every character.
const goesOnInNeo4j =
  /^(?![\t\n\v\f\r])[\p{Cc}$\u00a2-\u00a5\u00ad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;

const numbers = new Set<number>([
  CypherCmdLexer.DECIMAL_DOUBLE,
  CypherCmdLexer.UNSIGNED_DECIMAL_INTEGER,
  CypherCmdLexer.UNSIGNED_HEX_INTEGER,
  CypherCmdLexer.UNSIGNED_OCTAL_INTEGER,
]);

const interpolations = new Set<number>([
  CypherCmdLexer.INTERPOLATED_START_SINGLE,
  CypherCmdLexer.INTERPOLATED_START_DOUBLE,
]);

function toTokens(type: number, text: string, start: number, end: number): Token[] {
  if (type === CypherCmdLexer.STRING_LITERAL1 || type === CypherCmdLexer.STRING_LITERAL2)
    return [{ kind: "string", text: undoEscapes(text.slice(1, -1)), word: "", start, end }];
  if (type === CypherCmdLexer.ESCAPED_SYMBOLIC_NAME)
    return [{ kind: "name", text: text.slice(1, -1).replaceAll("``", "`"), word: "", start, end }];
  if (numbers.has(type)) return [{ kind: "number", text, word: "", start, end }];
  // One word of the console's command line, three of Cypher's.
  if (type === CypherCmdLexer.ACCESSMODE) return text.split(/(-)/).map((part) => toWord(part, start, end));
  const arrow = arrows.get(type);
  if (arrow) return [{ kind: "sign", text: arrow, word: "", start, end }];
  return [toWord(text, start, end)];
}

const arrows = new Map<number, string>([
  [CypherCmdLexer.ARROW_LINE, "-"],
  [CypherCmdLexer.ARROW_LEFT_HEAD, "<"],
  [CypherCmdLexer.ARROW_RIGHT_HEAD, ">"],
]);

function isWordOrNumber(type: number, text: string): boolean {
  return numbers.has(type) || (!arrows.has(type) && toWord(text, 0, 0).kind === "word");
}

function toWord(text: string, start: number, end: number): Token {
  const isSign = /^[!-/:-@[-^`{-~]/.test(text);
  return { kind: isSign ? "sign" : "word", text, word: isSign ? "" : text.toUpperCase(), start, end };
}

const escapes: Record<string, string> = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

function undoEscapes(text: string): string {
  return text.includes("\\") ? text.replace(/\\(.)/gsu, (_, char: string) => escapes[char] ?? char) : text;
}
