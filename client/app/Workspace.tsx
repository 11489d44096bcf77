// The one workspace: filters, graph, evidence and timeline, all showing the same view.
import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { lazy, type ReactElement, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { EvidencePanel } from "../evidence/EvidencePanel.tsx";
import { countGraph } from "../filters/countGraph.ts";
import { FilterPanel } from "../filters/FilterPanel.tsx";
import { filterGraph } from "../filters/filterGraph.ts";
import type { GraphHandle } from "../graph/GraphCanvas.tsx";
import { searchInputId } from "../search/SearchBox.tsx";
import { useHealth } from "../store/useHealth.ts";
import { AwayBanner } from "./AwayBanner.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { GraphView } from "./GraphView.tsx";
import { Header } from "./Header.tsx";
import { type PanelName, PanelTabs } from "./PanelTabs.tsx";
import { SheetHead } from "./SheetHead.tsx";
import { toCommands } from "./toCommands.ts";
import { useGraph } from "./useGraph.ts";
import { useShortcuts } from "./useShortcuts.ts";
import { useTitle } from "./useTitle.ts";
import { useView, useViewActions } from "./useView.ts";
import { toLens } from "./view.ts";
import styles from "./Workspace.module.css";

const CommandPalette = lazy(() =>
  import("./CommandPalette.tsx").then((m) => ({ default: m.CommandPalette })),
);
const HelpModal = lazy(() => import("./HelpModal.tsx").then((m) => ({ default: m.HelpModal })));
const Timeline = lazy(() => import("./Timeline.tsx").then((m) => ({ default: m.Timeline })));

export function Workspace(): ReactElement {
  const view = useView();
  const { graph, entries, loading, expanding, problem } = useGraph(view);
  const away = useHealth();
  const theme = useComputedColorScheme("light");
  const { setColorScheme } = useMantineColorScheme();
  const handle = useRef<GraphHandle>(null);
  const [panel, setPanel] = useState<PanelName>("graph");
  const [help, setHelp] = useState<"never" | "open" | "closed">("never");
  const [asked, setAsked] = useState(0);

  const { nodes, relations } = graph;
  const loaded = useMemo(() => new Set(nodes.map((node) => node.id)), [nodes]);
  const counts = useMemo(() => countGraph(nodes, relations), [nodes, relations]);
  const { kind, predicate, status, selected } = view;
  const filtered = useMemo(
    () => filterGraph(nodes, relations, { kind, predicate, status }, selected),
    [nodes, relations, kind, predicate, status, selected],
  );
  const { change, reveal, expand } = useViewActions(loaded, entries);
  const expandAll = useCallback((id: string) => expand(id), [expand]);
  const lens = toLens(view);
  const empty = nodes.length === 0;
  useTitle(selected, nodes);

  const shortcuts = {
    search: () => document.getElementById(searchInputId)?.focus(),
    commands: () => setAsked((times) => times + 1),
    help: () => setHelp("open"),
    deselect: () => reveal(undefined),
    fit: () => handle.current?.fit(),
  };
  useShortcuts(shortcuts);
  const commands = toCommands({
    ...shortcuts,
    change,
    setColorScheme,
    relayout: () => handle.current?.relayout(),
  });

  return (
    <div className={styles.workspace} data-panel={panel}>
      <Header onFind={reveal} onHelp={shortcuts.help} />
      <aside className={`${styles.filters} ${styles.sheet}`} aria-label="Filters">
        <SheetHead title="Filters" onClose={() => setPanel("graph")} />
        <FilterPanel counts={counts} view={view} nodes={nodes} onChange={change} />
      </aside>
      <main className={styles.graph} aria-label="Graph">
        {away && !empty && <AwayBanner problem={away} />}
        <GraphView
          all={graph}
          filtered={filtered}
          view={view}
          theme={theme}
          handle={handle}
          loading={loading}
          expanding={expanding}
          problem={away ?? problem}
          onSelect={reveal}
          onExpand={expandAll}
          onChange={change}
        />
      </main>
      <aside className={`${styles.evidence} ${styles.sheet}`} aria-label="Evidence">
        <SheetHead title="Evidence" onClose={() => setPanel("graph")} />
        <ErrorBoundary part="The evidence">
          <EvidencePanel
            selected={empty && loading ? undefined : selected}
            nodes={nodes}
            relations={relations}
            lens={lens}
            onSelect={reveal}
            onExpand={expand}
          />
        </ErrorBoundary>
      </aside>
      <section className={`${styles.timeline} ${styles.sheet}`} aria-label="Timeline">
        <SheetHead title="Timeline" onClose={() => setPanel("graph")} />
        <ErrorBoundary part="The timeline">
          <Suspense>
            {!empty && (
              <Timeline
                nodes={filtered.nodes}
                lens={lens}
                selected={selected}
                theme={theme}
                onSelect={reveal}
              />
            )}
          </Suspense>
        </ErrorBoundary>
      </section>
      <PanelTabs panel={panel} selected={selected} nodes={nodes} relations={relations} onChange={setPanel} />
      <Suspense>
        {help !== "never" && <HelpModal opened={help === "open"} onClose={() => setHelp("closed")} />}
        {asked > 0 && <CommandPalette commands={commands} nodes={nodes} onSelect={reveal} asked={asked} />}
      </Suspense>
    </div>
  );
}
