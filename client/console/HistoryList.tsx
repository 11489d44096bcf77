// The history, searchable: typing narrows it, Enter or a click puts an entry into the editor.
import { TextInput } from "@mantine/core";
import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from "react";
import styles from "./NoteView.module.css";
import { findInHistory } from "./queryHistory.ts";

interface HistoryListProps {
  history: readonly string[];
  find?: string;
  onChoose(text: string): void;
}

const mostShown = 50;

export function HistoryList({ history, find: given = "", onChoose }: HistoryListProps): ReactElement {
  const [find, setFind] = useState(given);
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();
  const found = findInHistory(history, find);
  const [first] = found;

  /** Arrows walk from the field into the list and through it. */
  const walk = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only move the focus among what is interactive
    <div className={styles.history} onKeyDown={walk}>
      <TextInput
        data-autofocus
        size="xs"
        type="search"
        aria-label="Search the history"
        aria-controls={listId}
        placeholder="Search what was run"
        value={find}
        onChange={(event) => setFind(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || first === undefined) return;
          event.preventDefault();
          onChoose(first);
        }}
      />
      <ul ref={list} id={listId}>
        {found.slice(0, mostShown).map((entry) => (
          <li key={entry}>
            <button type="button" onClick={() => onChoose(entry)}>
              <span className={styles.entry}>{entry.slice(0, 1_000)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p>{find.trim() === "" ? "Nothing was run yet." : "Nothing that was run fits."}</p>
      )}
      {found.length > mostShown && <p>{found.length - mostShown} more; type to narrow them.</p>}
    </div>
  );
}
