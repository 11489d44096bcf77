// A stated property (a rank, a duration), with the claims it rests on folded below it.
import type { ReactElement } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import styles from "./Evidence.module.css";
import { HiddenClaims } from "./HiddenClaims.tsx";
import badge from "./StatusBadge.module.css";
import { StatusBadge } from "./StatusBadge.tsx";
import type { SeenProperty } from "./toSeenProperties.ts";

interface PropertyEvidenceProps {
  property: SeenProperty;
  onSelect(id: string): void;
}

export function PropertyEvidence({ property, onSelect }: PropertyEvidenceProps): ReactElement {
  const { predicate, value, assessment, claims, hidden } = property;
  return (
    <details className={styles.property} data-hidden={!assessment}>
      <summary>
        <span className={styles.muted}>{toPredicate(predicate).label}</span>
        <b dir="auto">{value}</b>
        {assessment ? (
          <StatusBadge status={assessment.status} />
        ) : (
          <span className={badge.badge} data-status="hidden">
            hidden by the lens
          </span>
        )}
      </summary>
      <ul className={styles.cards}>
        {claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} onSelect={onSelect} />
        ))}
      </ul>
      <HiddenClaims claims={hidden} onSelect={onSelect} />
    </details>
  );
}
