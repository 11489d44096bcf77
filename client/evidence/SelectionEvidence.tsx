// Several selected at once: what they are, kind by kind, and the relations among them.
import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactElement, type ReactNode, useDeferredValue, useMemo } from "react";
import { kinds } from "../../seed/model/kinds.ts";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { GraphNode, Relation } from "../../server/contract.ts";
import type { Lens } from "../app/view.ts";
import { isOpenLens } from "../console/mergeLens.ts";
import { KindMark } from "../graph/KindMark.tsx";
import { StatusMark } from "../graph/StatusMark.tsx";
import styles from "./Evidence.module.css";
import own from "./SelectionEvidence.module.css";
import { toLanguage } from "./toLanguage.ts";
import { toSelection } from "./toSelection.ts";

interface SelectionEvidenceProps {
  /** Nodes and relations. */
  ids: readonly string[];
  nodes: readonly GraphNode[];
  relations: readonly Relation[];
  lens: Lens;
  onSelect(ids: string[]): void;
  /** Tools, and what the selected have in common. */
  children?: ReactNode;
}

const most = 100;
/** At first, so that a large choice is felt at once; the others follow. */
const few = 15;

export function SelectionEvidence(props: SelectionEvidenceProps): ReactElement {
  const { ids, nodes, relations, lens, onSelect, children } = props;
  const listed = useDeferredValue(ids);
  const rows = useDeferredValue(most, few);
  const { groups, among, unknown } = useMemo(
    () => toSelection(listed, nodes, relations),
    [listed, nodes, relations],
  );
  const names = useMemo(() => new Map(nodes.map(({ id, name }) => [id, name])), [nodes]);
  const nameOf = (id: string) => names.get(id) ?? id;
  const drop = (gone: readonly string[]) => onSelect(ids.filter((id) => !gone.includes(id)));
  return (
    <div className={styles.panel}>
      <p className={styles.kicker}>Selection</p>
      <h2 className={styles.title}>{ids.length.toLocaleString("en")} selected</h2>
      <Button size="compact-xs" variant="subtle" ml={-8} onClick={() => onSelect([])}>
        Clear the selection
      </Button>
      {children}
      {groups.map(({ kind, members }) => (
        <section key={kind} className={styles.group}>
          <h3>
            {kinds[kind].plural}
            <span>{members.length}</span>
          </h3>
          <ul className={own.chosen}>
            {members.slice(0, rows).map(({ id, name, anonymous }) => (
              <li key={id}>
                <button type="button" className={own.chosenName} onClick={() => onSelect([id])}>
                  <KindMark kind={kind} size={18} anonymous={anonymous} />
                  <bdi lang={toLanguage(name)}>{name}</bdi>
                </button>
                <RemoveButton name={name} onRemove={() => drop([id])} />
              </li>
            ))}
          </ul>
          {members.length > most && <p className={styles.muted}>and {members.length - most} more</p>}
        </section>
      ))}
      <section className={styles.group}>
        <h3>
          Among them
          <span>{among.length === 1 ? "1 relation" : `${among.length.toLocaleString("en")} relations`}</span>
        </h3>
        {among.length === 0 && (
          <p className={styles.muted}>
            Nothing on screen relates any two of them directly
            {isOpenLens(lens) ? "." : ", seen through the lens."}
          </p>
        )}
        <ul className={styles.rows}>
          {among.slice(0, rows).map(({ relation: { id, start, type, end, status }, chosen }) => (
            <li key={id} className={own.withRemove}>
              <button type="button" onClick={() => onSelect([id])}>
                <StatusMark status={status} />
                <span className={styles.sentence}>
                  <b>{nameOf(start)}</b> {toPredicate(type).label} <b>{nameOf(end)}</b>
                </span>
                <span className={styles.muted}>{status}</span>
              </button>
              {chosen && <RemoveButton name="this relation" onRemove={() => drop([id])} />}
            </li>
          ))}
        </ul>
        {among.length > most && <p className={styles.muted}>and {among.length - most} more</p>}
      </section>
      {unknown.length > 0 && (
        <p className={styles.muted}>
          {unknown.length === 1 ? "1 is" : `${unknown.length} are`} not on screen.{" "}
          <button type="button" className={styles.expand} onClick={() => drop(unknown)}>
            Leave out
          </button>
        </p>
      )}
    </div>
  );
}

function RemoveButton({ name, onRemove }: { name: string; onRemove(): void }): ReactElement {
  return (
    <button
      type="button"
      className={own.remove}
      aria-label={`Take ${name} out of the selection`}
      title="Take out of the selection"
      onClick={onRemove}
    >
      <IconX size={14} aria-hidden="true" />
    </button>
  );
}
