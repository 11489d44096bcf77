// Underlines: what the worker finds as one types, and what the server said of the last run until the text changes.
import {
  type Diagnostic,
  forEachDiagnostic,
  linter,
  lintGutter,
  setDiagnosticsEffect,
} from "@codemirror/lint";
import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { CypherHelper } from "./createCypherHelper.ts";
import { toCypherPart } from "./toCypherPart.ts";

export interface ServerProblem {
  message: string;
  position?: { offset: number; line: number; column: number };
}

export interface ShownProblem {
  /** From 1. */
  line: number;
  message: string;
  severity: string;
}

export const setProblem = StateEffect.define<ServerProblem | undefined>();
/** What the worker knows has changed: the same text may read differently. */
export const lintAgain = StateEffect.define<null>();

const problemField = StateField.define<ServerProblem | undefined>({
  create: () => undefined,
  update(value, transaction) {
    const set = transaction.effects.find((effect) => effect.is(setProblem));
    if (set) return set.value as ServerProblem | undefined;
    return transaction.docChanged ? undefined : value;
  },
});

export function linting(helper: CypherHelper, onProblems: (problems: ShownProblem[]) => void): Extension {
  const needsRefresh = ({
    transactions,
  }: {
    transactions: readonly { effects: readonly StateEffect<unknown>[] }[];
  }) =>
    transactions.some(({ effects }) =>
      effects.some((effect) => effect.is(lintAgain) || effect.is(setProblem)),
    );
  return [
    problemField,
    linter(
      async (view): Promise<Diagnostic[]> => {
        const text = toCypherPart(view.state.doc.toString());
        const findings = text.trim() === "" ? [] : await helper.ask({ kind: "lint", text });
        return (findings ?? []).map((finding) => ({ ...finding, source: "Cypher" }));
      },
      { delay: 350, needsRefresh },
    ),
    linter((view) => toServerDiagnostics(view.state), { delay: 0, needsRefresh }),
    lintGutter(),
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      const linted = transactions.some(({ effects }) =>
        effects.some((effect) => effect.is(setDiagnosticsEffect)),
      );
      if (docChanged || linted) onProblems(toShownProblems(state));
    }),
  ];
}

function toServerDiagnostics(state: EditorState): Diagnostic[] {
  const problem = state.field(problemField);
  if (!problem) return [];
  const at = Math.min(problem.position?.offset ?? 0, state.doc.length);
  const word = /^(?:[\p{L}\p{N}_$]+|\S)/u.exec(state.doc.sliceString(at, at + 80))?.[0] ?? "";
  const to = problem.position ? at + word.length : state.doc.length;
  return [{ from: at, to, message: problem.message, severity: "error", source: "Neo4j" }];
}

function toShownProblems(state: EditorState): ShownProblem[] {
  const shown: ShownProblem[] = [];
  forEachDiagnostic(state, ({ message, severity }, from) => {
    const line = state.doc.lineAt(from).number;
    // The server often says the same as the worker.
    if (!shown.some((other) => other.line === line && other.message === message))
      shown.push({ line, message, severity });
  });
  return shown.sort((one, other) => Number(other.severity === "error") - Number(one.severity === "error"));
}
