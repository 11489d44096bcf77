// The views beside the graph, each loaded when it is opened; all show the same nodes, relations, lens and selection.
import { lazy, type ReactElement, Suspense } from "react";
import { toShownPart } from "../lens/toShownPart.ts";
import type { Measures } from "../measures/useMeasures.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import styles from "./GraphPane.module.css";
import { Notice } from "./Notice.tsx";
import { useGraph } from "./useGraph.ts";
import type { WorkspaceModel } from "./useWorkspace.ts";
import { fromOtherLens, type Pane, toOtherLens, withoutVoices } from "./view.ts";
import { toKept } from "./viewChanges.ts";

const TimelinePane = lazy(() =>
  import("../timeline/TimelinePane.tsx").then((m) => ({ default: m.TimelinePane })),
);
const MapView = lazy(() => import("../map/MapView.tsx").then((m) => ({ default: m.MapView })));
const MatrixView = lazy(() => import("../matrix/MatrixView.tsx").then((m) => ({ default: m.MatrixView })));
const TableView = lazy(() => import("../table/TableView.tsx").then((m) => ({ default: m.TableView })));
const MeasuresView = lazy(() =>
  import("../measures/MeasuresView.tsx").then((m) => ({ default: m.MeasuresView })),
);
const AccountsView = lazy(() =>
  import("../accounts/AccountsView.tsx").then((m) => ({ default: m.AccountsView })),
);
const PathsView = lazy(() => import("../paths/PathsView.tsx").then((m) => ({ default: m.PathsView })));
const WeakSpotsView = lazy(() =>
  import("../weakspots/WeakSpotsView.tsx").then((m) => ({ default: m.WeakSpotsView })),
);
const CompareView = lazy(() => import("../lens/CompareView.tsx").then((m) => ({ default: m.CompareView })));

interface PaneViewProps {
  pane: Exclude<Pane, "graph">;
  model: WorkspaceModel;
  measures: Measures;
  theme: "light" | "dark";
}

/** Views whose tab says enough to the eye; a reader who goes by headings finds them, too. */
const unseenTitles: Partial<Record<Pane, string>> = {
  timeline: "Timeline",
  map: "Map",
  matrix: "Matrix",
  table: "Table",
  measures: "Measures",
};

export function PaneView(props: PaneViewProps): ReactElement {
  const title = unseenTitles[props.pane];
  return (
    <ErrorBoundary part="This view" key={props.pane}>
      {title && <h2 className={styles.unseen}>{title}</h2>}
      <Suspense fallback={<Notice title="Opening the view…" busy />}>
        <ChosenView {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

function ChosenView({ pane, model, measures, theme }: PaneViewProps): ReactElement {
  const { view, lens, shown, filtered, selected, actions } = model;
  const { nodes, relations } = filtered;
  const linked = { nodes, relations, selected, onSelect: actions.select, theme };
  const show = (ids: readonly string[]) => actions.change({ ...toKept(ids), pane: undefined });
  switch (pane) {
    case "timeline":
      return <TimelinePane model={model} theme={theme} />;
    case "map":
      return <MapView {...linked} />;
    case "matrix":
      return <MatrixView {...linked} />;
    case "table":
      return <TableView {...linked} />;
    case "measures":
      return (
        <MeasuresView
          {...linked}
          measures={measures}
          size={view.size}
          color={view.color}
          onLook={actions.change}
        />
      );
    case "accounts":
      return (
        <AccountsView
          event={view.event}
          events={nodes.filter(({ kind }) => kind === "Meeting" || kind === "Event")}
          lens={lens}
          onEvent={(event) => actions.change({ event })}
          onSelect={actions.reveal}
        />
      );
    case "paths":
      return (
        <PathsView
          ends={view.ends ?? []}
          nodes={nodes}
          lens={lens}
          shown={shown}
          onSelect={actions.reveal}
          onEnds={(ends) => actions.change({ ends })}
          onShow={show}
        />
      );
    case "weak-spots":
      return <WeakSpotsView lens={lens} shown={shown} onSelect={actions.reveal} />;
    case "compare":
      return <Comparison model={model} />;
  }
}

/** Compared is what is on screen before anyone is listened to. */
function Comparison({ model }: { model: WorkspaceModel }): ReactElement {
  const { view, lens, selected, actions } = model;
  const { graph, loading } = useGraph(withoutVoices(view));
  if (loading) return <Notice title="Reading the graph…" busy />;
  return (
    <CompareView
      nodes={graph.nodes}
      relations={graph.relations}
      a={lens}
      b={toOtherLens(view)}
      onA={actions.slide}
      onB={(patch, how) => actions.slide(fromOtherLens(patch), how)}
      selected={selected[0]}
      onSelect={actions.reveal}
      onShow={(part, relations) => actions.change(toShownPart(part, relations, lens, toOtherLens(view)))}
    />
  );
}
