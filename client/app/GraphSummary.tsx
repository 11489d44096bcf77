// How much of everything is on screen, and what keeps the rest away.
import type { ReactElement } from "react";
import type { Problem } from "../../server/contract.ts";
import type { Filtered } from "../filters/filterGraph.ts";
import styles from "./GraphPane.module.css";
import type { Graph } from "./mergeGraphs.ts";

interface GraphSummaryProps {
  all: Graph;
  filtered: Filtered;
  /** Nodes put away by hand. */
  away: number;
  problem: Problem | undefined;
  onClear(): void;
}

export function GraphSummary({ all, filtered, away, problem, onClear }: GraphSummaryProps): ReactElement {
  const { nodes, relations, hiddenNodes, hiddenRelations } = filtered;
  const hiding = hiddenNodes + hiddenRelations > 0;
  return (
    <div className={styles.summary} role="status">
      <span>
        {relations.length} of {count(all.relations.length, "relation")} · {count(nodes.length, "node")}
      </span>
      {all.more.nodes > 0 && (
        <span className={styles.muted}>{count(all.more.nodes, "more node")} in the database</span>
      )}
      {all.more.nodes === 0 && all.more.relations > 0 && (
        <span className={styles.muted}>{count(all.more.relations, "more relation")} in the database</span>
      )}
      {all.more.hidden > 0 && (
        <span className={styles.muted}>the lens hides {count(all.more.hidden, "relation")}</span>
      )}
      {away > 0 && <span className={styles.muted}>{count(away, "node")} hidden by hand</span>}
      {hiding && (
        <span className={styles.muted}>
          filters hide{" "}
          {[hiddenRelations && count(hiddenRelations, "relation"), hiddenNodes && count(hiddenNodes, "node")]
            .filter(Boolean)
            .join(", ")}{" "}
          <button type="button" onClick={onClear}>
            clear filters
          </button>
        </span>
      )}
      {problem && <span className={styles.problem}>{problem.title}</span>}
    </div>
  );
}

function count(number: number, word: string): string {
  return `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;
}
