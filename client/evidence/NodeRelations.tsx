// A node's relations, by predicate: those on screen, and a way to bring in the rest.
import { type ReactElement, useMemo } from "react";
import type { NodeAnswer } from "../../server/contract.ts";
import { StatusMark } from "../graph/StatusMark.tsx";
import styles from "./Evidence.module.css";
import type { EvidenceProps } from "./EvidenceProps.ts";
import { groupRelations } from "./groupRelations.ts";

interface NodeRelationsProps extends EvidenceProps {
  id: string;
  counts: NodeAnswer["counts"];
}

export function NodeRelations({
  id,
  counts,
  nodes,
  relations,
  onSelect,
  onExpand,
}: NodeRelationsProps): ReactElement {
  const groups = useMemo(() => groupRelations(id, counts, relations), [id, counts, relations]);
  const nameOf = (other: string) => nodes.find((node) => node.id === other)?.name ?? other;
  if (groups.length === 0) return <p className={styles.muted}>No relations of its own.</p>;
  return (
    <>
      {groups.map(({ predicate, direction, label, total, loaded }) => (
        <section key={predicate + direction} className={styles.group}>
          <h3>
            {label}
            <span>{total > loaded.length ? `${loaded.length} of ${total} on screen` : total}</span>
          </h3>
          <ul className={styles.rows}>
            {loaded.map(({ relation, other }) => (
              <li key={relation.id}>
                <button type="button" onClick={() => onSelect(relation.id)}>
                  <StatusMark status={relation.status} />
                  <bdi>{nameOf(other)}</bdi>
                  <span className={styles.muted}>{relation.status}</span>
                </button>
              </li>
            ))}
          </ul>
          {total > loaded.length && (
            <button type="button" className={styles.expand} onClick={() => onExpand(id, predicate)}>
              Show {total - loaded.length} more
            </button>
          )}
        </section>
      ))}
    </>
  );
}
