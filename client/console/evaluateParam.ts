// An expression as typed after `:param` → its value, as the server reckons it, in the form that parameters take.

import { fetchAnswer } from "../store/fetchAnswer.ts";
import { ProblemError } from "../store/ProblemError.ts";
import type { Params } from "./ConsoleFrame.ts";
import { CommandError } from "./parseCommand.ts";
import { toSentParams } from "./toSentParams.ts";

/** @throws CommandError says what is wrong with the expression; ProblemError when the server cannot be asked. */
export async function evaluateParam(
  expression: string,
  params: Params,
  signal?: AbortSignal,
): Promise<unknown> {
  // The line break ends a comment that the expression may end with.
  const query = `WITH ${expression}\nAS value RETURN value, valueType(value) AS type`;
  const body = { query, params: toSentParams(query, params, {}), typed: true };
  const { columns, rows } = await fetchAnswer("cypher", { body, signal }).catch(refuse);
  const [row] = rows;
  if (columns.length !== 2 || rows.length !== 1 || !row) {
    throw new CommandError("A parameter is one value; this makes several or none");
  }
  if (holdsGraph(row[0])) {
    throw new CommandError("A parameter cannot hold a node or a relation; take its id instead");
  }
  return toParam(row[0], String(row[1]));
}

/** JSON does not tell 1.0 from 1, and a whole number would be sent as an integer. */
export function toParam(value: unknown, type: string): unknown {
  if (typeof value === "number" && Number.isInteger(value) && /^FLOAT\b/.test(type)) return toFloat(value);
  if (Array.isArray(value) && /^LIST<FLOAT( NOT NULL)?>/.test(type)) {
    return value.map((item) => (typeof item === "number" && Number.isInteger(item) ? toFloat(item) : item));
  }
  return value;
}

function toFloat(value: number) {
  return { $type: "float", value: value.toFixed(1) };
}

function holdsGraph(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsGraph);
  if (typeof value !== "object" || value === null) return false;
  const { $type } = value as { $type?: unknown };
  return ["node", "relationship", "path"].includes(String($type)) || Object.values(value).some(holdsGraph);
}

function refuse(error: unknown): never {
  if (error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500) {
    throw new CommandError(error.problem.title);
  }
  throw error;
}
