// A plan as a tree of operators, last step first, each with its numbers and a bar.
import { type ReactElement, useMemo } from "react";
import type { Plan } from "../../server/cypherContract.ts";
import { toCount } from "../console/toOutcomeWords.ts";
import styles from "./PlanTab.module.css";
import { type PlanNode, toPlanTree } from "./toPlanTree.ts";

export function PlanTab({ plan }: { plan: Plan }): ReactElement {
  const tree = useMemo(() => toPlanTree(plan), [plan]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.plan} tabIndex={0} aria-label="Plan">
      <p className={styles.sum}>
        {toCount(tree.operators, "operator")}
        {tree.dbHits === undefined
          ? "; bars show the rows expected. PROFILE counts what really happens."
          : `, ${toCount(tree.dbHits, "database hit")}; bars show the hits of each.`}
      </p>
      <ul>
        <Operator node={tree.root} />
      </ul>
    </section>
  );
}

function Operator({ node }: { node: PlanNode }): ReactElement {
  return (
    <li>
      <div className={styles.operator}>
        <div className={styles.what}>
          <b>{node.operator}</b>
          <code>{node.details || node.identifiers}</code>
        </div>
        <span className={styles.numbers}>{toNumbers(node)}</span>
        <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width={Math.max(node.share > 0 ? 1 : 0, node.share * 100)} height="4" />
        </svg>
      </div>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan never changes, and operators repeat
            <Operator key={index} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

function toNumbers({ rows, dbHits, estimated }: PlanNode): string {
  const parts = [
    rows === undefined ? "" : toCount(rows, "row"),
    dbHits === undefined ? "" : toCount(dbHits, "hit"),
    estimated === undefined ? "" : `${Math.round(estimated * 10) / 10} expected`,
  ];
  return parts.filter(Boolean).join(" · ");
}
