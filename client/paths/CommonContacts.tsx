// Contacts in common: who or what is next to at least two of a selection, next to most of it first.
import { Button, Skeleton } from "@mantine/core";
import { IconShare2 } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import type { Lens } from "../app/view.ts";
import { NodeLink } from "../evidence/NodeLink.tsx";
import { KindMark } from "../graph/KindMark.tsx";
import { StatusMark } from "../graph/StatusMark.tsx";
import { contactsQuery } from "../store/analysisQueries.ts";
import { toProblem } from "../store/ProblemError.ts";
import styles from "./PathsView.module.css";
import { toStrengthWords, toWords } from "./toChain.ts";

interface CommonContactsProps {
  /** The selection; two nodes or more are needed. */
  ids: string[];
  lens: Lens;
  onSelect(id: string): void;
  /** Puts these nodes on the graph. */
  onShow(ids: string[]): void;
}

export function CommonContacts({ ids, lens, onSelect, onShow }: CommonContactsProps): ReactElement | null {
  const [limit, setLimit] = useState(25);
  const answer = useQuery(contactsQuery(ids, lens, limit));
  if (ids.length < 2) return null;
  const found = answer.data;
  const nodes = new Map(found?.nodes.map((node) => [node.id, node]));
  const relations = new Map(found?.relations.map((one) => [one.id, one]));
  const nameOf = (id: string) => nodes.get(id)?.name ?? id;
  return (
    <section className={styles.contacts} aria-label="Contacts in common">
      <div className={styles.foot}>
        <h3>
          Contacts in common
          {found && (
            <span className={styles.muted}>{toCount(found.contacts.length, found.total, found.cut)}</span>
          )}
        </h3>
        {found && found.contacts.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconShare2 size={14} aria-hidden="true" />}
            onClick={() => onShow([...ids, ...found.contacts.map(({ id }) => id)])}
          >
            Show on the graph
          </Button>
        )}
      </div>
      {answer.isPending && <Skeleton height={40} radius="md" />}
      {answer.isError && <p role="alert">{toProblem(answer.error).title}</p>}
      {found?.contacts.length === 0 && <p className={styles.muted}>Nothing is next to two of them.</p>}
      <ul className={styles.rows}>
        {found?.contacts.map((contact) => (
          <li key={contact.id}>
            <span className={styles.node}>
              <KindMark kind={nodes.get(contact.id)?.kind ?? "Topic"} size={16} />
              <NodeLink id={contact.id} name={nameOf(contact.id)} onSelect={onSelect} />
              {ids.length > 2 && (
                <span className={styles.muted}>
                  {contact.of.length} of {ids.length}
                </span>
              )}
            </span>
            <span className={styles.links}>
              {contact.relations.flatMap((id) => {
                const relation = relations.get(id);
                if (!relation) return [];
                const other = relation.start === contact.id ? relation.end : relation.start;
                return [
                  <button
                    type="button"
                    key={id}
                    className={styles.relation}
                    title={toStrengthWords(relation)}
                    onClick={() => onSelect(id)}
                  >
                    <StatusMark status={relation.status} />
                    {toWords(relation, contact.id)} <bdi>{nameOf(other)}</bdi>
                    <span className={styles.unseen}>, {toStrengthWords(relation)}</span>
                  </button>,
                ];
              })}
            </span>
          </li>
        ))}
      </ul>
      {found && found.total > found.contacts.length && limit < 500 && (
        <Button variant="default" size="sm" onClick={() => setLimit(Math.min(500, limit * 2))}>
          Show more
        </Button>
      )}
    </section>
  );
}

function toCount(shown: number, total: number, cut: boolean): string {
  const all = `${total.toLocaleString("en")}${cut ? " or more" : ""}`;
  return shown < total ? `${shown} of ${all}` : all;
}
