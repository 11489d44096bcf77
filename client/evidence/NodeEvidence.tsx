// A node: who or what it is, its properties with their claims, and its relations.
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { kinds } from "../../seed/model/kinds.ts";
import type { NodeAnswer } from "../../server/contract.ts";
import { isOpenLens } from "../console/mergeLens.ts";
import { KindMark } from "../graph/KindMark.tsx";
import { toProblem } from "../store/ProblemError.ts";
import { nodeQuery } from "../store/queries.ts";
import { DateText } from "./DateText.tsx";
import { EventStatus } from "./EventStatus.tsx";
import styles from "./Evidence.module.css";
import type { EvidenceProps } from "./EvidenceProps.ts";
import { NodeLink } from "./NodeLink.tsx";
import { NodeRelations } from "./NodeRelations.tsx";
import { PropertyEvidence } from "./PropertyEvidence.tsx";
import { SaysClaims } from "./SaysClaims.tsx";
import { toLanguage } from "./toLanguage.ts";
import { toSafeUrl } from "./toSafeUrl.ts";
import { toSeenProperties } from "./toSeenProperties.ts";
import { Unknown } from "./Unknown.tsx";

export function NodeEvidence({ id, ...props }: EvidenceProps & { id: string }): ReactElement {
  const { nodes, lens, onSelect, onAccounts, onTimeline } = props;
  const answer = useQuery(nodeQuery(id, lens));
  const whole = useQuery({ ...nodeQuery(id), enabled: !isOpenLens(lens) });
  const unseen = isOpenLens(lens) ? undefined : whole.data;
  const properties = useMemo(
    () => toSeenProperties(answer.data?.properties ?? [], unseen?.properties),
    [answer.data, unseen],
  );
  const node = answer.data ?? nodes.find((known) => known.id === id);
  if (answer.isError && toProblem(answer.error).status === 404)
    return <Unknown what="node" id={id} onSelect={onSelect} />;
  if (!node) {
    return answer.isError ? (
      <p className={styles.panel} role="alert">
        {toProblem(answer.error).title}
      </p>
    ) : (
      <div className={styles.panel}>
        <Skeleton height={28} mb="md" />
        <Skeleton height={60} mb="md" />
        <Skeleton height={160} />
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <p className={styles.kicker}>
        <KindMark kind={node.kind} size={18} anonymous={node.anonymous} />
        {[kinds[node.kind].name, node.type, node.anonymous && "unnamed in the source"]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <h2 className={styles.title} dir="auto" lang={toLanguage(node.name)}>
        {node.name}
      </h2>
      {node.aliases.length > 0 && (
        <p className={styles.muted}>
          also{" "}
          {node.aliases.map((alias, at) => (
            <span key={alias}>
              {at > 0 && " · "}
              <bdi lang={toLanguage(alias)}>{alias}</bdi>
            </span>
          ))}
        </p>
      )}
      {node.summary && (
        <p className={styles.summary} dir="auto">
          {node.summary}
        </p>
      )}
      {node.date && (
        <p className={styles.summary}>
          <b>
            <DateText edtf={node.date} />
          </b>
        </p>
      )}
      {answer.data && <DocumentFacts node={answer.data} onSelect={onSelect} />}
      {(node.status ?? unseen?.status) && (
        <EventStatus
          {...{ id, lens, onSelect, onAccounts, onTimeline }}
          name={node.name}
          status={node.status}
        />
      )}
      {answer.isPending && <Skeleton height={120} mt="md" />}
      {answer.isError && <p role="alert">{toProblem(answer.error).title}</p>}
      {properties.map((property) => (
        <PropertyEvidence
          key={`${property.predicate} ${property.value}`}
          property={property}
          onSelect={onSelect}
        />
      ))}
      <NodeRelations id={id} counts={answer.data?.counts ?? []} whole={unseen?.counts} {...props} />
      {answer.data && (unseen ?? answer.data).says > 0 && (
        <SaysClaims id={id} says={(unseen ?? answer.data).says} lens={lens} onSelect={onSelect} />
      )}
    </div>
  );
}

function DocumentFacts({
  node,
  onSelect,
}: {
  node: NodeAnswer;
  onSelect(id: string): void;
}): ReactElement | null {
  const url = toSafeUrl(node.url);
  const { published, publisher, cites = [] } = node;
  if (!url && !published && !publisher && cites.length === 0) return null;
  return (
    <>
      <p className={styles.summary}>
        {publisher && <NodeLink id={publisher.id} name={publisher.name} onSelect={onSelect} />}
        {publisher && published && " · "}
        {published && <DateText edtf={published} />}
        {url && (
          <>
            {" · "}
            <a href={url} target="_blank" rel="noopener noreferrer">
              open the source
            </a>
          </>
        )}
      </p>
      {cites.length > 0 && (
        <p className={styles.muted}>
          cites{" "}
          {cites.map((cited, at) => (
            <span key={cited.id}>
              {at > 0 && " · "}
              <NodeLink id={cited.id} name={cited.name} onSelect={onSelect} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}
