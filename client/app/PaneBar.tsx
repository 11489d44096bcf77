// Which view of the same nodes and relations stands in the middle.
import {
  IconAffiliate,
  IconAlertTriangle,
  IconArrowsSplit2,
  IconChartBar,
  IconGridDots,
  IconMap2,
  IconMessages,
  IconRoute,
  IconTable,
  IconTimeline,
} from "@tabler/icons-react";
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from "react";
import styles from "./PaneBar.module.css";
import { type Pane, panes } from "./view.ts";

const looks = {
  graph: { label: "Graph", icon: IconAffiliate },
  timeline: { label: "Timeline", icon: IconTimeline },
  map: { label: "Map", icon: IconMap2 },
  matrix: { label: "Matrix", icon: IconGridDots },
  table: { label: "Table", icon: IconTable },
  accounts: { label: "Accounts", icon: IconMessages },
  paths: { label: "Paths", icon: IconRoute },
  compare: { label: "Compare", icon: IconArrowsSplit2 },
  measures: { label: "Measures", icon: IconChartBar },
  "weak-spots": { label: "Weak spots", icon: IconAlertTriangle },
} as const satisfies Record<Pane, unknown>;

interface PaneBarProps {
  pane: Pane;
  onPane(pane: Pane): void;
}

export const paneId = "pane";

export function toTabId(pane: Pane): string {
  return `${paneId}-${pane}`;
}

/** One stop for Tab; the arrows choose. */
export function PaneBar({ pane, onPane }: PaneBarProps): ReactElement {
  const bar = useRef<HTMLDivElement>(null);
  // Where the bar is wider than the screen the chosen one is scrolled into sight.
  useEffect(() => {
    const tab = bar.current?.querySelector(`[data-pane="${pane}"]`);
    tab?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pane]);
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = panes[(panes.indexOf(pane) + step + panes.length) % panes.length] ?? pane;
    onPane(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-pane="${next}"]`)?.focus();
  }
  return (
    <div ref={bar} className={styles.bar} role="tablist" aria-label="View" onKeyDown={onKeyDown}>
      {panes.map((name) => {
        const { label, icon: Icon } = looks[name];
        return (
          <button
            type="button"
            role="tab"
            key={name}
            id={toTabId(name)}
            data-pane={name}
            aria-selected={name === pane}
            aria-controls={paneId}
            tabIndex={name === pane ? 0 : -1}
            onClick={() => onPane(name)}
          >
            <Icon size={15} aria-hidden="true" />
            {label}
          </button>
        );
      })}
    </div>
  );
}
