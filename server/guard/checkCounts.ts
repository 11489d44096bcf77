// How many of what Neo4j's planner handles badly: some of it takes minutes that no timeout ends, under EXPLAIN too.
import type { Marked } from "./markRoles.ts";
import { Refusal } from "./refusal.ts";
import { toPosition } from "./toPosition.ts";

interface Limit {
  clause: string;
  most: number;
  hint: string;
  counts(token: Marked, next: Marked | undefined): boolean;
}

const isOperator = (token: Marked, ...words: string[]) =>
  token.role === "operator" && words.includes(token.word);
const isSign = (token: Marked | undefined, ...texts: string[]) =>
  token?.kind === "sign" && texts.includes(token.text);

const limits: Limit[] = [
  {
    clause: "XOR",
    most: 6,
    hint: "count with reduce or size([…]) instead",
    counts: (token) => isOperator(token, "XOR"),
  },
  {
    clause: "AND and OR",
    most: 200,
    hint: "use IN with a list, or a $parameter",
    counts: (token) => isOperator(token, "AND", "OR"),
  },
  { clause: "NOT", most: 100, hint: "use NOT … IN with a list", counts: (token) => isOperator(token, "NOT") },
  {
    clause: "arithmetic",
    most: 400,
    hint: "use reduce or sum over a $parameter",
    counts: (token) => token.role === "operator" && isSign(token, "+", "-", "*", "/", "%", "^", "||"),
  },
  {
    clause: "comparison",
    most: 300,
    hint: "use IN with a list, or a $parameter",
    counts: (token) =>
      isSign(token, "=", "<>", "!=", "<=", ">=", "=~") ||
      isOperator(token, "IN", "CONTAINS", "STARTS", "ENDS"),
  },
  {
    clause: "label expressions",
    most: 200,
    hint: "ask for fewer labels or types",
    counts: (token) => isSign(token, "|", "&", "!", "%"),
  },
  {
    clause: "relationship patterns",
    most: 25,
    hint: "use a variable length such as -[*1..3]-, or several queries",
    counts: (token, next) => isSign(token, "-") && isSign(next, "-", "["),
  },
  {
    clause: "OPTIONAL",
    most: 20,
    hint: "use pattern comprehension or several queries",
    counts: (token) => token.role === "clause" && token.word === "OPTIONAL",
  },
  {
    clause: "UNION",
    most: 30,
    hint: "UNWIND a list of cases instead",
    counts: (token) => token.role === "clause" && token.word === "UNION",
  },
];

export function checkCounts(tokens: Marked[], typed: string): void {
  for (const { clause, most, hint, counts } of limits) {
    let count = 0;
    for (const [index, token] of tokens.entries()) {
      if (!counts(token, tokens[index + 1])) continue;
      count += 1;
      if (count <= most) continue;
      throw new Refusal({
        code: "QUERY_TOO_COMPLEX",
        clause,
        what: `There is more ${clause} than Neo4j can plan in time (the most is ${most})`,
        hint,
        position: toPosition(typed, token.start),
      });
    }
  }
}
