// The driver's summary → what the contract says of a finished query: its type, its plan, what Neo4j remarked.
import type { Plan as DriverPlan, NotificationPosition, ProfiledPlan, ResultSummary } from "neo4j-driver";
import type { CypherSummary, Plan } from "../cypherContract.ts";
import { toPlain } from "../database/toPlain.ts";

export type Outcome = Pick<CypherSummary, "rows" | "truncated" | "truncatedBy" | "ms">;

export function toCypherSummary(summary: ResultSummary | undefined, outcome: Outcome): CypherSummary {
  if (!summary) return { ...outcome, notifications: [] };
  const profile = summary.profile || undefined;
  const plan = profile ?? (summary.plan || undefined);
  return {
    ...outcome,
    ...(summary.queryType && { queryType: summary.queryType }),
    ...(plan && { plan: toPlan(plan), profiled: profile !== undefined }),
    notifications: summary.notifications.map(({ position, ...notification }) => ({
      code: notification.code,
      title: notification.title,
      description: notification.description,
      severity: notification.rawSeverityLevel,
      ...(notification.category && { category: notification.category }),
      ...(position && "line" in position && { position: toPosition(position) }),
    })),
  };
}

function toPosition({ offset = 0, line = 1, column = 1 }: NotificationPosition) {
  return { offset, line, column };
}

function toPlan(plan: DriverPlan | ProfiledPlan): Plan {
  const profiled = "dbHits" in plan && typeof plan.dbHits === "number" ? plan : undefined;
  return {
    operator: plan.operatorType.replace(/@\w+$/, ""),
    arguments: toPlain(plan.arguments) as Plan["arguments"],
    identifiers: plan.identifiers,
    ...(profiled && { dbHits: profiled.dbHits, rows: profiled.rows }),
    children: plan.children.map(toPlan),
  };
}
