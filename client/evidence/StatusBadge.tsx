// A status in words beside its line.
import type { ReactElement } from "react";
import type { Status } from "../../seed/model/stances.ts";
import { StatusMark } from "../graph/StatusMark.tsx";
import styles from "./StatusBadge.module.css";

export function StatusBadge({ status }: { status: Status }): ReactElement {
  return (
    <span className={styles.badge} data-status={status}>
      <StatusMark status={status} />
      {status}
    </span>
  );
}
