// How a relation in a row stands: its status's line, and how many stand on either side.
import type { ReactElement } from "react";
import type { Status } from "../../seed/model/stances.ts";
import { StatusMark } from "../graph/StatusMark.tsx";
import styles from "./EvidenceBadge.module.css";
import { explainBadge, toBadgeText } from "./toBadgeText.ts";

interface EvidenceBadgeProps {
  status: Status;
  claims: number;
  assertedBy: number;
  deniedBy: number;
  /** The lens leaves no claim of it. */
  hidden?: boolean;
}

export function EvidenceBadge({ hidden = false, ...standing }: EvidenceBadgeProps): ReactElement {
  const words = explainBadge({ ...standing, hidden });
  return (
    <span
      className={styles.badge}
      data-status={standing.status}
      data-hidden={hidden}
      role="img"
      aria-label={words}
      title={words}
    >
      {!hidden && <StatusMark status={standing.status} width={20} />}
      {toBadgeText({ ...standing, hidden })}
    </span>
  );
}
