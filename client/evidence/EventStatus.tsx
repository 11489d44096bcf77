// Whether an event took place, and who says so.
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import type { Status } from "../../seed/model/stances.ts";
import { claimsQuery } from "../store/queries.ts";
import { ClaimList } from "./ClaimList.tsx";
import styles from "./Evidence.module.css";
import { EvidenceActions } from "./EvidenceActions.tsx";
import type { EvidenceProps } from "./EvidenceProps.ts";
import { explainStatus } from "./explainStatus.ts";
import { HiddenClaims } from "./HiddenClaims.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { StatusHistory } from "./StatusHistory.tsx";
import { toStatusHistory } from "./toStatusHistory.ts";
import { useHiddenClaims } from "./useHiddenClaims.ts";

interface EventStatusProps extends Pick<EvidenceProps, "lens" | "onSelect" | "onAccounts" | "onTimeline"> {
  id: string;
  name: string;
  /** Shown until its claims have come. */
  status: Status | undefined;
}

export function EventStatus({ id, name, status, lens, onSelect, ...ways }: EventStatusProps): ReactElement {
  const { data } = useQuery(claimsQuery({ node: id }, lens));
  const claims = useMemo(
    () => data?.claims.filter((claim) => claim.predicate === "TOOK_PLACE") ?? [],
    [data],
  );
  const history = useMemo(() => toStatusHistory(claims), [claims]);
  const hidden = useHiddenClaims({ node: id }, lens, data?.claims).filter(
    (claim) => claim.predicate === "TOOK_PLACE",
  );
  const shown = data ? data.assessment?.status : status;
  return (
    <>
      <p className={styles.how}>
        {shown && <StatusBadge status={shown} />}
        {data?.assessment && explainStatus(data.assessment, claims)}
        {data && !shown && "Nobody whom the lens lets through says whether it took place."}
      </p>
      <StatusHistory spans={history} />
      <HiddenClaims claims={hidden} onSelect={onSelect} />
      <ClaimList claims={claims} about="TOOK_PLACE" onSelect={onSelect} />
      <EvidenceActions
        key={id}
        {...{ id, lens, ...ways }}
        events={[{ id, name }]}
        cites={{ claims: claims.map((claim) => claim.id) }}
      />
    </>
  );
}
