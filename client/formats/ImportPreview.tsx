// How a file is understood: its events with their dates, what is refused and why, and the button that loads it.
import { Alert, Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { ImportAnswer } from "../../server/formatsContract.ts";
import styles from "./ImportPage.module.css";
import { toDoneWords, toPlanWords } from "./importWords.ts";
import type { ImportState } from "./useImport.ts";

interface ImportPreviewProps {
  state: ImportState;
  onLoad(): void;
}

export function ImportPreview({ state, onLoad }: ImportPreviewProps): ReactElement {
  const { answer, problem, done, busy } = state;
  return (
    <div aria-live="polite">
      {problem && (
        <Alert color="red" title="This file cannot be loaded" role="alert">
          <p className={styles.line}>{problem.title}</p>
          {(problem.errors?.length ?? 0) > 1 && (
            <ul>
              {problem.errors?.map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  {path}: {message}
                </li>
              ))}
            </ul>
          )}
        </Alert>
      )}
      {answer && (
        <>
          <p className={styles.plan}>{done ? toDoneWords(answer) : toPlanWords(answer)}</p>
          {!done && (
            <Button variant="default" onClick={onLoad} disabled={busy || answer.claims.added === 0}>
              {answer.claims.added === 0 ? "Nothing to load" : `Load ${answer.claims.added} claims`}
            </Button>
          )}
          <RowNotes title="Refused" notes={answer.refused} />
          <RowNotes title="Taken in otherwise than it stands there" notes={answer.notes} />
          {answer.events.length > 0 && <EventTable events={answer.events} linked={done} />}
        </>
      )}
    </div>
  );
}

function RowNotes({ title, notes }: { title: string; notes: ImportAnswer["notes"] }): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <section>
      <h3>
        {title} ({notes.length})
      </h3>
      <ul className={styles.notes}>
        {notes.map(({ row, column, message }) => (
          <li key={`${row} ${column} ${message}`}>
            <strong>{[row, column].filter(Boolean).join(", ")}</strong> {message}
          </li>
        ))}
      </ul>
    </section>
  );
}

function EventTable({ events, linked }: { events: ImportAnswer["events"]; linked: boolean }): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={styles.table} tabIndex={0} aria-label="Events">
      <table>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Event</th>
            <th scope="col">Date as understood</th>
            <th scope="col">EDTF</th>
            <th scope="col">Type</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ row, id, name, date, words, type }) => (
            <tr key={id}>
              <td>{row}</td>
              <th scope="row">
                {linked ? (
                  <Link to="/" search={{ selected: [id] }}>
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </th>
              <td>{words}</td>
              <td>
                <code>{date}</code>
              </td>
              <td>{type}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
