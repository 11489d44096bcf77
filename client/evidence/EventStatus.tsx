// Whether an event took place, and who says so.
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { Status } from "../../seed/model/stances.ts";
import type { Lens } from "../app/view.ts";
import { claimsQuery } from "../store/queries.ts";
import { ClaimList } from "./ClaimList.tsx";
import styles from "./Evidence.module.css";
import { explainStatus } from "./explainStatus.ts";
import { StatusBadge } from "./StatusBadge.tsx";

interface EventStatusProps {
  id: string;
  status: Status;
  lens: Lens;
  onSelect(id: string): void;
}

export function EventStatus({ id, status, lens, onSelect }: EventStatusProps): ReactElement {
  const { data } = useQuery(claimsQuery({ node: id }, lens));
  const claims = data?.claims.filter((claim) => claim.predicate === "TOOK_PLACE") ?? [];
  return (
    <>
      <p className={styles.how}>
        <StatusBadge status={data?.assessment?.status ?? status} />
        {data?.assessment && explainStatus(data.assessment, claims)}
      </p>
      <ClaimList claims={claims} about="TOOK_PLACE" onSelect={onSelect} />
    </>
  );
}
