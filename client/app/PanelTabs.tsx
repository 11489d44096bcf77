// On small screens: which panel lies over the graph, and a glimpse of what is selected.
import { SegmentedControl } from "@mantine/core";
import { IconChevronUp } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { GraphNode, Relation } from "../../server/contract.ts";
import { KindMark } from "../graph/KindMark.tsx";
import { StatusMark } from "../graph/StatusMark.tsx";
import { toTitle } from "./useTitle.ts";
import styles from "./Workspace.module.css";

const panels = [
  { value: "view", label: "View" },
  { value: "evidence", label: "Evidence" },
  { value: "filters", label: "Filters" },
  { value: "timeline", label: "Timeline" },
] as const;

export type PanelName = (typeof panels)[number]["value"];

interface PanelTabsProps {
  panel: PanelName;
  selected: readonly string[];
  nodes: readonly GraphNode[];
  relations: readonly Relation[];
  onChange(panel: PanelName): void;
}

export function PanelTabs({ panel, selected, nodes, relations, onChange }: PanelTabsProps): ReactElement {
  const [only] = selected.length === 1 ? selected : [];
  const node = nodes.find(({ id }) => id === only);
  const relation = relations.find(({ id }) => id === only);
  const several = selected.length > 1;
  return (
    <nav className={styles.tabs} aria-label="Panels">
      {panel === "view" && (node || relation || several) && (
        <button type="button" className={styles.glimpse} onClick={() => onChange("evidence")}>
          {node && <KindMark kind={node.kind} size={20} anonymous={node.anonymous} />}
          {relation && <StatusMark status={relation.status} />}
          <span>
            {toTitle(selected, nodes)}
            <small>
              {several
                ? "tools, relations among them, contacts in common"
                : (relation?.status ?? node?.summary)}
            </small>
          </span>
          <IconChevronUp size={18} aria-label="Read the evidence" />
        </button>
      )}
      <SegmentedControl
        fullWidth
        aria-label="Panel"
        data={[...panels]}
        value={panel}
        onChange={(value) => onChange(value as PanelName)}
      />
    </nav>
  );
}
