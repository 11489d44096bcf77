// A result as a graph: what the query returned, in the workspace's looks, with a way into the workspace.
import { ActionIcon, Button, Loader } from "@mantine/core";
import {
  IconArrowsMaximize,
  IconArrowUpRight,
  IconLayoutGrid,
  IconMinus,
  IconPlus,
} from "@tabler/icons-react";
import {
  lazy,
  type ReactElement,
  type Ref,
  Suspense,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { ErrorBoundary } from "../app/ErrorBoundary.tsx";
import type { GraphHandle } from "../graph/GraphCanvas.tsx";
import { toSvg } from "../graph/toSvg.ts";
import { applyEvidence, toWeighed } from "./applyEvidence.ts";
import { type FrameLens, formatLens } from "./FrameLens.ts";
import styles from "./GraphTab.module.css";
import { ResultDetails } from "./ResultDetails.tsx";
import { toGraphNotes } from "./toGraphNotes.ts";
import { mostOpened, toOpenIds } from "./toOpenIds.ts";
import type { ResultGraph } from "./toResultGraph.ts";
import { useEvidence } from "./useEvidence.ts";

const GraphCanvas = lazy(() => import("../graph/GraphCanvas.tsx").then((m) => ({ default: m.GraphCanvas })));

export interface GraphTabHandle {
  /** The whole graph on the theme's ground. */
  toPng(): Promise<Blob>;
  /** The same with legend and notes. */
  toSvg(): string;
  fit(): void;
}

interface GraphTabProps {
  graph: ResultGraph;
  lens: FrameLens;
  theme: "light" | "dark";
  /** Ids of nodes that the workspace knows. */
  onOpen(ids: string[]): void;
  handle?: Ref<GraphTabHandle>;
}

const nothing = { relations: [], claims: [], documents: [] };

export function GraphTab({ graph, lens, theme, onOpen, handle }: GraphTabProps): ReactElement {
  const canvas = useRef<GraphHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [wanted, setSelected] = useState<string>();
  const through = formatLens(lens);
  // Without a lens the relations carry their standing themselves.
  const asked = through === "" ? nothing : { ...nothing, relations: toWeighed(graph) };
  const evidence = useEvidence(asked, lens);
  const shown = useMemo(() => applyEvidence(graph, evidence.data), [graph, evidence.data]);
  // A result that is run anew may no longer hold what was selected.
  const selected = [...shown.nodes, ...shown.relations].find(({ id }) => id === wanted)?.id;
  const chosen = useMemo(() => (selected === undefined ? [] : [selected]), [selected]);
  const notes = toGraphNotes(shown);
  const openable = toOpenIds(shown, undefined);

  function closeDetails(): void {
    setSelected(undefined);
    frame.current?.querySelector<HTMLElement>(".graph-stage")?.focus();
  }

  useImperativeHandle(handle, () => ({
    toPng: async () => {
      if (!canvas.current) throw new Error("The graph is not drawn yet; try again in a moment");
      return canvas.current.toPng();
    },
    toSvg: () =>
      toSvg({
        ...shown,
        positions: canvas.current?.positions() ?? {},
        theme,
        notes: [...(through ? [`Seen ${through}`] : []), ...notes],
      }),
    fit: () => canvas.current?.fit(),
  }));

  return (
    <div className={styles.tab}>
      <div className={styles.tools} role="toolbar" aria-label="Graph tools">
        <Tool name="Fit" icon={<IconArrowsMaximize size={15} />} onClick={() => canvas.current?.fit()} />
        <Tool name="Layout" icon={<IconLayoutGrid size={15} />} onClick={() => canvas.current?.relayout()} />
        <Zoom name="Zoom in" icon={<IconPlus size={15} />} onClick={() => canvas.current?.zoomBy(1.25)} />
        <Zoom name="Zoom out" icon={<IconMinus size={15} />} onClick={() => canvas.current?.zoomBy(0.8)} />
        {openable.length > 0 && (
          <Tool
            name={openable.length === mostOpened ? `Open ${mostOpened} in explore` : "Open all in explore"}
            icon={<IconArrowUpRight size={15} />}
            onClick={() => onOpen(openable)}
          />
        )}
      </div>
      <div className={styles.stage} data-split={selected !== undefined}>
        <div className={styles.canvas} ref={frame}>
          <ErrorBoundary part="The graph">
            <Suspense fallback={<Loader size="sm" m="lg" aria-label="The graph is loading" />}>
              <GraphCanvas
                nodes={shown.nodes}
                relations={shown.relations}
                selected={chosen}
                onSelect={(ids) => setSelected(ids.at(-1))}
                onExpand={(id) => {
                  const ids = toOpenIds(shown, id);
                  if (ids.length > 0) onOpen(ids);
                }}
                theme={theme}
                handle={canvas}
                scrollsPage
              />
            </Suspense>
          </ErrorBoundary>
        </div>
        {selected !== undefined && (
          <ResultDetails
            graph={shown}
            selected={selected}
            weighed={evidence.data !== undefined}
            onSelect={setSelected}
            onClose={closeDetails}
            onOpen={onOpen}
          />
        )}
      </div>
      <p className={styles.caption}>
        {through && (
          <span>
            {evidence.isError
              ? `Statuses are not those ${through}: the evidence did not arrive`
              : evidence.isLoading
                ? "Weighing the claims through the lens …"
                : `Seen ${through}`}
          </span>
        )}
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </p>
    </div>
  );
}

interface ToolProps {
  name: string;
  icon: ReactElement;
  onClick(): void;
}

function Tool({ name, icon, onClick }: ToolProps): ReactElement {
  return (
    <Button size="compact-sm" variant="subtle" color="gray" leftSection={icon} onClick={onClick}>
      {name}
    </Button>
  );
}

function Zoom({ name, icon, onClick }: ToolProps): ReactElement {
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      color="gray"
      aria-label={name}
      title={`${name} (Ctrl and wheel)`}
      onClick={onClick}
    >
      {icon}
    </ActionIcon>
  );
}
