// The first look at typed Cypher, before Neo4j sees it: what it would do, and whether Neo4j could ever stop it.
import { checkClauses } from "./checkClauses.ts";
import { checkCounts } from "./checkCounts.ts";
import { checkDepth } from "./checkDepth.ts";
import { checkParamsSize } from "./checkParamsSize.ts";
import { checkRegexes, type Regex, readRegexes } from "./checkRegex.ts";
import { type Group, groupTokens } from "./groupTokens.ts";
import { lexCypher, type Token } from "./lexCypher.ts";
import { markRoles } from "./markRoles.ts";
import { measureQuery } from "./measureQuery.ts";
import { type Mode, stripPrefix } from "./stripPrefix.ts";

/** What depends on the text alone, and may be kept for the next time it comes. */
export interface CheckedText {
  mode: Mode;
  /** The text without EXPLAIN, PROFILE and a last semicolon, for an EXPLAIN of our own. */
  bare: string;
  /** The parameters it names. */
  parameters: string[];
  typed: string;
  regexes: Regex[];
  tree: Group;
}

export interface CheckedQuery {
  mode: Mode;
  bare: string;
}

/** Throws a Refusal. */
export function checkQuery(query: string, params: Record<string, unknown>): CheckedQuery {
  const text = checkText(query);
  checkParams(text, params);
  return { mode: text.mode, bare: text.bare };
}

/** Throws a Refusal for what the text alone gives away. */
export function checkText(typed: string): CheckedText {
  const all = lexCypher(typed);
  const { mode, bare, tokens } = stripPrefix(all, typed);
  const marked = markRoles(tokens);
  checkClauses(marked, typed);
  checkCounts(marked, typed);
  const regexes = readRegexes(marked, typed);
  const tree = groupTokens(marked, typed);
  checkDepth(tree, typed);
  measureQuery(tree, {}, typed);
  const parameters = readParameters(tokens);
  if (parameters.length === 0) checkRegexes(regexes, {}, typed);
  return { mode, bare, parameters, typed, regexes, tree };
}

/** Throws a Refusal for a parameter that is too large, or that makes a range, list or pattern so. */
export function checkParams(
  { typed, parameters, regexes, tree }: CheckedText,
  params: Record<string, unknown>,
): void {
  checkParamsSize(params);
  if (parameters.length === 0) return;
  checkRegexes(regexes, params, typed);
  const used = Object.fromEntries(
    parameters.filter((name) => Object.hasOwn(params, name)).map((name) => [name, params[name]]),
  );
  measureQuery(tree, used, typed);
}

function readParameters(tokens: Token[]): string[] {
  const names = tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    return before?.kind === "sign" && before.text === "$" && token.kind !== "sign" ? [token.text] : [];
  });
  return [...new Set(names)];
}
