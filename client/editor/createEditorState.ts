// What the editor is made of: keys, history of edits, brackets, completion, underlines and colours.
import {
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, toggleComment } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension, Prec } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  type KeyBinding,
  keymap,
  lineNumbers,
  placeholder,
} from "@codemirror/view";
import { type ConsoleCommand, completing } from "./completing.ts";
import type { CypherHelper } from "./createCypherHelper.ts";
import { editorTheme } from "./editorTheme.ts";
import { highlighting, type TokenClasses } from "./highlighting.ts";
import { linting, type ShownProblem } from "./linting.ts";

export interface EditorWishes {
  onChange(text: string): void;
  onRun(): void;
  onHistory(step: -1 | 1): void;
  onFind?(): void;
  commands: readonly ConsoleCommand[];
}

export interface EditorOptions {
  text: string;
  helper: CypherHelper;
  classes: TokenClasses;
  theme: "light" | "dark";
  nonce: string;
  /** Attributes of the text field: its name and what describes it. */
  attributes: Record<string, string>;
  /** Read anew at every key, so that the page may pass new functions. */
  wishes(): EditorWishes;
  onProblems(problems: ShownProblem[]): void;
}

export const themeSlot = new Compartment();

const cypherSyntax = {
  commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
  closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"] },
};

export function createEditorState(options: EditorOptions): EditorState {
  const { helper, wishes } = options;
  return EditorState.create({
    doc: options.text,
    extensions: [
      Prec.highest(keymap.of(consoleKeys(wishes))),
      basics,
      EditorView.cspNonce.of(options.nonce),
      EditorView.contentAttributes.of(options.attributes),
      themeSlot.of(editorTheme(options.theme)),
      highlighting(helper, options.classes),
      completing(helper, () => wishes().commands),
      linting(helper, options.onProblems),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) wishes().onChange(state.doc.toString());
      }),
    ],
  });
}

function consoleKeys(wishes: () => EditorWishes): KeyBinding[] {
  const does = (act: () => void) => () => {
    act();
    return true;
  };
  const run = (view: EditorView) => {
    // Suggestions that are open, or still on their way, would cover the answer.
    closeCompletion(view);
    wishes().onRun();
    return true;
  };
  return [
    { key: "Mod-Enter", run, preventDefault: true },
    { key: "Ctrl-Enter", run, preventDefault: true },
    { key: "Ctrl-ArrowUp", run: does(() => wishes().onHistory(-1)), preventDefault: true },
    { key: "Ctrl-ArrowDown", run: does(() => wishes().onHistory(1)), preventDefault: true },
    {
      key: "Ctrl-r",
      run() {
        const { onFind } = wishes();
        onFind?.();
        return onFind !== undefined;
      },
    },
    { key: "Mod-/", run: toggleComment },
  ];
}

/** Tab is bound to nothing: it leaves the editor, as it leaves any other field. */
const basics: Extension = [
  lineNumbers(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  bracketMatching(),
  closeBrackets(),
  search({ top: true }),
  indentUnit.of("  "),
  EditorState.languageData.of(() => [cypherSyntax]),
  EditorView.lineWrapping,
  placeholder("MATCH (who:Actor)-[met:MET_WITH]->(whom) RETURN who, met, whom"),
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...defaultKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...lintKeymap,
  ]),
];
