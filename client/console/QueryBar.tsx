// The editor with what belongs to a run: button, lens and parameters.
import { Button } from "@mantine/core";
import { IconBooks, IconHistory, IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import type { ReactElement, Ref } from "react";
import { QueryEditor, type QueryEditorHandle } from "../editor/QueryEditor.tsx";
import { useEditorSchema } from "../editor/useEditorSchema.ts";
import { ConsoleChips } from "./ConsoleChips.tsx";
import styles from "./ConsolePage.module.css";
import { commandList } from "./commandList.ts";
import type { ConsoleMemory } from "./consoleMemory.ts";
import { mostRunning } from "./consoleState.ts";
import type { LastProblem } from "./useConsole.ts";

interface QueryBarProps {
  text: string;
  theme: "light" | "dark";
  memory: ConsoleMemory;
  /** What the editor may complete: parameters, with the lens's names among them. */
  parameters: Record<string, unknown>;
  busy: number;
  /** What was just done, where nothing else shows it. */
  said: string;
  lastProblem: LastProblem | undefined;
  handle: Ref<QueryEditorHandle>;
  /** There where the library is not on screen by itself. */
  onLibrary?(): void;
  onText(text: string): void;
  onRun(): void;
  onCancel(): void;
  onHistory(step: -1 | 1): void;
  onFind(): void;
  onChange(patch: Partial<ConsoleMemory>): void;
}

export function QueryBar(props: QueryBarProps): ReactElement {
  const { text, theme, memory, parameters, busy, lastProblem, handle } = props;
  const schema = useEditorSchema();
  const full = busy >= mostRunning;
  const problem =
    lastProblem?.query === text
      ? { message: lastProblem.problem.title, position: lastProblem.problem.position }
      : undefined;
  return (
    <section className={styles.bar} aria-label="Query">
      <QueryEditor
        value={text}
        onChange={props.onText}
        onRun={props.onRun}
        onHistory={props.onHistory}
        onFind={props.onFind}
        schema={schema}
        parameters={parameters}
        commands={commandList}
        theme={theme}
        label="Cypher query or command"
        handle={handle}
        problem={problem}
      />
      <div className={styles.actions}>
        <ConsoleChips memory={memory} onChange={props.onChange} />
        <div className={styles.buttons}>
          <span className={styles.told}>{props.said}</span>
          {props.onLibrary && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconBooks size={16} aria-hidden="true" />}
              onClick={props.onLibrary}
            >
              Library
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconHistory size={16} aria-hidden="true" />}
            onClick={props.onFind}
          >
            History
          </Button>
          {busy > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlayerStop size={15} aria-hidden="true" />}
              onClick={props.onCancel}
            >
              Cancel
            </Button>
          )}
          <Button
            size="compact-sm"
            className={styles.run}
            leftSection={<IconPlayerPlay size={15} aria-hidden="true" />}
            disabled={full || text.trim() === ""}
            title={full ? "Two queries are running already; wait for one, or cancel one" : "Ctrl+Enter"}
            onClick={props.onRun}
          >
            Run
          </Button>
        </div>
      </div>
    </section>
  );
}
