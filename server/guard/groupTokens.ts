// A query as a tree: brackets, and CASE … END, each with what lies between. Unbalanced ones are left to Neo4j.
import type { Marked } from "./markRoles.ts";
import { Refusal } from "./refusal.ts";
import { toPosition } from "./toPosition.ts";

export interface Group {
  kind: "(" | "[" | "{" | "case" | "query";
  opener?: Marked;
  items: Item[];
}
export type Item = Marked | Group;

export function isGroup(item: Item | undefined): item is Group {
  return item !== undefined && "items" in item;
}

const closers: Record<string, string> = { ")": "(", "]": "[", "}": "{" };
const mostDeep = 40;
const mostSubqueries = 8;

/** Throws a Refusal where brackets, CASE or subqueries lie too deep: Neo4j's parser and planner never come back from there. */
export function groupTokens(tokens: Marked[], typed: string): Group {
  const root: Group = { kind: "query", items: [] };
  const stack: Group[] = [root];
  const subqueries = new Set<Group>();
  for (const [index, token] of tokens.entries()) {
    const top = stack.at(-1) ?? root;
    if (isOpener(token)) {
      const group: Group = { kind: token.word ? "case" : (token.text as "("), opener: token, items: [] };
      top.items.push(group);
      stack.push(group);
      if (stack.length > mostDeep + 1) throw tooDeep(typed, token, `more than ${mostDeep} brackets deep`);
      if (leadsSubquery(tokens[index - 1], token)) {
        subqueries.add(group);
        const depth = stack.filter((one) => subqueries.has(one)).length;
        if (depth > mostSubqueries)
          throw tooDeep(typed, token, `more than ${mostSubqueries} subqueries deep`);
      }
    } else if (token.kind === "sign" && token.text in closers) {
      const at = stack.findLastIndex(({ kind }) => kind === closers[token.text]);
      if (at > 0) stack.splice(at);
    } else if (token.word === "END" && top.kind === "case" && tokens[index - 1]?.role === "operand") {
      stack.pop();
    } else top.items.push(token);
  }
  return root;
}

function isOpener(token: Marked): boolean {
  if (token.kind === "sign") return token.text === "(" || token.text === "[" || token.text === "{";
  return token.word === "CASE" && token.role === "operator";
}

const leaders = new Set(["CALL", "EXISTS", "COUNT", "COLLECT"]);

/** `CALL (x) {` ends its variables with a bracket; so does a pattern before a quantifier, which only counts one more. */
function leadsSubquery(before: Marked | undefined, brace: Marked): boolean {
  return brace.text === "{" && before !== undefined && (leaders.has(before.word) || before.text === ")");
}

function tooDeep(typed: string, token: Marked, how: string): Refusal {
  return new Refusal({
    code: "QUERY_TOO_COMPLEX",
    clause: token.word || token.text,
    what: `The query is nested ${how}`,
    hint: "take it apart with WITH, or ask in several queries",
    position: toPosition(typed, token.start),
  });
}
