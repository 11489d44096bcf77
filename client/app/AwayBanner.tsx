// Says that the database is away while the graph stays on screen.
import { Loader } from "@mantine/core";
import type { ReactElement } from "react";
import type { Problem } from "../../server/contract.ts";
import styles from "./GraphPane.module.css";

export function AwayBanner({ problem }: { problem: Problem }): ReactElement {
  return (
    <div className={styles.away} role="status">
      <Loader size={14} color="currentColor" />
      <span>
        <b>{problem.title}</b> What is on screen stays; the rest follows by itself.
      </span>
    </div>
  );
}
