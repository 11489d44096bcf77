// What can be done with the evidence one has read: compare accounts, find it in time, cite it.
import { IconColumns3, IconQuote, IconTimeline } from "@tabler/icons-react";
import { lazy, type ReactElement, Suspense, useState } from "react";
import type { Lens } from "../app/view.ts";
import styles from "./EvidenceActions.module.css";
import type { EvidenceProps } from "./EvidenceProps.ts";

const CiteFrame = lazy(() => import("../frames/CiteFrame.tsx").then((m) => ({ default: m.CiteFrame })));

interface EvidenceActionsProps extends Pick<EvidenceProps, "onAccounts" | "onTimeline" | "onCite"> {
  id: string;
  lens: Lens;
  /** Events whose accounts can be compared. */
  events: readonly { id: string; name: string }[];
  /** What its sources are looked up by. */
  cites: { relations?: readonly string[]; claims?: readonly string[] };
}

export function EvidenceActions(props: EvidenceActionsProps): ReactElement | null {
  const { id, lens, events, cites, onAccounts, onTimeline, onCite } = props;
  const [citing, setCiting] = useState(false);
  const { relations = [], claims = [] } = cites;
  const citable = relations.length + claims.length > 0;
  const [relation] = relations;
  if (!citable && !onTimeline && events.length === 0) return null;
  return (
    <div className={styles.actions}>
      {onAccounts &&
        events.map((event) => (
          <button key={event.id} type="button" onClick={() => onAccounts(event.id)}>
            <IconColumns3 size={15} aria-hidden="true" />
            Compare accounts{events.length > 1 && <bdi> of {event.name}</bdi>}
          </button>
        ))}
      {onTimeline && (
        <button type="button" onClick={() => onTimeline(id)}>
          <IconTimeline size={15} aria-hidden="true" />
          Show in timeline
        </button>
      )}
      {citable && (
        <button
          type="button"
          aria-expanded={onCite && relation ? undefined : citing}
          onClick={() => (onCite && relation ? onCite(relation) : setCiting(!citing))}
        >
          <IconQuote size={15} aria-hidden="true" />
          Cite
        </button>
      )}
      {citing && (
        <section className={styles.cite} aria-label="Sources to cite">
          <Suspense>
            <CiteFrame relations={relations} claims={claims} documents={[]} lens={lens} />
          </Suspense>
        </section>
      )}
    </div>
  );
}
