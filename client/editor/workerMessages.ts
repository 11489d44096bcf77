// What the page and the language worker say to each other; offsets count UTF-16 units from the start of the text.
import type { EditorSchema } from "./EditorSchema.ts";

/** Told once and kept: the worker answers every question by it. */
export interface Setting {
  kind: "setting";
  schema: EditorSchema | undefined;
  parameters: Record<string, unknown>;
}

export type Question =
  | { kind: "highlight"; text: string }
  | { kind: "lint"; text: string }
  | { kind: "complete"; text: string; caret: number; manual: boolean };

export interface Token {
  from: number;
  to: number;
  type: string;
}

export interface Finding {
  from: number;
  to: number;
  message: string;
  severity: "error" | "warning";
}

export interface Suggestion {
  /** What is put in place of the word before the caret. */
  insert: string;
  label: string;
  kind:
    | "keyword"
    | "label"
    | "type"
    | "property"
    | "parameter"
    | "variable"
    | "function"
    | "procedure"
    | "path";
  signature?: string;
  explanation?: string;
}

export interface Answers {
  highlight: Token[];
  lint: Finding[];
  complete: Suggestion[];
}

export type Request = Setting | (Question & { number: number });

/** `undefined` where the question could not be answered; the first word is `ready`. */
export type Reply = "ready" | { number: number; answer: Answers[keyof Answers] | undefined };
