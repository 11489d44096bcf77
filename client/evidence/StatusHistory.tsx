// The statuses something has had, one after the other, each drawn by its line.
import type { ReactElement } from "react";
import styles from "./StatusHistory.module.css";
import { describeSpan, type StatusSpan } from "./toStatusHistory.ts";

/** Nothing where nothing has changed. */
export function StatusHistory({ spans }: { spans: readonly StatusSpan[] }): ReactElement | null {
  if (spans.length < 2) return null;
  return (
    <ol className={styles.history} aria-label="How the status changed">
      {spans.map(({ status, from, until, said, assessment: { assertedBy, deniedBy } }) => (
        <li key={from ?? ""} data-status={status} title={`${assertedBy} for, ${deniedBy} against`}>
          <b>{status}</b> {describeSpan({ until, said })}
        </li>
      ))}
    </ol>
  );
}
