// Which tabs a result has, and which of them is shown first.
import type { CypherAnswer } from "../../server/cypherContract.ts";

export type TabName = "graph" | "table" | "raw" | "plan" | "warnings";

/** A tab is there when it has something to show; the first to be shown stands in `first`. */
export function chooseTabs(
  { columns, summary }: Pick<CypherAnswer, "columns" | "summary">,
  hasGraph: boolean,
): { tabs: TabName[]; first: TabName } {
  const there: Record<TabName, boolean> = {
    graph: hasGraph,
    table: columns.length > 0,
    raw: true,
    plan: summary.plan !== undefined,
    warnings: summary.notifications.length > 0,
  };
  const tabs = (Object.keys(there) as TabName[]).filter((name) => there[name]);
  const first = there.plan ? "plan" : (tabs[0] ?? "raw");
  return { tabs, first };
}
