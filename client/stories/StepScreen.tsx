// A step's screen while it is told: the view that it was made with, without its tools.
import { useComputedColorScheme } from "@mantine/core";
import { lazy, type ReactElement, Suspense, useMemo, useRef } from "react";
import type { StoryStep } from "../../seed/model/story.ts";
import { ErrorBoundary } from "../app/ErrorBoundary.tsx";
import { GraphState } from "../app/GraphState.tsx";
import { Notice } from "../app/Notice.tsx";
import { PaneView } from "../app/PaneView.tsx";
import type { WorkspaceModel } from "../app/useWorkspace.ts";
import type { Pane } from "../app/view.ts";
import type { GraphHandle } from "../graph/GraphCanvas.tsx";
import { toGroups } from "../graph/toGroups.ts";
import { toSizes } from "../measures/toSizes.ts";
import { useMeasures } from "../measures/useMeasures.ts";
import { AccountsSlide } from "./AccountsSlide.tsx";
import styles from "./StepScreen.module.css";
import { isEmptied } from "./toStepView.ts";
import { useCamera } from "./useCamera.ts";
import { useStepModel } from "./useStepModel.ts";
import { withoutStatus } from "./withoutStatus.ts";

const GraphCanvas = lazy(() => import("../graph/GraphCanvas.tsx").then((m) => ({ default: m.GraphCanvas })));

interface StepScreenProps {
  step: StoryStep;
  gone: readonly string[];
  /** In a quiz: what is asked, and whose statuses have been revealed. */
  quiz?: { item: string | undefined; revealed: readonly string[] };
}

/** Views of text, which are drawn larger than in the workspace. */
const textPanes: readonly Pane[] = ["accounts", "table", "paths", "compare", "measures", "weak-spots"];

export function StepScreen({ step, gone, quiz }: StepScreenProps): ReactElement {
  const model = useStepModel(step, gone);
  const theme = useComputedColorScheme("light");
  const { view, filtered, problem, loading } = model;
  const pane = step.quiz ? "graph" : (view.pane ?? "graph");
  const measured =
    pane === "measures" || view.group === "community" || view.color !== undefined || view.size !== undefined;
  const measures = useMeasures(filtered.nodes, filtered.relations, measured);
  if (isEmptied(step, gone)) {
    return (
      <Notice title="What this step showed is gone">
        <p>It is not in the database any more, or all that was said of it has been retracted.</p>
      </Notice>
    );
  }
  if (pane === "accounts" && view.event) {
    return (
      <div className={styles.pane} data-large={true}>
        <AccountsSlide key={step.id} event={view.event} lens={model.lens} />
      </div>
    );
  }
  if (pane !== "graph") {
    return (
      <div className={styles.pane} data-large={textPanes.includes(pane)}>
        <PaneView pane={pane} model={model} measures={measures} theme={theme} />
      </div>
    );
  }
  if (filtered.nodes.length === 0) return <GraphState loading={loading} problem={problem} narrowed={true} />;
  return <StepGraph {...{ step, model, measures, theme, quiz }} />;
}

interface StepGraphProps {
  step: StoryStep;
  model: WorkspaceModel;
  measures: ReturnType<typeof useMeasures>;
  theme: "light" | "dark";
  quiz: StepScreenProps["quiz"];
}

function StepGraph({ step, model, measures, theme, quiz }: StepGraphProps): ReactElement {
  const { view, filtered, selected, actions, places } = model;
  const handle = useRef<GraphHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { nodes, relations } = filtered;
  const drawn = useMemo(
    () => (quiz ? withoutStatus(nodes, relations, quiz.revealed) : { nodes, relations }),
    [nodes, relations, quiz],
  );
  const chosen = useMemo(() => (quiz?.item ? [quiz.item] : selected), [quiz?.item, selected]);
  const groups = useMemo(() => {
    if (!view.group) return undefined;
    const by = view.group === "community" ? measures.communities : view.group;
    return toGroups(nodes, relations, by).map((group) => ({
      ...group,
      collapsed: view.collapsed?.includes(group.id) ?? false,
    }));
  }, [view.group, view.collapsed, nodes, relations, measures.communities]);
  const sizes = useMemo(() => toSizes(measures, view.size), [measures, view.size]);
  const scene = useMemo(
    () => [step.id, places.positions, nodes.length],
    [step.id, places.positions, nodes.length],
  );
  useCamera(handle, frame, scene);
  return (
    <div className={styles.graph} ref={frame}>
      <h3 className={styles.unseen}>Graph</h3>
      <ErrorBoundary part="The graph">
        <Suspense fallback={<GraphState loading problem={undefined} narrowed={false} />}>
          <GraphCanvas
            nodes={drawn.nodes}
            relations={drawn.relations}
            selected={chosen}
            onSelect={actions.select}
            onExpand={() => undefined}
            theme={theme}
            handle={handle}
            focus={view.ids?.[0]}
            positions={places.positions}
            pinned={places.pinned}
            layout={view.layout ?? "force"}
            groups={groups}
            sizes={sizes}
            colors={view.color ? measures.communities : undefined}
          />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
