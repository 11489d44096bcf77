// Says that the database is away, or a link leads nowhere, while the graph stays on screen.
import { Loader } from "@mantine/core";
import type { ReactElement } from "react";
import type { Problem } from "../../server/contract.ts";
import styles from "./GraphPane.module.css";

interface AwayBannerProps {
  problem: Problem;
  /** Whether it is being tried again. */
  waits?: boolean;
}

export function AwayBanner({ problem, waits = true }: AwayBannerProps): ReactElement {
  return (
    <div className={styles.away} role="status">
      {waits && <Loader size={14} color="currentColor" />}
      <span>
        <b>{problem.title}</b>{" "}
        {waits
          ? "What is on screen stays; the rest follows by itself."
          : "The opening view is shown instead."}
      </span>
    </div>
  );
}
