// What Neo4j remarked on a query: severity, what is meant, where in the text.
import type { ReactElement } from "react";
import type { CypherSummary } from "../../server/cypherContract.ts";
import styles from "./Frame.module.css";

interface WarningsTabProps {
  notifications: CypherSummary["notifications"];
}

export function WarningsTab({ notifications }: WarningsTabProps): ReactElement {
  return (
    <ul className={styles.warnings}>
      {notifications.map((notification, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and the same remark may come twice
        <li key={index}>
          <span className={styles.severity} data-severity={notification.severity}>
            {notification.severity.toLowerCase()}
          </span>
          <div>
            <b>{notification.title}</b>
            <p>{notification.description}</p>
            <p className={styles.small}>
              {notification.position &&
                `Line ${notification.position.line}, column ${notification.position.column} · `}
              <code>{notification.code}</code>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
