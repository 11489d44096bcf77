// A calm message in the middle of its room: loading, empty, away, unknown.
import type { ReactElement, ReactNode } from "react";
import styles from "./Notice.module.css";

interface NoticeProps {
  title: string;
  children?: ReactNode;
  /** Turns slowly while something is under way. */
  busy?: boolean;
  level?: 1 | 2;
}

export function Notice({ title, children, busy = false, level = 2 }: NoticeProps): ReactElement {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className={styles.notice} role="status">
      <svg
        className={styles.mark}
        data-busy={busy}
        viewBox="0 0 48 48"
        width="56"
        height="56"
        aria-hidden="true"
      >
        <path d="M24 6 42 24 24 42 6 24Z" />
        <circle cx="24" cy="24" r="4" />
      </svg>
      <Heading className={styles.title}>{title}</Heading>
      <div className={styles.text}>{children}</div>
    </div>
  );
}
