// A query's frame: running, failed, cancelled, or its answer in tabs.
import { Button, Loader } from "@mantine/core";
import { IconPlayerStop, IconRefresh } from "@tabler/icons-react";
import { type ReactElement, useMemo, useRef, useState } from "react";
import type { Outcome, QueryFrame } from "../console/ConsoleFrame.ts";
import { isOpenLens, toLensWords } from "../console/mergeLens.ts";
import { toDuration } from "../console/toOutcomeWords.ts";
import { namesLens } from "../console/toSentParams.ts";
import { useElapsed } from "../console/useElapsed.ts";
import { AnswerTabs } from "./AnswerTabs.tsx";
import { chooseTabs, type TabName } from "./chooseTabs.ts";
import styles from "./Frame.module.css";
import { FrameMenu } from "./FrameMenu.tsx";
import { FrameButton, type FrameControls, FrameShell } from "./FrameShell.tsx";
import type { GraphTabHandle } from "./GraphTab.tsx";
import { ProblemNote } from "./ProblemNote.tsx";
import { toResultGraph } from "./toResultGraph.ts";

export interface ResultControls extends FrameControls {
  onRerun(): void;
  onCancel(): void;
  onCite(): void;
  onCopyLink(): void;
  /** Nodes to be looked at in the workspace. */
  onOpen(ids: string[]): void;
  onSaved(what: string): void;
  onFailed(why: string): void;
  /** Runs the query once more for a file of all its rows. */
  onSaveAll(): void;
}

interface ResultFrameProps {
  frame: QueryFrame;
  theme: "light" | "dark";
  controls: ResultControls;
}

export function ResultFrame({ frame, theme, controls }: ResultFrameProps): ReactElement {
  const { outcome, query, lens, names } = frame;
  const answer = outcome.phase === "answered" ? outcome.answer : undefined;
  const [wanted, setWanted] = useState<TabName>();
  const canvas = useRef<GraphTabHandle>(null);
  const graph = useMemo(() => answer && toResultGraph(answer), [answer]);
  const { tabs, first } = answer
    ? chooseTabs(answer, graph !== undefined && graph.nodes.length > 0)
    : { tabs: [], first: "raw" as const };
  const tab = wanted && tabs.includes(wanted) ? wanted : first;
  const citable =
    graph !== undefined && graph.relationIds.length + graph.claimIds.length + graph.documentIds.length > 0;
  const lensMatters =
    !isOpenLens(lens) && ((graph?.relationIds.length ?? 0) > 0 || namesLens(query, frame.params));
  return (
    <FrameShell
      id={frame.id}
      query={query}
      pinned={frame.pinned}
      collapsed={frame.collapsed}
      controls={controls}
      tone={outcome.phase === "running" || outcome.phase === "failed" ? outcome.phase : undefined}
      aside={lensMatters && <span className={styles.lens}>{toLensWords(lens, names)}</span>}
      buttons={
        <>
          {outcome.phase !== "running" && (
            <FrameButton label="Run again" spare onClick={controls.onRerun}>
              <IconRefresh size={16} />
            </FrameButton>
          )}
          <FrameMenu
            frame={frame}
            citable={citable}
            controls={controls}
            canvas={tab === "graph" && !frame.collapsed ? canvas : undefined}
          />
        </>
      }
    >
      <FrameBody outcome={outcome} startedAt={frame.startedAt} onCancel={controls.onCancel} />
      {answer && graph && (
        <AnswerTabs
          answer={answer}
          graph={graph}
          lens={lens}
          theme={theme}
          tabs={tabs}
          tab={tab}
          canvas={canvas}
          onTab={setWanted}
          onOpen={controls.onOpen}
        />
      )}
    </FrameShell>
  );
}

interface FrameBodyProps {
  outcome: Outcome;
  startedAt: number;
  onCancel(): void;
}

function FrameBody({ outcome, startedAt, onCancel }: FrameBodyProps): ReactElement | null {
  const elapsed = useElapsed(startedAt, outcome.phase === "running");
  if (outcome.phase === "running") {
    return (
      <div className={styles.running}>
        <Loader size={16} />
        <span>Running, {toDuration(elapsed)}</span>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlayerStop size={14} aria-hidden="true" />}
          onClick={onCancel}
        >
          Cancel
        </Button>
      </div>
    );
  }
  if (outcome.phase === "failed") return <ProblemNote problem={outcome.problem} />;
  if (outcome.phase === "cancelled") {
    return <p className={styles.plain}>Cancelled. Nothing was read; run it again when you like.</p>;
  }
  return null;
}
