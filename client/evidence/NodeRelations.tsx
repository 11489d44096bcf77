// A node's relations, by predicate: how many there are, those that are loaded, and a way to bring in the rest.
import { IconArrowLeft, IconArrowRight, IconArrowsHorizontal } from "@tabler/icons-react";
import { type ReactElement, useMemo, useState } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { NodeAnswer } from "../../server/contract.ts";
import { StatusMark } from "../graph/StatusMark.tsx";
import styles from "./Evidence.module.css";
import type { EvidenceProps } from "./EvidenceProps.ts";
import { groupRelations, type RelationGroup } from "./groupRelations.ts";

interface NodeRelationsProps extends EvidenceProps {
  id: string;
  counts: NodeAnswer["counts"];
  /** The same without a lens. */
  whole: NodeAnswer["counts"] | undefined;
}

const page = 25;

export function NodeRelations({ id, counts, whole, ...props }: NodeRelationsProps): ReactElement {
  const { relations } = props;
  const groups = useMemo(() => groupRelations(id, counts, relations, whole), [id, counts, relations, whole]);
  const names = useMemo(() => new Map(props.nodes.map((node) => [node.id, node.name])), [props.nodes]);
  if (groups.length === 0) return <p className={styles.muted}>No relations of its own.</p>;
  return (
    <>
      {groups.map((group) => (
        <Group
          key={group.predicate + group.direction}
          group={group}
          nameOf={(other) => names.get(other) ?? other}
          onSelect={props.onSelect}
          onExpand={() => props.onExpand(id, group.predicate)}
        />
      ))}
    </>
  );
}

interface GroupProps {
  group: RelationGroup;
  nameOf(id: string): string;
  onSelect(id: string): void;
  onExpand(): void;
}

function Group({ group, nameOf, onSelect, onExpand }: GroupProps): ReactElement {
  const { predicate, direction, label, total, hidden, loaded } = group;
  const [pages, setPages] = useState(1);
  const rows = loaded.slice(0, pages * page);
  const left = total - rows.length;
  const Arrow = toPredicate(predicate).symmetric
    ? IconArrowsHorizontal
    : direction === "out"
      ? IconArrowRight
      : IconArrowLeft;
  const more = () => {
    setPages(pages + 1);
    if (loaded.length < Math.min(total, (pages + 1) * page)) onExpand();
  };
  return (
    <section className={styles.group}>
      <h3>
        <span className={styles.way}>
          <Arrow size={14} aria-hidden="true" />
          {label}
        </span>
        <span>
          {left > 0 ? `${rows.length.toLocaleString("en")} of ${total.toLocaleString("en")}` : total}
          {hidden > 0 && ` · ${hidden.toLocaleString("en")} hidden by the lens`}
        </span>
      </h3>
      <ul className={styles.rows}>
        {rows.map(({ relation, other }) => (
          <li key={relation.id}>
            <button type="button" onClick={() => onSelect(relation.id)}>
              <StatusMark status={relation.status} />
              <bdi>{nameOf(other)}</bdi>
              <span className={styles.muted}>{relation.status}</span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={styles.expand} onClick={more} aria-label={`Show more: ${label}`}>
          Show {left > page ? `${page} more` : `${left} more`}
        </button>
      )}
    </section>
  );
}
