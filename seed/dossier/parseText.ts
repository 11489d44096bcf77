// YAML or JSON to what a schema describes, or one line for each problem in it.
import { parseDocument } from "yaml";
import type { z } from "zod";
import type { DossierProblem } from "./checkDossier.ts";

/** More anchors repeated than this is no dossier but an attack on the reader's memory. */
const MAX_ALIASES = 50;

/** A dossier or story that cannot be taken in; its message has one line for each problem. */
export class DossierError extends Error {
  override name = "DossierError";
  readonly fileName: string;
  readonly problems: readonly DossierProblem[];

  constructor(fileName: string, problems: readonly DossierProblem[]) {
    super(
      problems.map(({ path, message }) => [fileName, path, message].filter(Boolean).join(": ")).join("\n"),
    );
    this.fileName = fileName;
    this.problems = problems;
  }
}

/** `first` is the line to begin an empty file with. Throws a DossierError. */
export function parseText<T>(schema: z.ZodType<T>, text: string, fileName: string, first: string): T {
  const parsed = schema.safeParse(readText(text, fileName, first), { reportInput: true });
  if (!parsed.success) throw new DossierError(fileName, parsed.error.issues.flatMap(toProblems));
  return parsed.data;
}

function readText(text: string, fileName: string, first: string): unknown {
  if (text.trim() === "")
    throw new DossierError(fileName, [{ path: "", message: `is empty; start with \`${first}\`` }]);
  // JSON's own parser is far quicker, and most of what begins like JSON is JSON; what it refuses may still be YAML.
  if (/^\s*\{/.test(text)) {
    try {
      return JSON.parse(text);
    } catch (error) {
      if (fileName.endsWith(".json")) throw new DossierError(fileName, [toTextProblem(error)]);
    }
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new DossierError(fileName, document.errors.map(toTextProblem));
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    throw new DossierError(fileName, [toTextProblem(error)]);
  }
}

function toTextProblem(error: unknown): DossierProblem {
  const { message, linePos } = error as Error & { linePos?: [{ line: number; col: number }, ...unknown[]] };
  const [summary = ""] = message.split("\n");
  const path = linePos ? `line ${linePos[0].line}, column ${linePos[0].col}` : "";
  const text = summary.replace(/ at line \d+, column \d+:?$/, "");
  return { path, message: `cannot be read: ${text}; correct the YAML or JSON there` };
}

function toProblems(issue: z.core.$ZodIssue): DossierProblem[] {
  const path = toPath(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: toPath([...issue.path, key]),
      message: `unknown key “${key}”; remove it or correct its spelling`,
    }));
  }
  if (issue.input === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value")) {
    return [{ path, message: "is missing; add it" }];
  }
  if (issue.code === "invalid_type" && issue.expected === "string" && typeof issue.input === "number") {
    return [{ path, message: `${issue.input} is read as a number; write it in quotes: "${issue.input}"` }];
  }
  return [{ path, message: issue.message }];
}

function toPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`,
    )
    .join("");
}
