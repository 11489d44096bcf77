// An answer in its tabs: graph, table, raw, plan, warnings; those that have something to show.
import { Tabs } from "@mantine/core";
import {
  IconAlertTriangle,
  IconBinaryTree2,
  IconBraces,
  IconTable,
  IconTopologyStar3,
} from "@tabler/icons-react";
import { type ComponentType, lazy, type ReactElement, type RefObject, Suspense, useMemo } from "react";
import type { CypherAnswer } from "../../server/cypherContract.ts";
import { isOpenLens } from "../console/mergeLens.ts";
import { toCount, toCutWords, toDuration } from "../console/toOutcomeWords.ts";
import type { TabName } from "./chooseTabs.ts";
import styles from "./Frame.module.css";
import type { FrameLens } from "./FrameLens.ts";
import type { GraphTabHandle } from "./GraphTab.tsx";
import { PlanTab } from "./PlanTab.tsx";
import { RawTab } from "./RawTab.tsx";
import { TableTab } from "./TableTab.tsx";
import type { ResultGraph } from "./toResultGraph.ts";
import { toSeenEvidence } from "./toShownEvidence.ts";
import { useEvidence } from "./useEvidence.ts";
import { WarningsTab } from "./WarningsTab.tsx";

const GraphTab = lazy(() => import("./GraphTab.tsx").then((m) => ({ default: m.GraphTab })));

interface AnswerTabsProps {
  answer: CypherAnswer;
  graph: ResultGraph;
  lens: FrameLens;
  theme: "light" | "dark";
  tabs: readonly TabName[];
  tab: TabName;
  canvas: RefObject<GraphTabHandle | null>;
  onTab(tab: TabName): void;
  onOpen(ids: string[]): void;
}

const looks: Record<TabName, { label: string; Icon: ComponentType<{ size: number }> }> = {
  graph: { label: "Graph", Icon: IconTopologyStar3 },
  table: { label: "Table", Icon: IconTable },
  raw: { label: "Raw", Icon: IconBraces },
  plan: { label: "Plan", Icon: IconBinaryTree2 },
  warnings: { label: "Warnings", Icon: IconAlertTriangle },
};

export function AnswerTabs(props: AnswerTabsProps): ReactElement {
  const { answer, graph, lens, theme, tabs, tab, canvas, onTab, onOpen } = props;
  const open = isOpenLens(lens);
  // Without a lens a relation carries its status itself.
  const evidence = useEvidence({ relations: open ? [] : graph.relationIds, claims: [], documents: [] }, lens);
  const seen = useMemo(() => evidence.data && toSeenEvidence(evidence.data), [evidence.data]);
  const { summary } = answer;
  const cut = toCutWords(summary);
  const panels: Record<TabName, () => ReactElement> = {
    graph: () => (
      <Suspense fallback={<p className={styles.plain}>Drawing…</p>}>
        <GraphTab graph={graph} lens={lens} theme={theme} onOpen={onOpen} handle={canvas} />
      </Suspense>
    ),
    table: () => <TableTab columns={answer.columns} rows={answer.rows} evidence={seen} />,
    raw: () => <RawTab answer={answer} />,
    plan: () => (summary.plan ? <PlanTab plan={summary.plan} /> : <p>No plan</p>),
    warnings: () => <WarningsTab notifications={summary.notifications} />,
  };
  return (
    <Tabs
      value={tab}
      onChange={(value) => value && onTab(value as TabName)}
      keepMounted={false}
      classNames={{ root: styles.tabs, list: styles.tabList, tab: styles.tab }}
    >
      <div className={styles.tabRow}>
        <Tabs.List aria-label="Views of the result">
          {tabs.map((name) => {
            const { label, Icon } = looks[name];
            return (
              <Tabs.Tab key={name} value={name} leftSection={<Icon size={15} />}>
                {label}
                {name === "warnings" && ` ${summary.notifications.length}`}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        <p className={styles.count}>
          {cut ? <b>{cut}</b> : toCount(summary.rows, "row")} · {toDuration(summary.ms)}
        </p>
      </div>
      {seen && seen.hidden.size > 0 && (
        <p className={styles.hiddenNote}>
          {seen.hidden.size} of {toCount(graph.relationIds.length, "relation")}{" "}
          {seen.hidden.size === 1 ? "rests" : "rest"} only on claims this lens leaves out.
        </p>
      )}
      {evidence.isError && (
        <p className={styles.hiddenNote}>
          The relations could not be weighed through the lens; statuses are those without it.
        </p>
      )}
      {tabs.map((name) => (
        <Tabs.Panel key={name} value={name}>
          {panels[name]()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
