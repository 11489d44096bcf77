// A frame of the console: a query with what came of it, or what a command has to show.
import type { Problem } from "../../server/contract.ts";
import type { CypherAnswer } from "../../server/cypherContract.ts";
import type { FrameLens } from "../frames/FrameLens.ts";

export type Params = Record<string, unknown>;

/** What a run started with; a frame stays the record of it when the console moves on. */
export interface Started {
  query: string;
  /** Set by `:param` and named by the query; the lens gives the rest. */
  params: Params;
  lens: FrameLens;
  /** Names of the ids in the lens. */
  names: Record<string, string>;
  /** Milliseconds since 1970. */
  startedAt: number;
}

export type Outcome =
  | { phase: "running" }
  | { phase: "answered"; answer: CypherAnswer }
  | { phase: "failed"; problem: Problem }
  | { phase: "cancelled" };

export interface QueryFrame extends Started {
  kind: "query";
  id: number;
  outcome: Outcome;
  pinned: boolean;
  collapsed: boolean;
}

export type NoteContent =
  | { show: "help" }
  | { show: "params" }
  | { show: "schema" }
  | { show: "history"; find: string }
  | { show: "message"; text: string }
  | { show: "refusal"; text: string; detail?: string; fixes?: readonly Fix[] }
  | {
      show: "cite";
      of: string;
      relations: string[];
      claims: string[];
      documents: string[];
      lens: FrameLens;
    };

/** Something to type instead, offered as a button. */
export interface Fix {
  label: string;
  text: string;
  /** Whole as it is: the button runs it. */
  whole: boolean;
}

export interface NoteFrame {
  kind: "note";
  id: number;
  /** The command as typed. */
  query: string;
  content: NoteContent;
  pinned: boolean;
  collapsed: boolean;
}

export type ConsoleFrame = QueryFrame | NoteFrame;
