// A stated property (a rank, a duration), with the claims it rests on folded below it.
import type { ReactElement } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { NodeAnswer } from "../../server/contract.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import styles from "./Evidence.module.css";
import { StatusBadge } from "./StatusBadge.tsx";

interface PropertyEvidenceProps {
  property: NodeAnswer["properties"][number];
  onSelect(id: string): void;
}

export function PropertyEvidence({ property, onSelect }: PropertyEvidenceProps): ReactElement {
  const { predicate, value, assessment, claims } = property;
  return (
    <details className={styles.property}>
      <summary>
        <span className={styles.muted}>{toPredicate(predicate).label}</span>
        <b dir="auto">{value}</b>
        <StatusBadge status={assessment.status} />
      </summary>
      <ul className={styles.cards}>
        {claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} onSelect={onSelect} />
        ))}
      </ul>
    </details>
  );
}
