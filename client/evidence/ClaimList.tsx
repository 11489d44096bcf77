// Claims under the statements they are about.
import { type ReactElement, useMemo } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { ClaimAnswer } from "../../server/contract.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import styles from "./Evidence.module.css";
import { groupClaims } from "./groupClaims.ts";

interface ClaimListProps {
  claims: readonly ClaimAnswer[];
  onSelect(id: string): void;
  /** The predicate whose statement already stands in the panel's heading. */
  about?: string;
}

export function ClaimList({ claims, onSelect, about }: ClaimListProps): ReactElement {
  const groups = useMemo(() => groupClaims(claims), [claims]);
  const single = groups.length === 1 && groups[0]?.predicate === about;
  return (
    <>
      {groups.map(({ predicate, claims: own }) => (
        <section key={predicate} className={styles.group}>
          <h3 className={single ? styles.unseen : undefined}>
            {toHeading(predicate, own)}
            <span>{own.length === 1 ? "1 claim" : `${own.length} claims`}</span>
          </h3>
          <ul className={styles.cards}>
            {own.map((claim) => (
              <ClaimCard
                key={claim.id}
                claim={claim}
                onSelect={onSelect}
                statement={!single && hasMany(own)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function toHeading(predicate: string, claims: readonly ClaimAnswer[]): string {
  const [first] = claims;
  if (!first || hasMany(claims)) {
    return predicate === "PARTICIPATED_IN" ? "Who took part" : toPredicate(predicate).label;
  }
  return [first.subject.name, toPredicate(predicate).label, first.object?.name ?? first.value]
    .filter(Boolean)
    .join(" ");
}

/** Whether the claims are about more than one statement. */
function hasMany(claims: readonly ClaimAnswer[]): boolean {
  return new Set(claims.map(({ subject, object, value }) => `${subject.id} ${object?.id} ${value}`)).size > 1;
}
