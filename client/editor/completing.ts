// Completion: the worker's suggestions for Cypher, and the console's commands where the text begins with a colon.
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  completionStatus,
  selectedCompletion,
  snippet,
} from "@codemirror/autocomplete";
import { type Extension, Prec } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import type { CypherHelper } from "./createCypherHelper.ts";
import { isCommand, toCypherPart } from "./toCypherPart.ts";
import type { Suggestion } from "./workerMessages.ts";

export interface ConsoleCommand {
  name: string;
  help: string;
}

/** Names of the database stand before the language's own words. */
const boosts: Record<Suggestion["kind"], number> = {
  variable: 4,
  parameter: 4,
  label: 3,
  type: 3,
  property: 3,
  procedure: 1,
  function: 0,
  path: 2,
  keyword: -1,
};

export function completing(helper: CypherHelper, commands: () => readonly ConsoleCommand[]): Extension {
  const source = (context: CompletionContext) =>
    completeCommand(context, commands()) ?? completeCypher(context, helper);
  return [
    // Before the Enter that takes the chosen suggestion.
    Prec.highest(keymap.of([{ key: "Enter", run: closeWhenWritten }])),
    autocompletion({ override: [source], activateOnTypingDelay: 60, icons: false, maxRenderedOptions: 60 }),
  ];
}

/** A name that is written out needs no completion: Enter is a new line then. */
function closeWhenWritten(view: EditorView): boolean {
  if (completionStatus(view.state) !== "active") return false;
  const chosen = selectedCompletion(view.state);
  const { head } = view.state.selection.main;
  if (chosen && wordBefore(view.state.sliceDoc(0, head)) === chosen.label) closeCompletion(view);
  return false;
}

function completeCommand(
  context: CompletionContext,
  commands: readonly ConsoleCommand[],
): CompletionResult | undefined {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const isTop = toCypherPart(context.state.sliceDoc(0, line.to)).trim() === "";
  if (!isTop || !isCommand(before) || /:\S*\s/.test(before)) return undefined;
  return {
    from: line.from + before.indexOf(":"),
    options: commands.map(({ name, help }) => ({ label: name, detail: help, type: "command" })),
    validFor: /^:[\w-]*$/,
  };
}

async function completeCypher(
  context: CompletionContext,
  helper: CypherHelper,
): Promise<CompletionResult | null> {
  const all = context.state.doc.toString();
  const before = all.slice(0, context.pos);
  const text = toCypherPart(all);
  // After a hyphen come whole paths, such as `-[:HEADS]->(:Agency)`.
  if (!context.explicit && !/[\p{L}\p{N}_:.$]$|\)-$/u.test(before)) return null;
  if (text.slice(0, context.pos).trim() === "" && before.trim() !== "") return null;
  const suggestions = await helper.ask({
    kind: "complete",
    text,
    caret: context.pos,
    manual: context.explicit,
  });
  if (!suggestions || suggestions.length === 0 || context.aborted) return null;
  return {
    from: context.pos - wordBefore(before).length,
    options: suggestions.map(toCompletion),
    validFor: /^[\p{L}\p{N}_]*$/u,
  };
}

function wordBefore(text: string): string {
  return /[\p{L}\p{N}_]*$/u.exec(text)?.[0] ?? "";
}

function toCompletion({ insert, label, kind, signature, explanation }: Suggestion): Completion {
  return {
    label: insert,
    displayLabel: label,
    type: kind,
    // A path comes with places to fill in: `-[${1: }:HEADS]->(${2: }:Agency)`.
    ...(kind === "path" && { apply: snippet(insert) }),
    detail: kind === "keyword" ? undefined : kind,
    boost: boosts[kind],
    info: signature || explanation ? [signature, explanation].filter(Boolean).join("\n\n") : undefined,
  };
}
