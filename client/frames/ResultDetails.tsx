// What was selected in a result's graph: what it is, how it stands, and every property that came with it.
import { Button, CloseButton } from "@mantine/core";
import { IconArrowUpRight } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { KindMark } from "../graph/KindMark.tsx";
import { toRelationWord } from "../graph/relationWords.ts";
import { toKindWord } from "../graph/toTwinItems.ts";
import { EvidenceBadge } from "./EvidenceBadge.tsx";
import styles from "./GraphTab.module.css";
import { toCell } from "./toCell.ts";
import { toCellText } from "./toCellText.ts";
import { toOpenIds } from "./toOpenIds.ts";
import type { ResultGraph, ResultRelation } from "./toResultGraph.ts";
import type { ResultNode } from "./toResultNode.ts";

const longestValue = 600;

interface ResultDetailsProps {
  graph: ResultGraph;
  selected: string;
  /** Its standing is the lens's, not the one among its properties. */
  weighed: boolean;
  onSelect(id: string): void;
  onClose(): void;
  onOpen(ids: string[]): void;
}

export function ResultDetails({
  graph,
  selected,
  weighed,
  onSelect,
  onClose,
  onOpen,
}: ResultDetailsProps): ReactElement | null {
  const node = graph.nodes.find(({ id }) => id === selected);
  const relation = graph.relations.find(({ id }) => id === selected);
  const one = node ?? relation;
  if (!one) return null;
  const ids = toOpenIds(graph, selected);
  return (
    <aside
      className={styles.details}
      aria-label="Selected in the graph"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <CloseButton className={styles.close} size="sm" aria-label="Deselect" onClick={onClose} />
      <div aria-live="polite">
        {node && <NodeHead node={node} />}
        {relation && <RelationHead relation={relation} graph={graph} onSelect={onSelect} />}
      </div>
      {ids.length > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          rightSection={<IconArrowUpRight size={14} />}
          onClick={() => onOpen(ids)}
        >
          {relation ? "Open both ends in explore" : "Open in explore"}
        </Button>
      )}
      {relation?.status && weighed && <p className={styles.muted}>As returned, before the lens:</p>}
      <dl className={styles.properties}>
        {Object.entries(one.properties).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{toCellText(toCell(value, String), longestValue)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

function NodeHead({ node }: { node: ResultNode }): ReactElement {
  return (
    <>
      <p className={styles.kicker}>
        <KindMark kind={node.kind} size={14} anonymous={node.anonymous === true} /> {toKindWord(node)}
      </p>
      <h4 className={styles.name}>
        <bdi>{node.name}</bdi>
      </h4>
      {node.stub && (
        <p className={styles.muted}>
          The query returned a relation with this end, but not the node itself. Return it too to see its
          properties.
        </p>
      )}
      {node.labels.length > 0 && (
        <p className={styles.labels}>
          {node.labels.map((label) => (
            <code key={label}>:{label}</code>
          ))}
        </p>
      )}
    </>
  );
}

interface RelationHeadProps {
  relation: ResultRelation;
  graph: ResultGraph;
  onSelect(id: string): void;
}

function RelationHead({ relation, graph, onSelect }: RelationHeadProps): ReactElement {
  const { start, end, type, status, claims, assertedBy, deniedBy, hidden } = relation;
  const nameOf = (id: string) => graph.nodes.find((node) => node.id === id)?.name ?? id;
  return (
    <>
      <p className={styles.kicker}>Relation</p>
      <h4 className={styles.name}>
        {[start, end].map((id, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: both ends of a loop are the same node
          <span key={i}>
            {i === 1 && <span className={styles.verb}> {toRelationWord(type)} </span>}
            <button type="button" className={styles.end} onClick={() => onSelect(id)}>
              <bdi>{nameOf(id)}</bdi>
            </button>
          </span>
        ))}
      </h4>
      {status ? (
        <EvidenceBadge {...{ status, claims, assertedBy, deniedBy }} hidden={hidden === true} />
      ) : (
        <p className={styles.muted}>No claims stand behind this relationship: it has no status.</p>
      )}
      <p className={styles.labels}>
        <code>:{type}</code>
      </p>
    </>
  );
}
