// What stands before the query proper: EXPLAIN, PROFILE, and CYPHER with its options.
import type { Token } from "./lexCypher.ts";
import { Refusal } from "./refusal.ts";
import { toPosition } from "./toPosition.ts";

export type Mode = "run" | "explain" | "profile";

export interface Stripped {
  mode: Mode;
  bare: string;
  tokens: Token[];
}

/** Throws a Refusal for options of the planner, and for escapes where Neo4j itself reads the text undecoded. */
export function stripPrefix(all: Token[], typed: string): Stripped {
  let tokens = all;
  while (isSemicolon(tokens.at(-1))) tokens = tokens.slice(0, -1);
  const end = tokens.length < all.length ? (tokens.at(-1)?.end ?? 0) : typed.length;
  let mode: Mode = "run";
  let at = 0;
  for (; at < tokens.length; at += 1) {
    const { word = "", start = 0 } = tokens[at] ?? {};
    const next = tokens[at + 1];
    if (word === "CYPHER" && !isPattern(next)) {
      if (next?.kind !== "number" || next.text !== "5" || isOption(tokens, at + 2))
        throw refuseOptions(typed, start);
      at += 1;
    } else if ((word === "EXPLAIN" || word === "PROFILE") && !isPattern(next)) {
      const found = word === "EXPLAIN" ? "explain" : "profile";
      if (mode !== "run" && mode !== found) throw refuseBoth(typed, start);
      mode = found;
    } else break;
  }
  const start = at === 0 ? 0 : (tokens[at]?.start ?? end);
  const firstEnd = tokens[at]?.end ?? end;
  const found = typed.slice(0, firstEnd).indexOf("\\u");
  if (found >= 0) throw refuseEscape(typed, found);
  return { mode, bare: typed.slice(start, end), tokens: tokens.slice(at) };
}

function isSemicolon(token: Token | undefined): boolean {
  return token?.kind === "sign" && token.text === ";";
}

/** No query begins with a name. */
function isPattern(next: Token | undefined): boolean {
  return next?.kind === "sign" && (next.text === "=" || next.text === ".");
}

function isOption(tokens: Token[], at: number): boolean {
  return tokens[at]?.kind === "word" && tokens[at + 1]?.text === "=";
}

function refuseOptions(typed: string, start: number): Refusal {
  return new Refusal({
    code: "QUERY_REFUSED",
    clause: "CYPHER",
    what: "Options of CYPHER change how the server plans and runs",
    hint: "leave them out; CYPHER 5 is what runs",
    position: toPosition(typed, start),
  });
}

function refuseBoth(typed: string, start: number): Refusal {
  return new Refusal({
    code: "QUERY_REFUSED",
    clause: "EXPLAIN PROFILE",
    what: "EXPLAIN and PROFILE exclude each other",
    hint: "keep one of them: EXPLAIN shows the plan, PROFILE runs the query too",
    position: toPosition(typed, start),
  });
}

function refuseEscape(typed: string, start: number): Refusal {
  return new Refusal({
    code: "QUERY_REFUSED",
    clause: "\\u",
    what: "There is a unicode escape before the first clause",
    hint: "begin the query with its first word in plain letters",
    position: toPosition(typed, start),
  });
}
