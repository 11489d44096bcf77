// A plan → what its tree shows: each operator with its numbers and their share of the largest.
import type { Plan } from "../../server/cypherContract.ts";

export interface PlanNode {
  operator: string;
  /** What it works on, in Cypher's words. */
  details: string;
  identifiers: string;
  /** Of a profile. */
  rows?: number;
  dbHits?: number;
  /** What the planner reckoned with. */
  estimated?: number;
  /** 0 to 1: of the most database hits any operator has, or of the most rows expected. */
  share: number;
  children: PlanNode[];
}

export interface PlanTree {
  root: PlanNode;
  operators: number;
  dbHits?: number;
}

export function toPlanTree(plan: Plan): PlanTree {
  const all = flatten(plan);
  const hits = all.map(({ dbHits }) => dbHits ?? 0);
  const profiled = all.some(({ dbHits }) => dbHits !== undefined);
  const most = Math.max(1, ...(profiled ? hits : all.map((one) => toEstimated(one) ?? 0)));
  const toNode = (one: Plan): PlanNode => {
    const estimated = toEstimated(one);
    return {
      operator: one.operator,
      details: typeof one.arguments.Details === "string" ? one.arguments.Details : "",
      identifiers: one.identifiers.join(", "),
      ...(one.rows !== undefined && { rows: one.rows }),
      ...(one.dbHits !== undefined && { dbHits: one.dbHits }),
      ...(estimated !== undefined && { estimated }),
      share: ((profiled ? one.dbHits : estimated) ?? 0) / most,
      children: one.children.map(toNode),
    };
  };
  return {
    root: toNode(plan),
    operators: all.length,
    ...(profiled && { dbHits: hits.reduce((sum, count) => sum + count, 0) }),
  };
}

function flatten(plan: Plan): Plan[] {
  return [plan, ...plan.children.flatMap(flatten)];
}

function toEstimated({ arguments: given }: Plan): number | undefined {
  return typeof given.EstimatedRows === "number" ? given.EstimatedRows : undefined;
}
