// Why a typed query is not run: which clause, the reason and what to do instead, in words for the person who typed it.
export type RefusalCode = "WRITE_REFUSED" | "QUERY_REFUSED" | "QUERY_TOO_COMPLEX";

/** `offset` counts from 0, `line` and `column` from 1, all in the text as it was typed. */
export interface RefusedPosition {
  offset: number;
  line: number;
  column: number;
}

export interface Reason {
  code: RefusalCode;
  /** What was met: `CREATE`, `LOAD CSV`, `range()`, `=~` … */
  clause: string;
  /** What is and why it is not run. */
  what: string;
  /** What to do instead. */
  hint: string;
  position?: RefusedPosition;
}

/** The message is a sentence a person can act on: `what`, then `hint`. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly clause: string;
  readonly hint: string;
  readonly position?: RefusedPosition;
  constructor({ code, clause, what, hint, position }: Reason) {
    super(`${what}; ${hint}`);
    this.name = "Refusal";
    this.code = code;
    this.clause = clause;
    this.hint = hint;
    this.position = position;
  }
}
