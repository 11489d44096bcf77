// What a command has to show.
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { CiteFrame } from "../frames/CiteFrame.tsx";
import type { NoteContent, Params } from "./ConsoleFrame.ts";
import { HelpNote } from "./HelpNote.tsx";
import { HistoryList } from "./HistoryList.tsx";
import styles from "./NoteView.module.css";
import { SchemaNote } from "./SchemaNote.tsx";
import { toExpression, toName } from "./toExpression.ts";

interface NoteViewProps {
  content: NoteContent;
  params: Params;
  history: readonly string[];
  /** Puts a text into the editor. */
  onEdit(text: string): void;
  onRun(text: string): void;
}

export function NoteView({ content, params, history, onEdit, onRun }: NoteViewProps): ReactElement {
  switch (content.show) {
    case "help":
      return <HelpNote onEdit={onEdit} />;
    case "schema":
      return <SchemaNote onEdit={onEdit} />;
    case "history":
      return <HistoryList history={history} find={content.find} onChoose={onEdit} />;
    case "params":
      return <ParamList params={params} onEdit={onEdit} />;
    case "message":
      return <p className={styles.text}>{content.text}</p>;
    case "cite":
      return <CiteFrame {...content} />;
    case "refusal":
      return (
        <div className={styles.text} data-tone="refusal">
          <p>{content.text}</p>
          {content.detail && <p className={styles.detail}>{content.detail}</p>}
          {content.fixes && content.fixes.length > 0 && (
            <div className={styles.fixes}>
              {content.fixes.map(({ label, text, whole }) => (
                <Button
                  key={text}
                  size="compact-sm"
                  variant="default"
                  fw={500}
                  onClick={() => (whole ? onRun : onEdit)(text)}
                >
                  {label}
                </Button>
              ))}
            </div>
          )}
        </div>
      );
  }
}

function ParamList({ params, onEdit }: Pick<NoteViewProps, "params" | "onEdit">): ReactElement {
  const all = Object.entries(params);
  if (all.length === 0) {
    return (
      <p className={styles.text}>
        No parameter is set. Write <code>:param name =&gt; 'Ali Mamlouk'</code>, and <code>$name</code> stands
        for it in queries.
      </p>
    );
  }
  return (
    <dl className={styles.params}>
      {all.map(([name, value]) => (
        <div key={name}>
          <dt>
            <button type="button" onClick={() => onEdit(`:param ${toName(name)} => ${toExpression(value)}`)}>
              ${name}
            </button>
          </dt>
          <dd>{toExpression(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
