// How many of what Neo4j's planner handles badly: some of it takes minutes that no timeout ends, under EXPLAIN too.
import type { Marked } from "./markRoles.ts";
import { toMagnitude } from "./measureExpression.ts";
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
    clause: "LIST<…>",
    most: 20,
    hint: "ask for the type of the elements alone",
    counts: (token, next) => token.word === "LIST" && isSign(next, "<"),
  },
  {
    clause: "clauses",
    most: 120,
    hint: "ask in several queries",
    counts: (token) => token.role === "clause" && /^(MATCH|WITH|UNWIND|CALL)$/.test(token.word),
  },
  {
    clause: "UNION",
    most: 30,
    hint: "UNWIND a list of cases instead",
    counts: (token) => token.role === "clause" && token.word === "UNION",
  },
];

/** 1,400 keep the planner busy for minutes. */
const mostLabels = 150;
/** Each label that may or may not be there doubles what the planner tries out. */
const mostLabelChoices = 12;

function checkLabelChoices(tokens: Marked[], typed: string): void {
  let labels = 0;
  let choices = 0;
  for (const [index, token] of tokens.entries()) {
    if (isLabelTest(tokens, index)) labels += 1;
    if (labels > mostLabels) {
      throw new Refusal({
        code: "QUERY_TOO_COMPLEX",
        clause: "labels",
        what: `There are more than ${mostLabels} labels, which Neo4j cannot plan in time`,
        hint: "use labels(n) with a list, or a $parameter",
        position: toPosition(typed, token.start),
      });
    }
    const isJoined = isOperator(token, "OR", "XOR");
    if (isJoined || isLabelChoice(tokens, index)) choices += 1;
    if (Math.min(labels, choices) <= mostLabelChoices) continue;
    throw new Refusal({
      code: "QUERY_TOO_COMPLEX",
      clause: isJoined ? token.word : "labels",
      what: `Conditions with labels are put to choice more than ${mostLabelChoices} times, which Neo4j cannot plan in time`,
      hint: "use any(label IN labels(n) WHERE label IN […]) instead",
      position: toPosition(typed, token.start),
    });
  }
}

/** `n:A`, `n IS A` or one more `&B`; not the colon of a map. */
function isLabelTest(tokens: Marked[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (isSign(token, "&")) return true;
  if (isSign(token, ":")) return !isSign(tokens[index - 2], "{", ",");
  const isName = next?.role === "operand" && !/^(NULL|TYPED|NORMALIZED)$/.test(next.word);
  return token !== undefined && isOperator(token, "IS") && isName;
}

/** The first `|` of labels that may stand for each other; not of relationship types, of which there is but one. */
function isLabelChoice(tokens: Marked[], index: number): boolean {
  if (!isSign(tokens[index], "|")) return false;
  let before = index - 2;
  while (isSign(tokens[before], "(", "!")) before -= 1;
  if (isSign(tokens[before], "&")) return true;
  return isSign(tokens[before], ":") && !isSign(tokens[before - 1], "[") && !isSign(tokens[before - 2], "[");
}

/** The shortest of so many rounds is planned round by round. */
const mostRounds = 100;

function checkQuantifiers(tokens: Marked[], typed: string): void {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "number" || !isSign(tokens[index - 1], "{") || toMagnitude(token.text) <= mostRounds)
      continue;
    throw new Refusal({
      code: "QUERY_TOO_COMPLEX",
      clause: "{…}",
      what: `A pattern is to be gone through more than ${mostRounds} times at least`,
      hint: "begin with fewer, such as {1,10}",
      position: toPosition(typed, token.start),
    });
  }
}

export function checkCounts(tokens: Marked[], typed: string): void {
  checkLabelChoices(tokens, typed);
  checkQuantifiers(tokens, typed);
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
