// What a node says as a speaker, asked for when it is unfolded.
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import type { NodeAnswer } from "../../server/contract.ts";
import type { Lens } from "../app/view.ts";
import { toProblem } from "../store/ProblemError.ts";
import { claimsQuery } from "../store/queries.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import styles from "./Evidence.module.css";

interface SaysClaimsProps {
  node: NodeAnswer;
  lens: Lens;
  onSelect(id: string): void;
}

export function SaysClaims({ node, lens, onSelect }: SaysClaimsProps): ReactElement {
  const [open, setOpen] = useState(false);
  const answer = useQuery({ ...claimsQuery({ speaker: node.id }, lens), enabled: open });
  return (
    <details className={styles.property} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Speaks in {node.says === 1 ? "1 claim" : `${node.says} claims`}</summary>
      {open && answer.isPending && <Skeleton height={78} />}
      {answer.isError && <p role="alert">{toProblem(answer.error).title}</p>}
      <ul className={styles.cards}>
        {answer.data?.claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} onSelect={onSelect} statement />
        ))}
      </ul>
    </details>
  );
}
