// What a query may do, by its clauses: read, look at the schema, and call the procedures that only do that.
import { checkCalls } from "./checkCalls.ts";
import { isNamed, type Marked } from "./markRoles.ts";
import { Refusal, type RefusalCode } from "./refusal.ts";
import { toPosition } from "./toPosition.ts";

/** Throws a Refusal for anything that is certain to be no read; what is in doubt is left to EXPLAIN and the READ session. */
export function checkClauses(tokens: Marked[], typed: string): void {
  checkSemicolons(tokens, typed);
  for (const [index, token] of tokens.entries()) {
    const reason = toReason(tokens, index);
    if (reason) throw new Refusal({ ...reason, position: toPosition(typed, token.start) });
  }
  checkCalls(tokens, typed);
}

interface Found {
  code: RefusalCode;
  clause: string;
  what: string;
  hint: string;
}

function toReason(tokens: Marked[], index: number): Found | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const next = tokens[index + 1];
  if (index === 0 && token.text === ":") return consoleLine;
  if (token.kind !== "word" || isNamed(tokens[index - 1])) return undefined;
  if (token.word === "LOAD" && next?.word === "CSV")
    return refuse("LOAD CSV", "reads files and addresses", "bring data in with the import");
  if (token.word === "TERMINATE" && /^TRANSACTIONS?$/.test(next?.word ?? ""))
    return refuse(
      "TERMINATE",
      "ends other people's work",
      "close the tab or press cancel to end your own query",
    );
  if (/^TRANSACTIONS?$/.test(token.word) && tokens[index - 1]?.word === "CONCURRENT") return inTransactions;
  if (token.role !== "clause") return undefined;
  if (token.word === "SHOW") return checkShow(tokens, index);
  if (token.word === "USE" && beginsName(next))
    return refuse(
      "USE",
      "goes to another database",
      "leave it out; the query runs on the dossier's database",
    );
  if (token.word === "USING" && next?.word === "PERIODIC") return inTransactions;
  if (isAdministration(token, next))
    return refuse(
      `${token.word} ${next?.word ?? ""}`.trim(),
      "administers the server",
      "ask whoever runs this workspace",
    );
  return isWrite(tokens, index) ? toWrite(token, next) : undefined;
}

const consoleLine: Found = {
  code: "QUERY_REFUSED",
  clause: ":",
  what: "A line that begins with a colon is a command of the console, not Cypher",
  hint: "type it into the console, where :help lists them all",
};
const inTransactions: Found = {
  code: "QUERY_REFUSED",
  clause: "IN TRANSACTIONS",
  what: "IN TRANSACTIONS is for writing in batches, and this console only reads",
  hint: "leave it out",
};

function refuse(clause: string, does: string, hint: string): Found {
  return {
    code: "QUERY_REFUSED",
    clause,
    what: `${clause} ${does}, and this console only reads the graph`,
    hint,
  };
}

function beginsName(next: Marked | undefined): boolean {
  return next !== undefined && (next.kind === "word" || next.kind === "name" || next.text === "(");
}

const indexKinds = "RANGE TEXT POINT FULLTEXT VECTOR LOOKUP BTREE".split(" ");
const created = new Set([
  ...indexKinds,
  ..."INDEX CONSTRAINT OR USER ROLE IMMUTABLE DATABASE COMPOSITE ALIAS UNIQUE".split(" "),
]);
const administered: Record<string, Set<string>> = {
  CREATE: new Set("OR USER ROLE IMMUTABLE DATABASE COMPOSITE ALIAS".split(" ")),
  DROP: new Set("USER ROLE DATABASE COMPOSITE ALIAS SERVER".split(" ")),
  ALTER: new Set("USER CURRENT DATABASE ALIAS SERVER".split(" ")),
  RENAME: new Set("USER ROLE SERVER".split(" ")),
  START: new Set(["DATABASE"]),
  STOP: new Set(["DATABASE"]),
  ENABLE: new Set(["SERVER"]),
  DEALLOCATE: new Set(["DATABASE", "DATABASES"]),
  REALLOCATE: new Set(["DATABASE", "DATABASES"]),
  DRYRUN: new Set(["DEALLOCATE", "REALLOCATE"]),
};

function isAdministration(token: Marked, next: Marked | undefined): boolean {
  if (/^(GRANT|DENY|REVOKE)$/.test(token.word)) return next?.kind === "word";
  return administered[token.word]?.has(next?.word ?? "") ?? false;
}

/** A write clause and what only a write clause has after it: two names never stand side by side. */
function isWrite(tokens: Marked[], index: number): boolean {
  const [token, next, afterNext] = tokens.slice(index, index + 3);
  if (!token || !next) return false;
  const startsPattern =
    next.text === "(" || (isName(next) && (afterNext?.text === "=" || afterNext?.text === "("));
  const startsItem = next.text === "(" || isName(next) || next.text === "[";
  switch (token.word) {
    case "CREATE":
      return startsPattern || created.has(next.word);
    case "INSERT":
    case "MERGE":
      return startsPattern;
    case "SET":
    case "REMOVE":
    case "DELETE":
      return startsItem;
    case "DETACH":
    case "NODETACH":
      return next.word === "DELETE";
    case "FOREACH":
      return next.text === "(";
    case "DROP":
      return next.word === "INDEX" || next.word === "CONSTRAINT";
    default:
      return false;
  }
}

function isName(token: Marked): boolean {
  return token.role === "operand" && (token.kind === "word" || token.kind === "name");
}

function toWrite(token: Marked, next: Marked | undefined): Found {
  const clause = /^(DETACH|NODETACH|DROP)$/.test(token.word) ? `${token.word} ${next?.word}` : token.word;
  return {
    code: "WRITE_REFUSED",
    clause,
    what: `${clause} writes, and this console only reads`,
    hint: "add claims with the editor's key, or bring data in with the import; a name like this goes in `back-ticks`",
  };
}

const looks = /^(INDEX(ES)?|CONSTRAINTS?|FUNCTIONS?|PROCEDURES?)$/;
const modifiers = new Set([
  ...indexKinds,
  ..."ALL BUILT IN DEFINED UNIQUE UNIQUENESS EXIST EXISTENCE EXISTS NODE RELATIONSHIP REL PROPERTY TYPE KEY".split(
    " ",
  ),
]);

function checkShow(tokens: Marked[], index: number): Found | undefined {
  let at = index + 1;
  if (tokens[at]?.kind !== "word") return undefined;
  if (tokens[at]?.word === "USER" && tokens[at + 1]?.word === "DEFINED") at += 1;
  while (modifiers.has(tokens[at]?.word ?? "")) at += 1;
  const shown = tokens[at]?.word ?? "";
  if (looks.test(shown) && !/^PRIVILEGES?$/.test(tokens[at + 1]?.word ?? "")) return undefined;
  return refuse(
    `SHOW ${shown}`.trim(),
    "tells about the server and its users",
    "SHOW INDEXES, CONSTRAINTS, FUNCTIONS or PROCEDURES are open",
  );
}

function checkSemicolons(tokens: Marked[], typed: string): void {
  const first = tokens.findIndex(({ kind, text }) => kind === "sign" && text === ";");
  const second = first < 0 ? undefined : tokens[first + 1];
  if (!second) return;
  throw new Refusal({
    code: "QUERY_REFUSED",
    clause: ";",
    what: "There is a second statement after the semicolon",
    hint: "run one statement at a time",
    position: toPosition(typed, second.start),
  });
}
