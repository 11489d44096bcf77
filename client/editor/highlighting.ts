// Colours for the text: the worker's tokens as marks, kept in place while newer ones are on their way.
import { type Extension, type Range, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import type { CypherHelper } from "./createCypherHelper.ts";
import { toCommandRanges, toCypherPart } from "./toCypherPart.ts";
import type { Token } from "./workerMessages.ts";

/** Class names by token type, from the editor's style sheet. */
export type TokenClasses = Readonly<Record<string, string | undefined>>;

const setMarks = StateEffect.define<DecorationSet>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    const set = transaction.effects.find((effect) => effect.is(setMarks));
    return set ? (set.value as DecorationSet) : value.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export function highlighting(helper: CypherHelper, classes: TokenClasses): Extension {
  async function refresh(view: EditorView): Promise<void> {
    const text = view.state.doc.toString();
    const commands = toCommandRanges(text).map((range) => ({ ...range, type: "consoleCommand" }));
    const cypher = toCypherPart(text);
    const tokens = cypher.trim() === "" ? [] : await helper.ask({ kind: "highlight", text: cypher });
    if (!tokens || view.state.doc.toString() !== text) return;
    view.dispatch({ effects: setMarks.of(toMarks([...commands, ...tokens], classes, text.length)) });
  }
  const asking = ViewPlugin.define((view) => {
    // The view may not be changed while it is being made or updated.
    void Promise.resolve().then(() => refresh(view));
    return {
      update(update: ViewUpdate) {
        if (update.docChanged) void Promise.resolve().then(() => refresh(update.view));
      },
    };
  });
  return [marks, asking];
}

function toMarks(tokens: readonly Token[], classes: TokenClasses, length: number): DecorationSet {
  const ranges = tokens.flatMap(({ from, to, type }): Range<Decoration>[] => {
    const name = classes[type];
    return name && from < to && to <= length ? [Decoration.mark({ class: name }).range(from, to)] : [];
  });
  return RangeSet.of(ranges, true);
}
