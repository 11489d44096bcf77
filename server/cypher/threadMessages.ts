// What the app and a query's thread say to each other.
import type { CypherSummary } from "../cypherContract.ts";
import type { HttpProblem, ProblemCode } from "../http/problem.ts";
import type { FormatName } from "./rowFormats.ts";

/** Where typed queries go. */
export interface Access {
  uri: string;
  username: string;
  password: string;
  database: string;
}

export interface Job {
  /** Marks the job's transactions in Neo4j. */
  id: string;
  query: string;
  params: Record<string, unknown>;
  timeoutMs: number;
  typed: boolean;
  format: FormatName;
}

/** `taken` gives room for a chunk again. */
export type ToThread = { type: "run"; job: Job } | { type: "taken" } | { type: "cancel" };

export type FromThread =
  /** It has loaded and listens. */
  | { type: "ready" }
  /** A text not seen before is explained first, within a time of its own; then the query's begins anew. */
  | { type: "explaining" | "running" }
  | { type: "chunk"; bytes: Uint8Array }
  /** The last chunk comes with the end: most answers are one message. */
  | { type: "done"; summary: CypherSummary; bytes: Uint8Array }
  | { type: "failed"; problem: SentProblem };

/** A HttpProblem in a form that can cross to another thread. */
export interface SentProblem {
  code: ProblemCode;
  title: string;
  extras: HttpProblem["extras"];
}
