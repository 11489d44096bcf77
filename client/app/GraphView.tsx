// The middle of the workspace: the graph or the reason there is none, its tools, and what is not shown.
import { Button, Loader } from "@mantine/core";
import { IconArrowsMaximize, IconLayoutGrid } from "@tabler/icons-react";
import { lazy, type ReactElement, type RefObject, Suspense, useMemo } from "react";
import type { Problem } from "../../server/contract.ts";
import type { Filtered } from "../filters/filterGraph.ts";
import type { GraphHandle } from "../graph/GraphCanvas.tsx";
import { chooseFocus } from "./chooseFocus.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { GraphState } from "./GraphState.tsx";
import { GraphSummary } from "./GraphSummary.tsx";
import styles from "./GraphView.module.css";
import type { Graph } from "./mergeGraphs.ts";
import { toLens, type View } from "./view.ts";

const GraphCanvas = lazy(() => import("../graph/GraphCanvas.tsx").then((m) => ({ default: m.GraphCanvas })));

interface GraphViewProps {
  all: Graph;
  filtered: Filtered;
  view: View;
  theme: "light" | "dark";
  handle: RefObject<GraphHandle | null>;
  loading: boolean;
  expanding: boolean;
  problem: Problem | undefined;
  onSelect(id: string | undefined): void;
  onExpand(id: string): void;
  onChange(patch: Partial<View>): void;
}

const noFilters = { kind: undefined, predicate: undefined, status: undefined };
const noLens = {
  topic: undefined,
  from: undefined,
  to: undefined,
  speaker: undefined,
  via: undefined,
  document: undefined,
  asOf: undefined,
};

export function GraphView(props: GraphViewProps): ReactElement {
  const { all, filtered, view, theme, handle, loading, expanding, problem, onSelect, onExpand, onChange } =
    props;
  const selected = useMemo(() => (view.selected ? [view.selected] : []), [view.selected]);
  const focus = useMemo(() => chooseFocus(all.nodes, all.relations), [all]);
  if (all.nodes.length === 0) {
    const seen = Object.keys(toLens(view)).length > 0 || view.ids !== undefined;
    return (
      <GraphState
        loading={loading}
        problem={problem}
        narrowed={seen}
        onReset={() =>
          onChange({ ...noFilters, ...noLens, ids: undefined, expanded: undefined, selected: undefined })
        }
      />
    );
  }
  return (
    <>
      <h2 className={styles.unseen}>Graph</h2>
      <ErrorBoundary part="The graph">
        <Suspense fallback={<GraphState loading problem={undefined} narrowed={false} />}>
          <GraphCanvas
            nodes={filtered.nodes}
            relations={filtered.relations}
            selected={selected}
            onSelect={(ids) => onSelect(ids.at(-1))}
            onExpand={onExpand}
            theme={theme}
            handle={handle}
            focus={view.ids?.[0] ?? focus}
          />
        </Suspense>
      </ErrorBoundary>
      <div className={styles.tools} role="toolbar" aria-label="Graph tools">
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowsMaximize size={15} />}
          title="Fit the graph to the window (Ctrl+F)"
          onClick={() => handle.current?.fit()}
        >
          Fit
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconLayoutGrid size={15} />}
          title="Lay the graph out anew"
          onClick={() => handle.current?.relayout()}
        >
          Layout
        </Button>
        {expanding && <Loader size={14} mx={6} aria-label="Bringing in neighbours" />}
      </div>
      <GraphSummary all={all} filtered={filtered} problem={problem} onClear={() => onChange(noFilters)} />
    </>
  );
}
