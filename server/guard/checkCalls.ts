// The procedures that anyone may call, and what hangs on CALL.
import { isNamed, type Marked } from "./markRoles.ts";
import { Refusal } from "./refusal.ts";
import { toPosition } from "./toPosition.ts";

const allowed = new Set([
  "db.labels",
  "db.relationshiptypes",
  "db.propertykeys",
  "db.schema.visualization",
  "db.schema.nodetypeproperties",
  "db.schema.reltypeproperties",
  "db.index.fulltext.querynodes",
  "db.index.fulltext.queryrelationships",
  "db.index.fulltext.listavailableanalyzers",
  "db.index.vector.querynodes",
  "db.index.vector.queryrelationships",
  "db.ping",
  "dbms.components",
]);

/** Throws a Refusal for a procedure that is not on the list, and for a subquery in transactions of its own. */
export function checkCalls(tokens: Marked[], typed: string): void {
  for (const [index, token] of tokens.entries()) {
    if (token.word !== "CALL" || isNamed(tokens[index - 1])) continue;
    const next = tokens[index + 1];
    if (next?.text === "{" || next?.text === "(") {
      checkBatches(tokens, index, typed);
      continue;
    }
    const { name, called } = readName(tokens, index + 1);
    if (name === "" || (token.role !== "clause" && !called)) continue;
    if (allowed.has(name.toLowerCase())) continue;
    throw new Refusal({
      code: "QUERY_REFUSED",
      clause: `CALL ${name}`,
      what: `The procedure ${name} is not among those this console may call`,
      hint: "db.labels, db.relationshipTypes, db.propertyKeys, db.schema.*, db.index.fulltext.query*, db.index.vector.query*, db.ping and dbms.components are open",
      position: toPosition(typed, next?.start ?? token.start),
    });
  }
}

function readName(tokens: Marked[], from: number): { name: string; called: boolean } {
  let name = "";
  let at = tokens[from]?.role === "operand" ? from : tokens.length;
  for (; tokens[at]?.kind === "word" || tokens[at]?.kind === "name"; at += 2) {
    name += name ? `.${tokens[at]?.text}` : tokens[at]?.text;
    if (tokens[at + 1]?.text !== ".") return { name, called: tokens[at + 1]?.text === "(" };
  }
  return { name, called: false };
}

/** `CALL { … } IN TRANSACTIONS`, also with variables in brackets and a number of rows. */
function checkBatches(tokens: Marked[], call: number, typed: string): void {
  let after = closeOf(tokens, call + 1) + 1;
  if (tokens[call + 1]?.text === "(") {
    if (tokens[after]?.text !== "{") return;
    after = closeOf(tokens, after) + 1;
  }
  const found = tokens[after];
  if (found?.word !== "IN") return;
  throw new Refusal({
    code: "QUERY_REFUSED",
    clause: "IN TRANSACTIONS",
    what: "IN TRANSACTIONS is for writing in batches, and this console only reads",
    hint: "leave it out",
    position: toPosition(typed, found.start),
  });
}

function closeOf(tokens: Marked[], opener: number): number {
  let depth = 0;
  for (let at = opener; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] ?? {};
    if (kind !== "sign") continue;
    if (text === "{" || text === "(" || text === "[") depth += 1;
    if (text === "}" || text === ")" || text === "]") depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
