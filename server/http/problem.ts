// Every error that leaves the server: problem+json (RFC 9457) from a closed list of codes, without paths or stacks.
import type { Response } from "express";
import neo4j, { type Neo4jError } from "neo4j-driver";
import type { Problem } from "../contract.ts";

const codes = {
  BAD_REQUEST: 400,
  QUERY_INVALID: 400,
  FORBIDDEN: 403,
  WRITE_REFUSED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  WRONG_HOST: 421,
  QUERY_TOO_LARGE: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  NEO4J_STARTING: 503,
  NEO4J_AWAY: 503,
  QUERY_TIMEOUT: 504,
} as const;

export type ProblemCode = keyof typeof codes;

type Extras = Pick<Problem, "detail" | "errors" | "position">;

/** An error whose title may be shown to anyone. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly extras: Extras;
  constructor(code: ProblemCode, title: string, extras: Extras = {}) {
    super(title);
    this.code = code;
    this.extras = extras;
  }
}

export class NotFound extends HttpProblem {
  constructor(title: string) {
    super("NOT_FOUND", title);
  }
}

export function sendProblem(response: Response, problem: HttpProblem): void {
  const status = codes[problem.code];
  if (status === 503) response.setHeader("Retry-After", "5");
  const body: Problem = {
    type: "about:blank",
    title: problem.message,
    status,
    code: problem.code,
    ...problem.extras,
  };
  response.status(status).type("application/problem+json").send(JSON.stringify(body));
}

/** Whatever was thrown → what may be said of it. What nobody foresaw is an INTERNAL without detail. */
export function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (isNeo4jError(error)) return fromNeo4j(error);
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  if (type === "entity.too.large")
    return new HttpProblem("BODY_TOO_LARGE", "The request body is too large; send less at once");
  if (type === "entity.parse.failed")
    return new HttpProblem("BAD_REQUEST", "The request body is not valid JSON");
  if (status !== undefined && status >= 400 && status < 500) {
    return new HttpProblem("BAD_REQUEST", "The request cannot be read; check its address, encoding and body");
  }
  return new HttpProblem("INTERNAL", "Something went wrong on our side; the log has the details");
}

function isNeo4jError(error: unknown): error is Neo4jError {
  return error instanceof neo4j.Neo4jError;
}

const away = new HttpProblem("NEO4J_AWAY", "Neo4j is not answering; the app keeps trying");

function fromNeo4j(error: Neo4jError): HttpProblem {
  if (isAway(error)) return away;
  if (/TransactionTimedOut|Terminated/.test(error.code)) {
    return new HttpProblem(
      "QUERY_TIMEOUT",
      "The query took too long and was ended; narrow it, or add a LIMIT",
    );
  }
  if (/MemoryPoolOutOfMemory|OutOfMemory/.test(error.code)) {
    return new HttpProblem(
      "QUERY_TOO_LARGE",
      "The query needs more memory than it may use; narrow it, or add a LIMIT",
    );
  }
  return new HttpProblem("INTERNAL", "Neo4j refused the request; the log has the details");
}

/** What Neo4j says of a query that a person typed is for that person; of a query of ours it would be our own fault. */
export function fromTypedQuery(error: unknown): unknown {
  if (!isNeo4jError(error)) return error;
  if (error.code === "Neo.ClientError.Statement.AccessMode") {
    return new HttpProblem("WRITE_REFUSED", "This console only reads; the query would write");
  }
  if (/^Neo\.ClientError\.(Statement|Procedure|Schema)/.test(error.code)) {
    return new HttpProblem("QUERY_INVALID", error.message.split("\n")[0] ?? "", toPosition(error.message));
  }
  return error;
}

function isAway(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return (
    typeof code === "string" &&
    /^(ServiceUnavailable|SessionExpired)$|DatabaseUnavailable|DatabaseNotFound|NotALeader|ConnectionPoolClosed/.test(
      code,
    )
  );
}

/** Neo4j writes the place into its message: `(line 1, column 8 (offset: 7))`. */
function toPosition(message: string): Extras {
  const found = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/.exec(message);
  if (!found) return {};
  return { position: { line: Number(found[1]), column: Number(found[2]), offset: Number(found[3]) } };
}
