// Every error that leaves the server: problem+json (RFC 9457) from a closed list of codes, without paths or stacks.
import type { Response } from "express";
import neo4j, { type Neo4jError } from "neo4j-driver";
import type { Problem } from "../contract.ts";

const codes = {
  BAD_REQUEST: 400,
  QUERY_INVALID: 400,
  EDITOR_KEY_NEEDED: 401,
  FORBIDDEN: 403,
  WRITE_REFUSED: 403,
  QUERY_REFUSED: 403,
  QUERY_TOO_COMPLEX: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  CONFLICT: 409,
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

type Extras = Pick<Problem, "detail" | "errors" | "clause" | "position">;

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
  const body = toProblemBody(problem);
  if (body.status === 401) response.setHeader("WWW-Authenticate", 'Bearer realm="Backchannel"');
  if (body.status === 503) response.setHeader("Retry-After", "5");
  if (body.status === 429) response.setHeader("Retry-After", "2");
  response.status(body.status).type("application/problem+json").send(JSON.stringify(body));
}

export function toProblemBody({ code, message, extras }: HttpProblem): Problem {
  return { type: "about:blank", title: message, status: codes[code], code, ...extras };
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

/**
 * What Neo4j says of a query that a person typed is for that person; of a query of ours it would be our own fault.
 * `shift` is how much later than Neo4j's offset the place stands in the text as it was typed.
 */
export function fromTypedQuery(error: unknown, typed = "", shift = 0): unknown {
  if (!isNeo4jError(error)) return error;
  if (error.code === "Neo.ClientError.Statement.AccessMode") {
    return new HttpProblem("WRITE_REFUSED", "This console only reads; the query would write");
  }
  if (/^Neo\.ClientError\.(Statement|Procedure|Schema)/.test(error.code)) {
    const title = (error.message.split("\n")[0] ?? "").replace(place, "").trim();
    return new HttpProblem("QUERY_INVALID", title, toPosition(error.message, typed, shift));
  }
  if (/^Neo\.DatabaseError\.Statement/.test(error.code)) {
    return new HttpProblem("QUERY_INVALID", "Neo4j cannot run this query; write it in another way");
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

/** Neo4j writes the place into its message. */
const place = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/;

function toPosition(message: string, typed: string, shift: number): Extras {
  const found = place.exec(message);
  if (!found) return {};
  const [line, column, offset] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (shift === 0) return { position: { line, column, offset } };
  const moved = Math.max(0, offset + shift);
  const before = typed.slice(0, moved).split("\n");
  return { position: { line: before.length, column: (before.at(-1) ?? "").length + 1, offset: moved } };
}
