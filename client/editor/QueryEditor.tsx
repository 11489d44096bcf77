// The console's text field for Cypher: completion, colours and underlines come from a worker, so that typing never waits.
import { EditorView } from "@codemirror/view";
import { type ReactElement, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import type { ConsoleCommand } from "./completing.ts";
import { type CypherHelper, createCypherHelper } from "./createCypherHelper.ts";
import { createEditorState, type EditorWishes, themeSlot } from "./createEditorState.ts";
import type { EditorSchema } from "./EditorSchema.ts";
import { editorTheme } from "./editorTheme.ts";
import type { TokenClasses } from "./highlighting.ts";
import { lintAgain, type ServerProblem, type ShownProblem, setProblem } from "./linting.ts";
import styles from "./QueryEditor.module.css";

export interface QueryEditorHandle {
  focus(): void;
  /** Puts text in place of what is selected. */
  insert(text: string): void;
}

export interface QueryEditorProps {
  value: string;
  onChange(text: string): void;
  /** Ctrl+Enter, or Cmd+Enter. */
  onRun(): void;
  /** Ctrl+Up and Ctrl+Down. */
  onHistory(step: -1 | 1): void;
  /** Ctrl+R. */
  onFind?(): void;
  schema: EditorSchema | undefined;
  parameters: Record<string, unknown>;
  /** Offered where the text begins with a colon. */
  commands: readonly ConsoleCommand[];
  theme: "light" | "dark";
  label: string;
  handle: Ref<QueryEditorHandle>;
  /** What the server said of the last run: underlined until the text changes. */
  problem?: ServerProblem;
}

const classes: TokenClasses = {
  keyword: styles.keyword,
  keywordLiteral: styles.number,
  booleanLiteral: styles.number,
  numberLiteral: styles.number,
  stringLiteral: styles.string,
  label: styles.label,
  predicateFunction: styles.function,
  function: styles.function,
  procedure: styles.function,
  namespace: styles.function,
  paramDollar: styles.parameter,
  paramValue: styles.parameter,
  comment: styles.comment,
  consoleCommand: styles.command,
};

export function QueryEditor(props: QueryEditorProps): ReactElement {
  const { value, schema, parameters, theme, label, handle, problem } = props;
  const descriptionId = useId();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<{ view: EditorView; helper: CypherHelper }>(undefined);
  const wishes = useRef<EditorWishes>(props);
  const atStart = useRef({ value, theme, label, descriptionId });
  /** Texts that the page has been told of and has not shown yet. */
  const told = useRef<string[]>([]);
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [overwhelmed, setOverwhelmed] = useState(false);

  useEffect(() => {
    wishes.current = props;
  });

  useEffect(() => {
    if (!place.current) return;
    const start = atStart.current;
    const helper = createCypherHelper({ onOverwhelmed: setOverwhelmed });
    const view = new EditorView({
      parent: place.current,
      state: createEditorState({
        text: start.value,
        theme: start.theme,
        helper,
        classes,
        nonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? "",
        attributes: {
          "aria-label": start.label,
          "aria-describedby": start.descriptionId,
          // It is focusable without; assistive tools look for this.
          tabindex: "0",
        },
        wishes: () => ({
          ...wishes.current,
          onChange(text) {
            told.current.push(text);
            wishes.current.onChange(text);
          },
        }),
        onProblems: setProblems,
      }),
    });
    editor.current = { view, helper };
    return () => {
      start.value = view.state.doc.toString();
      view.destroy();
      helper.destroy();
      editor.current = undefined;
    };
  }, []);

  useEffect(() => {
    const view = editor.current?.view;
    // A value that lags behind the typing is no wish to go back to it.
    const heard = told.current.indexOf(value);
    told.current.splice(0, heard + 1);
    if (!view || heard >= 0 || view.state.doc.toString() === value) return;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: value },
      selection: { anchor: view.state.toText(value).length },
    });
    told.current = [];
  }, [value]);

  // The page may make these anew at every turn; only what they say counts.
  const parametersText = JSON.stringify(parameters);
  useEffect(() => {
    editor.current?.helper.tell({ schema, parameters: JSON.parse(parametersText) });
    editor.current?.view.dispatch({ effects: lintAgain.of(null) });
  }, [schema, parametersText]);

  const problemText = JSON.stringify(problem ?? null);
  useEffect(() => {
    const said: ServerProblem | null = JSON.parse(problemText);
    editor.current?.view.dispatch({ effects: setProblem.of(said ?? undefined) });
  }, [problemText]);

  useEffect(() => {
    editor.current?.view.dispatch({ effects: themeSlot.reconfigure(editorTheme(theme)) });
  }, [theme]);

  useImperativeHandle(handle, () => ({
    focus: () => editor.current?.view.focus(),
    insert(text) {
      const view = editor.current?.view;
      view?.dispatch(view.state.replaceSelection(text), { userEvent: "input.paste" });
      view?.focus();
    },
  }));

  const [first] = problems;
  return (
    <div className={styles.editor}>
      <div ref={place} />
      <div className={styles.foot}>
        <p className={styles.problem} data-severity={overwhelmed ? "warning" : first?.severity} role="status">
          {overwhelmed
            ? "This text is too much for completion and underlines; it can still be run"
            : first && toSentence(first, problems.length)}
        </p>
        <span id={descriptionId} className={styles.keys}>
          Ctrl+Enter runs · Ctrl+Space completes · F8 next problem · Tab leaves
        </span>
      </div>
    </div>
  );
}

function toSentence({ line, message }: ShownProblem, count: number): string {
  const more = count > 1 ? ` (and ${count - 1} more)` : "";
  return `Line ${line}: ${message}${more}`;
}
