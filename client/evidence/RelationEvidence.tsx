// The evidence of a relation: its ends, its status and how it came about, claim by claim.
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { RelationParts } from "../app/parseRelationId.ts";
import { toProblem } from "../store/ProblemError.ts";
import { claimsQuery } from "../store/queries.ts";
import { ClaimList } from "./ClaimList.tsx";
import styles from "./Evidence.module.css";
import { EvidenceActions } from "./EvidenceActions.tsx";
import type { EvidenceProps } from "./EvidenceProps.ts";
import { explainStatus } from "./explainStatus.ts";
import { HiddenClaims } from "./HiddenClaims.tsx";
import { NodeLink } from "./NodeLink.tsx";
import badge from "./StatusBadge.module.css";
import { StatusBadge } from "./StatusBadge.tsx";
import { StatusHistory } from "./StatusHistory.tsx";
import { toStatusHistory } from "./toStatusHistory.ts";
import { Unknown } from "./Unknown.tsx";
import { useHiddenClaims } from "./useHiddenClaims.ts";

interface RelationEvidenceProps extends EvidenceProps {
  id: string;
  parts: RelationParts;
}

export function RelationEvidence({ id, parts, ...props }: RelationEvidenceProps): ReactElement {
  const { nodes, relations, lens, onSelect, onAccounts, onTimeline, onCite } = props;
  const answer = useQuery(claimsQuery({ relation: id }, lens));
  const relation = relations.find((known) => known.id === id);
  const hidden = useHiddenClaims({ relation: id }, lens, answer.data?.claims);
  const { start, type, end } = parts;
  const whole = answer.data && answer.data.total === answer.data.claims.length;
  const history = useMemo(
    () => (whole ? toStatusHistory(answer.data.claims, { start, type, end }) : []),
    [whole, answer.data, start, type, end],
  );
  if (answer.isError && toProblem(answer.error).status === 404)
    return <Unknown what="relation" id={id} onSelect={onSelect} />;
  const claims = answer.data?.claims ?? [];
  const assessment = answer.data ? answer.data.assessment : relation;
  const named = [
    ...[...claims, ...hidden].flatMap(({ subject, object }) => (object ? [subject, object] : [subject])),
    ...nodes,
  ];
  const nameOf = (nodeId: string) => named.find((node) => node.id === nodeId)?.name ?? nodeId;
  const meetings = relation?.events?.map((event) => ({ id: event, name: nameOf(event) })) ?? [];
  return (
    <div className={styles.panel}>
      <p className={styles.kicker}>Relation</p>
      <h2 className={styles.title}>
        <NodeLink id={start} name={nameOf(start)} onSelect={onSelect} />{" "}
        <span className={styles.verb}>{toPredicate(type).label}</span>{" "}
        <NodeLink id={end} name={nameOf(end)} onSelect={onSelect} />
      </h2>
      {assessment && (
        <p className={styles.how}>
          <StatusBadge status={assessment.status} />
          {explainStatus(assessment, claims)}
        </p>
      )}
      {!assessment && answer.isPending && <Skeleton height={40} my="sm" />}
      {!assessment && answer.isSuccess && (
        <p className={styles.how}>
          <span className={badge.badge} data-status="hidden">
            hidden
          </span>
          The lens hides this relation: none of its claims passes.
        </p>
      )}
      <StatusHistory spans={history} />
      {meetings.length > 0 && (
        <p className={styles.muted}>
          Drawn from{" "}
          {meetings.map((meeting, at) => (
            <span key={meeting.id}>
              {at > 0 && ", "}
              <NodeLink {...meeting} onSelect={onSelect} />
            </span>
          ))}
        </p>
      )}
      {answer.isPending && [0, 1, 2].map((row) => <Skeleton key={row} height={78} mb="xs" radius="md" />)}
      {answer.isError && <p role="alert">{toProblem(answer.error).title}</p>}
      <HiddenClaims claims={hidden} count={answer.data?.hidden} onSelect={onSelect} />
      <ClaimList claims={claims} about={type} onSelect={onSelect} />
      {answer.data && !whole && (
        <p className={styles.muted}>
          The first {claims.length.toLocaleString("en")} of {answer.data.total.toLocaleString("en")} claims.
        </p>
      )}
      <EvidenceActions
        key={id}
        {...{ id, lens, onAccounts, onTimeline, onCite }}
        events={meetings}
        cites={{ relations: claims.length > 0 ? [id] : [] }}
      />
    </div>
  );
}
