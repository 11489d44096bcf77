// The left column: the lens, and the legend that filters by statuses, kinds and predicates of the loaded graph.
import type { ReactElement } from "react";
import { kinds } from "../../seed/model/kinds.ts";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { GraphNode } from "../../server/contract.ts";
import type { View } from "../app/view.ts";
import { KindMark } from "../graph/KindMark.tsx";
import { StatusMark } from "../graph/StatusMark.tsx";
import { LensPanel } from "../lens/LensPanel.tsx";
import type { Hidden } from "../lens/toHiddenWords.ts";
import type { GraphCounts } from "./countGraph.ts";
import { EventTime } from "./EventTime.tsx";
import styles from "./FilterPanel.module.css";
import { Legend } from "./Legend.tsx";
import { LensChips } from "./LensChips.tsx";

interface FilterPanelProps {
  counts: GraphCounts;
  view: View;
  nodes: readonly GraphNode[];
  /** What the lens holds back of the graph on screen. */
  hidden?: Hidden;
  /** `step: false` while the lens slides, `true` when it has come to rest; no word for all else. */
  onChange(patch: Partial<View>, how?: { step: boolean }): void;
}

const statusMeaning = {
  corroborated: "Two or more independent speakers assert or confirm it",
  "single-source": "One speaker asserts it",
  contested: "Someone asserts it and someone denies it",
  denied: "There are only denials",
} as const;

export function FilterPanel({ counts, view, nodes, hidden, onChange }: FilterPanelProps): ReactElement {
  return (
    <div className={styles.panel}>
      <LensPanel view={view} onChange={onChange} hidden={hidden} />
      <EventTime view={view} onChange={onChange} />
      <LensChips view={view} nodes={nodes} onChange={onChange} />
      <Legend
        title="Status"
        rows={counts.statuses.map((row) => ({ ...row, label: row.name, meaning: statusMeaning[row.name] }))}
        shown={view.status}
        mark={(status) => <StatusMark status={status} />}
        onChange={(status) => onChange({ status })}
      />
      <Legend
        title="Kinds"
        rows={counts.kinds.map((row) => ({
          ...row,
          label: kinds[row.name].plural,
          meaning: kinds[row.name].meaning,
        }))}
        shown={view.kind}
        mark={(kind) => <KindMark kind={kind} size={18} />}
        onChange={(kind) => onChange({ kind })}
      />
      <Legend
        title="Relations"
        rows={counts.predicates.map((row) => ({ ...row, label: toPredicate(row.name).label }))}
        shown={view.predicate}
        onChange={(predicate) => onChange({ predicate })}
      />
    </div>
  );
}
