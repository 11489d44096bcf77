// What stands on the right while nothing is selected: what is here, where accounts differ, how to read a line.
import { type ReactElement, useMemo } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { Status } from "../../seed/model/stances.ts";
import { StatusMark } from "../graph/StatusMark.tsx";
import styles from "./Evidence.module.css";
import type { EvidenceProps } from "./EvidenceProps.ts";

const readings: readonly (readonly [Status, string])[] = [
  ["corroborated", "two or more independent speakers"],
  ["single-source", "one speaker"],
  ["contested", "someone says so, someone denies it"],
  ["denied", "only denials"],
];

export function Overview({ nodes, relations, onSelect }: EvidenceProps): ReactElement {
  const names = useMemo(() => new Map(nodes.map(({ id, name }) => [id, name])), [nodes]);
  const contested = relations.filter((relation) => relation.status === "contested");
  const known = nodes.toSorted((a, b) => b.degree - a.degree).slice(0, 5);
  return (
    <div className={styles.panel}>
      <p className={styles.kicker}>Overview</p>
      <h2 className={styles.title}>Who met whom, and who says so</h2>
      <p className={styles.summary}>
        {nodes.length > 0 && `${nodes.length} nodes and ${relations.length} relations are loaded. `}Every line
        rests on claims: select one to read who asserts it and who denies it.
      </p>
      {contested.length > 0 && (
        <section className={styles.group}>
          <h3>
            Where accounts differ
            <span>{contested.length}</span>
          </h3>
          <ul className={styles.rows}>
            {contested.slice(0, 12).map(({ id, start, type, end, assertedBy, deniedBy }) => (
              <li key={id}>
                <button type="button" onClick={() => onSelect(id)}>
                  <StatusMark status="contested" />
                  <span className={styles.sentence}>
                    <b>{names.get(start) ?? start}</b> {toPredicate(type).label}{" "}
                    <b>{names.get(end) ?? end}</b>
                  </span>
                  <span className={styles.muted} title={`${assertedBy} for, ${deniedBy} against`}>
                    {assertedBy} : {deniedBy}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {contested.length > 12 && <p className={styles.muted}>and {contested.length - 12} more</p>}
        </section>
      )}
      {known.length > 0 && (
        <section className={styles.group}>
          <h3>Start with</h3>
          <ul className={styles.chips}>
            {known.map(({ id, name }) => (
              <li key={id}>
                <button type="button" onClick={() => onSelect(id)}>
                  <bdi>{name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.group}>
        <h3>How to read a line</h3>
        <dl className={styles.readings}>
          {readings.map(([status, meaning]) => (
            <div key={status}>
              <dt>
                <StatusMark status={status} />
                {status}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.muted}>
          Ten outlets that repeat one speaker are one source: speakers are counted, outlets are not.
        </p>
      </section>
    </div>
  );
}
