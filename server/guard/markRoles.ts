// Which words of a query are keywords and which are names: Cypher lets nearly every keyword be a name, so the place decides.
import type { Token } from "./lexCypher.ts";

/** `clause` begins a clause, `operator` wants an operand after it, `operand` is a value, name or anything that ends one. */
type Role = "clause" | "operator" | "operand";

export interface Marked extends Token {
  role: Role;
}

const clauses = new Set(
  "MATCH OPTIONAL WITH RETURN UNWIND CALL YIELD WHERE ORDER SKIP OFFSET LIMIT UNION USE USING FINISH FILTER LET SHOW TERMINATE LOAD CREATE INSERT MERGE SET DELETE DETACH NODETACH REMOVE FOREACH DROP ALTER RENAME GRANT DENY REVOKE START STOP ENABLE DEALLOCATE REALLOCATE DRYRUN EXPLAIN PROFILE CYPHER NEXT DEFINE".split(
    " ",
  ),
);
const operators = new Set(
  "AND OR XOR NOT IN CONTAINS STARTS ENDS IS AS BY WHEN THEN ELSE ON FROM DISTINCT CASE".split(" "),
);
/** After these a clause may begin though nothing ended. */
const preludes = new Set(["UNION", "DETACH", "NODETACH", "EXPLAIN", "PROFILE", "CYPHER"]);
const prefixes = new Set(["NOT", "CASE", "DISTINCT"]);
const notBefore = new Set([",", ")", "]", "}", ".", "=", ":"]);

export function markRoles(tokens: Token[]): Marked[] {
  const marked: Marked[] = [];
  for (const [index, token] of tokens.entries()) {
    marked.push({ ...token, role: toRole(token, marked, tokens[index + 1]) });
  }
  return marked;
}

function toRole(token: Token, before: Marked[], next: Token | undefined): Role {
  const previous = before.at(-1);
  if (token.kind === "sign") return toSignRole(token, previous, next);
  if (token.kind !== "word" || isNamed(previous)) return "operand";
  const beginsValue = prefixes.has(token.word) && next !== undefined && !notBefore.has(next.text);
  if (previous?.text === ":" && !isKey(before.at(-2), before.at(-3))) return "operand";
  if (!previous || previous.role === "operand") {
    if (clauses.has(token.word)) return "clause";
    return operators.has(token.word) ? "operator" : "operand";
  }
  if (beginsValue && next.word !== "AS") return "operator";
  if (previous.word === "STARTS" || previous.word === "ENDS" || previous.word === "ORDER") return "operator";
  if (!clauses.has(token.word)) return "operand";
  return mayBegin(token, previous, next) || endsPattern(before, next) ? "clause" : "operand";
}

/** After `((a)--(b))+` a clause begins; after a sum, which looks the same, no two words stand side by side. */
function endsPattern(before: Marked[], next: Token | undefined): boolean {
  const [repeated, quantifier] = before.slice(-2);
  if (quantifier?.text !== "+" && quantifier?.text !== "*") return false;
  if (repeated?.text !== ")" || next === undefined) return false;
  if (next.kind === "sign") return next.text === "(";
  return prefixes.has(next.word) || !(operators.has(next.word) || clauses.has(next.word));
}

function toSignRole(token: Token, previous: Marked | undefined, next: Token | undefined): Role {
  if ([")", "]", "}", ";"].includes(token.text)) return "operand";
  if (token.text !== "*") return "operator";
  // Everything, or a multiplication.
  return previous?.role !== "operand" || next === undefined ? "operand" : "operator";
}

/** Whether a colon after these stands in a map rather than before a label. */
function isKey(key: Marked | undefined, before: Marked | undefined): boolean {
  return key?.kind !== "sign" && (before?.text === "{" || before?.text === ",");
}

/** Right after an opening brace or a word that leads to a clause; `{create: 1}` and `WITH match` are names. */
function mayBegin(token: Token, previous: Marked, next: Token | undefined): boolean {
  if (previous.text === "{") return next !== undefined && !notBefore.has(next.text);
  if (previous.word === "OPTIONAL") return token.word === "MATCH" || token.word === "CALL";
  return previous.role === "clause" && preludes.has(previous.word);
}

/** Whether a word after this one is the name of a property or parameter, or the name that AS gives. */
export function isNamed(previous: Marked | undefined): boolean {
  if (previous?.word === "AS") return previous.role === "operator";
  return previous?.kind === "sign" && (previous.text === "." || previous.text === "$");
}
