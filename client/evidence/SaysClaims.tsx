// What a node says as a speaker, asked for when it is unfolded.
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { passesLens } from "../../seed/model/status.ts";
import type { Lens } from "../app/view.ts";
import { toProblem } from "../store/ProblemError.ts";
import { claimsQuery } from "../store/queries.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import styles from "./Evidence.module.css";
import { HiddenClaims } from "./HiddenClaims.tsx";
import { toClaimStatement } from "./toClaimStatement.ts";

interface SaysClaimsProps {
  id: string;
  /** How many it says in all. */
  says: number;
  lens: Lens;
  onSelect(id: string): void;
}

export function SaysClaims({ id, says, lens, onSelect }: SaysClaimsProps): ReactElement {
  const [open, setOpen] = useState(false);
  // Asked without the lens: listening to this speaker and to the lens's at once is more than a request can say.
  const answer = useQuery({ ...claimsQuery({ speaker: id }, {}), enabled: open });
  const all = answer.data?.claims ?? [];
  const passes = (claim: (typeof all)[number]) => passesLens(toClaimStatement(claim), lens);
  return (
    <details className={styles.property} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Speaks in {says === 1 ? "1 claim" : `${says.toLocaleString("en")} claims`}</summary>
      {open && answer.isPending && <Skeleton height={78} />}
      {answer.isError && <p role="alert">{toProblem(answer.error).title}</p>}
      <ul className={styles.cards}>
        {all.filter(passes).map((claim) => (
          <ClaimCard key={claim.id} claim={claim} onSelect={onSelect} statement />
        ))}
      </ul>
      <HiddenClaims claims={all.filter((claim) => !passes(claim))} onSelect={onSelect} />
      {answer.data && answer.data.total > all.length && (
        <p className={styles.muted}>
          The first {all.length.toLocaleString("en")} of {answer.data.total.toLocaleString("en")}.
        </p>
      )}
    </details>
  );
}
