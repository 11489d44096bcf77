// What a failed request becomes: an Error that carries the server's problem+json.
import type { Problem } from "../../server/contract.ts";

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** The problem behind any thrown thing, so that a view always has a title to show. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { type: "about:blank", title: "Something went wrong on this page", status: 0, code: "PAGE", detail };
}
