// Why a query failed, where in its text, and what to do.
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { Problem } from "../../server/contract.ts";
import styles from "./Frame.module.css";

export function ProblemNote({ problem }: { problem: Problem }): ReactElement {
  const { title, detail, position, clause, code } = problem;
  return (
    <div className={styles.problem}>
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div>
        <p className={styles.problemTitle}>{title}</p>
        {detail && !title.includes(detail) && <p>{detail}</p>}
        {clause && (
          <p>
            Refused: <code>{clause}</code>
          </p>
        )}
        <p className={styles.small}>
          {position && `Line ${position.line}, column ${position.column} · `}
          <code>{code}</code>
        </p>
      </div>
    </div>
  );
}
