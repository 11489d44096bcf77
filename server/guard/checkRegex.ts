// What stands after =~: only what can be read before the query runs is let through, a literal or a parameter.
import { checkPattern } from "./checkPattern.ts";
import type { Marked } from "./markRoles.ts";
import { readTag } from "./readTag.ts";
import { Refusal } from "./refusal.ts";
import { toPosition } from "./toPosition.ts";

/** A pattern in parts that are joined: texts, and parameters by name. */
export interface Regex {
  parts: ({ text: string } | { parameter: string })[];
  start: number;
}

/** Every pattern of the query. Throws a Refusal for one that comes from the graph or from an expression. */
export function readRegexes(tokens: Marked[], typed: string): Regex[] {
  const found: Regex[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "sign" || token.text !== "=~") continue;
    const parts: Regex["parts"] = [];
    const end = readJoined(tokens, index + 1, parts);
    if (end === undefined) {
      throw refuse("is not a text or a $parameter", typed, tokens[index + 1]?.start ?? token.start);
    }
    found.push({ parts, start: tokens[index + 1]?.start ?? token.start });
  }
  return found;
}

export function checkRegexes(regexes: Regex[], params: Record<string, unknown>, typed: string): void {
  for (const { parts, start } of regexes) {
    const texts = parts.map((part) => ("text" in part ? part.text : toText(params[part.parameter])));
    // What is neither text nor number is a type error in Neo4j.
    if (texts.includes(undefined)) continue;
    const problem = checkPattern(texts.join(""));
    if (problem) throw refuse(problem, typed, start);
  }
}

/** Joined to a text, a number is one. */
function toText(value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number") return String(value);
  const tag = readTag(value);
  return tag && String(tag.value);
}

function refuse(problem: string, typed: string, start: number): Refusal {
  return new Refusal({
    code: "QUERY_TOO_COMPLEX",
    clause: "=~",
    what: `The pattern of =~ ${problem}, and such a search can hold the database up for hours`,
    hint: "use CONTAINS, STARTS WITH or ENDS WITH, the full-text index, or a simpler pattern such as '(?i).*word.*'",
    position: toPosition(typed, start),
  });
}

/** Reads `part + part …` into `parts`; where it ends, or undefined when it is anything else. */
function readJoined(tokens: Marked[], from: number, parts: Regex["parts"], deep = 0): number | undefined {
  let at: number | undefined = from;
  for (;;) {
    at = readPart(tokens, at, parts, deep);
    if (at === undefined) return undefined;
    const { kind, text } = tokens[at] ?? {};
    if (kind !== "sign") return at;
    if ([".", "[", "*", "/", "-", "%", "^"].includes(text ?? "")) return undefined;
    if (text !== "+" && text !== "||") return at;
    at += 1;
  }
}

const mostDeep = 20;
const plain = new Set(["TOLOWER", "TOUPPER", "LOWER", "UPPER", "TRIM", "TOSTRING"]);

function readPart(tokens: Marked[], at: number, parts: Regex["parts"], deep: number): number | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || deep > mostDeep) return undefined;
  if (token.kind === "string") {
    parts.push({ text: token.text });
    return at + 1;
  }
  if (token.text === "$" && next && next.kind !== "sign") {
    parts.push({ parameter: next.text });
    return at + 2;
  }
  if (token.kind === "sign" && token.text === "(") {
    const end = readJoined(tokens, at + 1, parts, deep + 1);
    return end !== undefined && tokens[end]?.text === ")" ? end + 1 : undefined;
  }
  if (plain.has(token.word) && next?.text === "(") return readPart(tokens, at + 1, parts, deep);
  return token.kind === "word" ? readAlias(tokens, token, parts, at) : undefined;
}

/** A name that WITH gave to a text or parameter, and nothing else. */
function readAlias(tokens: Marked[], name: Marked, parts: Regex["parts"], at: number): number | undefined {
  const given = tokens.flatMap((token, index) =>
    token.text === name.text && tokens[index - 1]?.word === "AS" ? [index - 2] : [],
  );
  const [first] = given;
  if (first === undefined || given.length > 1) return undefined;
  const start = tokens[first - 1]?.text === "$" ? first - 1 : first;
  const lead = tokens[start - 1];
  if (lead?.word !== "WITH" && lead?.text !== ",") return undefined;
  if (
    tokens.some((token, index) => token.text === name.text && isBound(tokens[index - 1], tokens[index + 1]))
  ) {
    return undefined;
  }
  const value = tokens[start];
  if (value?.kind !== "string" && value?.text !== "$") return undefined;
  return readPart(tokens, start, parts, mostDeep) === undefined ? undefined : at + 1;
}

/** In `[name IN …` and `reduce(name = …` it is another variable. */
function isBound(before: Marked | undefined, after: Marked | undefined): boolean {
  return before?.kind === "sign" && (after?.word === "IN" || after?.text === "=");
}
