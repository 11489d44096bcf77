// The evidence of a relation: its ends, its status and how it came about, claim by claim.
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { RelationParts } from "../app/parseRelationId.ts";
import { toProblem } from "../store/ProblemError.ts";
import { claimsQuery } from "../store/queries.ts";
import { ClaimList } from "./ClaimList.tsx";
import styles from "./Evidence.module.css";
import type { EvidenceProps } from "./EvidenceProps.ts";
import { explainStatus } from "./explainStatus.ts";
import { NodeLink } from "./NodeLink.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { Unknown } from "./Unknown.tsx";

interface RelationEvidenceProps extends EvidenceProps {
  id: string;
  parts: RelationParts;
}

export function RelationEvidence({
  id,
  parts,
  nodes,
  relations,
  lens,
  onSelect,
}: RelationEvidenceProps): ReactElement {
  const answer = useQuery(claimsQuery({ relation: id }, lens));
  const relation = relations.find((known) => known.id === id);
  const assessment = answer.data?.assessment ?? relation;
  const claims = answer.data?.claims ?? [];
  if (answer.isError && toProblem(answer.error).status === 404)
    return <Unknown what="relation" id={id} onSelect={onSelect} />;
  if (answer.isSuccess && claims.length === 0 && !relation) {
    return <Unknown what="relation" id={id} hidden={answer.data.hidden} onSelect={onSelect} />;
  }
  const named = [
    ...claims.flatMap(({ subject, object }) => (object ? [subject, object] : [subject])),
    ...nodes,
  ];
  const nameOf = (nodeId: string) => named.find((node) => node.id === nodeId)?.name ?? nodeId;
  const meetings = relation?.events?.map((event) => ({ id: event, name: nameOf(event) })) ?? [];
  return (
    <div className={styles.panel}>
      <p className={styles.kicker}>Relation</p>
      <h2 className={styles.title}>
        <NodeLink id={parts.start} name={nameOf(parts.start)} onSelect={onSelect} />{" "}
        <span className={styles.verb}>{toPredicate(parts.type).label}</span>{" "}
        <NodeLink id={parts.end} name={nameOf(parts.end)} onSelect={onSelect} />
      </h2>
      {assessment ? (
        <p className={styles.how}>
          <StatusBadge status={assessment.status} />
          {explainStatus(assessment, claims, answer.data?.hidden)}
        </p>
      ) : (
        <Skeleton height={40} my="sm" />
      )}
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
      <ClaimList claims={claims} about={parts.type} onSelect={onSelect} />
    </div>
  );
}
