// The claims that the lens holds back: counted, and greyed when someone wants to see them.
import { type ReactElement, useId, useState } from "react";
import type { ClaimAnswer } from "../../server/contract.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import styles from "./Evidence.module.css";
import own from "./HiddenClaims.module.css";

interface HiddenClaimsProps {
  claims: readonly ClaimAnswer[];
  /** Where more are hidden than are at hand. */
  count?: number;
  onSelect(id: string): void;
}

export function HiddenClaims({
  claims,
  count = claims.length,
  onSelect,
}: HiddenClaimsProps): ReactElement | null {
  const [open, setOpen] = useState(false);
  const listId = useId();
  const number = Math.max(count, claims.length);
  if (number === 0) return null;
  return (
    <div className={own.hidden}>
      <button
        type="button"
        className={own.hiddenHead}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {number === 1 ? "1 claim is" : `${number.toLocaleString("en")} claims are`} hidden by the lens
        <span className={own.hiddenAct}>{open ? "hide again" : "show"}</span>
      </button>
      <ul id={listId} className={styles.cards} hidden={!open}>
        {open &&
          claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} onSelect={onSelect} statement hidden />
          ))}
      </ul>
      {open && number > claims.length && (
        <p className={styles.muted}>
          {claims.length.toLocaleString("en")} of {number.toLocaleString("en")} at hand.
        </p>
      )}
    </div>
  );
}
