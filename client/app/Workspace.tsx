// The one workspace: filters, views, evidence and timeline, all showing the same view.
import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense, useDeferredValue, useMemo, useRef, useState } from "react";
import { EvidencePanel } from "../evidence/EvidencePanel.tsx";
import { FilterPanel } from "../filters/FilterPanel.tsx";
import type { GraphHandle } from "../graph/GraphCanvas.tsx";
import { useMeasures } from "../measures/useMeasures.ts";
import { searchInputId } from "../search/SearchBox.tsx";
import { useSavedView } from "../share/useSavedView.ts";
import { useHealth } from "../store/useHealth.ts";
import { beginStory } from "../stories/beginStory.ts";
import { AwayBanner } from "./AwayBanner.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { GraphPane } from "./GraphPane.tsx";
import { GraphState } from "./GraphState.tsx";
import { Header } from "./Header.tsx";
import { Notice } from "./Notice.tsx";
import { PaneBar, paneId, toTabId } from "./PaneBar.tsx";
import { type PanelName, PanelTabs } from "./PanelTabs.tsx";
import { PaneView } from "./PaneView.tsx";
import { SelectionTools } from "./SelectionTools.tsx";
import { ShareTools, useOpenAddress } from "./ShareTools.tsx";
import { SheetHead } from "./SheetHead.tsx";
import { toCommands } from "./toCommands.ts";
import { useShortcuts } from "./useShortcuts.ts";
import { useTitle } from "./useTitle.ts";
import { useWorkspace } from "./useWorkspace.ts";
import { noFilters, noLens, opening } from "./viewChanges.ts";
import styles from "./Workspace.module.css";

const CommandPalette = lazy(() =>
  import("./CommandPalette.tsx").then((m) => ({ default: m.CommandPalette })),
);
const HelpModal = lazy(() => import("./HelpModal.tsx").then((m) => ({ default: m.HelpModal })));
const StorySide = lazy(() => import("../stories/StorySide.tsx").then((m) => ({ default: m.StorySide })));
const Timeline = lazy(() => import("./Timeline.tsx").then((m) => ({ default: m.Timeline })));

export function Workspace(): ReactElement {
  const model = useWorkspace();
  const { view, lens, graph, filtered, counts, selected, chosen, actions, undo } = model;
  const away = useHealth();
  const theme = useComputedColorScheme("light");
  const { setColorScheme } = useMantineColorScheme();
  const handle = useRef<GraphHandle>(null);
  const [panel, setPanel] = useState<PanelName>("view");
  const [help, setHelp] = useState<"never" | "open" | "closed">("never");
  const [asked, setAsked] = useState(0);
  const pane = view.pane ?? "graph";
  // A canvas out of sight has no size to lay anything out for; one that was seen keeps its zoom.
  const [drawn, setDrawn] = useState(pane === "graph");
  if (pane === "graph" && !drawn) setDrawn(true);
  const measured =
    pane === "measures" || view.group === "community" || view.color !== undefined || view.size !== undefined;
  const measures = useMeasures(filtered.nodes, filtered.relations, measured);
  const empty = graph.nodes.length === 0;
  const { reveal } = actions;
  useTitle(selected, graph.nodes);
  const navigate = useNavigate();
  const openAddress = useOpenAddress();
  const saved = useSavedView(view.view, (search, at) => openAddress(search, at, { replace: true }));
  const trouble = away ?? saved.problem;

  const shortcuts = {
    search: () => document.getElementById(searchInputId)?.focus(),
    commands: () => setAsked((times) => times + 1),
    help: () => setHelp("open"),
    deselect: () => actions.select([]),
    fit: () => handle.current?.fit(),
    selectAll: () => actions.select(filtered.nodes.map(({ id }) => id)),
    expand: () => actions.expand(chosen),
    hide: () => actions.hide(chosen),
    hideOthers: () => actions.keep(chosen),
    undo: undo.undo,
    redo: undo.redo,
  };
  useShortcuts(shortcuts);
  const commands = toCommands({
    ...shortcuts,
    change: actions.change,
    open: actions.open,
    setColorScheme,
    stories: () => void navigate({ to: "/stories" }),
    beginStory: () => {
      const story = beginStory("Untitled story", new Date());
      if (story) actions.change({ story, step: undefined });
    },
    relayout: () => {
      model.places.expectStep();
      handle.current?.relayout();
    },
  });

  const sideName = view.story ? "Story and evidence" : "Evidence";
  // The graph answers at once; what is to be read about it may follow in pieces.
  const later = useDeferredValue(model);
  const laterPane = later.view.pane ?? "graph";
  const opened = useMemo(
    () =>
      laterPane !== "graph" && <PaneView pane={laterPane} model={later} measures={measures} theme={theme} />,
    [laterPane, later, measures, theme],
  );
  const evidence = useMemo(() => {
    const { graph, lens, selected, chosen, actions, loading } = later;
    return (
      <ErrorBoundary part="The evidence">
        <EvidencePanel
          selected={graph.nodes.length === 0 && loading ? [] : selected}
          nodes={graph.nodes}
          relations={graph.relations}
          lens={lens}
          onSelect={actions.reveal}
          onSelectAll={actions.select}
          onExpand={(id, predicate) => actions.expand([id], predicate)}
          onAccounts={(event) => actions.change({ pane: "accounts", event })}
          onTimeline={() => {
            setPanel("view");
            actions.open("timeline");
          }}
        >
          <SelectionTools chosen={chosen} lens={lens} actions={actions} />
        </EvidencePanel>
      </ErrorBoundary>
    );
  }, [later]);

  return (
    <div className={styles.workspace} data-panel={panel}>
      <Header lens={lens} onFind={reveal} onAdd={actions.add} onOnly={actions.keep} onHelp={shortcuts.help}>
        <ShareTools model={model} theme={theme} handle={handle} />
      </Header>
      <aside className={`${styles.filters} ${styles.sheet}`} aria-label="Filters">
        <SheetHead title="Filters" onClose={() => setPanel("view")} />
        <FilterPanel
          counts={counts}
          view={view}
          nodes={graph.nodes}
          hidden={model.loading ? undefined : { relations: graph.more.hidden }}
          onChange={actions.slide}
        />
      </aside>
      <main className={styles.main} aria-label="Views">
        <PaneBar pane={pane} onPane={actions.open} />
        <div className={styles.pane} id={paneId} role="tabpanel" aria-labelledby={toTabId(pane)}>
          {trouble && !empty && <AwayBanner problem={trouble} waits={!!away} />}
          {drawn && !empty && (
            <div className={styles.stage} hidden={laterPane !== "graph"}>
              <GraphPane
                model={away ? { ...model, problem: away } : model}
                measures={measures}
                theme={theme}
                handle={handle}
              />
            </div>
          )}
          {empty && pane !== "compare" ? (
            <GraphState
              loading={model.loading}
              problem={away ?? model.problem}
              narrowed={Object.keys(lens).length > 0 || !!view.ids || !!view.hidden}
              onReset={() => actions.change({ ...opening, ...noFilters, ...noLens })}
            />
          ) : (
            opened
          )}
        </div>
      </main>
      <aside className={`${styles.evidence} ${styles.sheet}`} aria-label={sideName}>
        <SheetHead title={sideName} onClose={() => setPanel("view")} />
        {view.story ? (
          <Suspense fallback={<Notice title="Opening the story…" busy />}>
            <StorySide id={view.story} model={model}>
              {evidence}
            </StorySide>
          </Suspense>
        ) : (
          evidence
        )}
      </aside>
      <section
        className={`${styles.timeline} ${styles.sheet}`}
        aria-label="Timeline"
        data-twin={pane === "timeline"}
      >
        <SheetHead title="Timeline" onClose={() => setPanel("view")} />
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
      <PanelTabs
        panel={panel}
        selected={selected}
        nodes={graph.nodes}
        relations={graph.relations}
        onChange={setPanel}
      />
      <Suspense>
        {help !== "never" && <HelpModal opened={help === "open"} onClose={() => setHelp("closed")} />}
        {asked > 0 && (
          <CommandPalette commands={commands} nodes={graph.nodes} onSelect={reveal} asked={asked} />
        )}
      </Suspense>
    </div>
  );
}
