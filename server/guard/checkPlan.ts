// The second look at typed Cypher: what Neo4j itself says it would do.
import { Refusal } from "./refusal.ts";

/** As the driver tells it. */
export interface PlanTree {
  operatorType: string;
  children?: PlanTree[];
}

export interface Planned {
  /** r: reads; s: looks at the schema or calls a procedure of the server; rw, w: writes. */
  queryType?: string;
  plan?: PlanTree | false;
}

const writers =
  /^(Create|Insert|Merge|Set|Delete|Detach|Remove|Foreach|Drop|Alter|Rename|Grant|Deny|Revoke|LockNodes|LockingMerge|AssertSameNode|DoNothingIf)/i;
const others =
  /^(LoadCSV|ShowSettings|ShowTransactions|TerminateTransactions|AdministrationCommand|Transaction(Apply|Foreach))/i;

/** Throws a Refusal. What a CASE or a subquery in an expression hides from the plan is the first look's to find. */
export function checkPlan({ queryType, plan }: Planned): void {
  const operators = plan ? readOperators(plan) : [];
  const writer = operators.find((operator) => writers.test(operator) && !operator.startsWith("SetOperation"));
  if (writer) throw refuseWrite(writer);
  const other = operators.find((operator) => others.test(operator));
  if (other) throw refuseOther(other);
  if (queryType === "w" || queryType === "rw") throw refuseWrite("the query");
  if (queryType === "s" && !operators.some((operator) => /^ProcedureCall/.test(operator))) {
    throw refuseOther("the query");
  }
}

function readOperators(root: PlanTree): string[] {
  const found: string[] = [];
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    // The driver tells the database as well: `Create@neo4j`.
    found.push(next.operatorType.replace(/@.*$/, ""));
    open.push(...(next.children ?? []));
  }
  return found;
}

function refuseWrite(clause: string): Refusal {
  return new Refusal({
    code: "WRITE_REFUSED",
    clause,
    what: `Neo4j plans to write (${clause}), and this console only reads`,
    hint: "add claims with the editor's key, or bring data in with the import",
  });
}

function refuseOther(clause: string): Refusal {
  return new Refusal({
    code: "QUERY_REFUSED",
    clause,
    what: `Neo4j plans to look beyond the graph (${clause})`,
    hint: "ask the graph alone: MATCH, CALL db.labels(), SHOW INDEXES",
  });
}
