// One path: its chain of nodes and relations, and what it stands or falls with.
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconArrowRight, IconShare2 } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { PathsAnswer } from "../../server/analysisContract.ts";
import type { GraphNode, Relation } from "../../server/contract.ts";
import { NodeLink } from "../evidence/NodeLink.tsx";
import { KindMark } from "../graph/KindMark.tsx";
import { StatusMark } from "../graph/StatusMark.tsx";
import styles from "./PathsView.module.css";
import { toChain, toStrengthWords, toVerdict, toWords } from "./toChain.ts";

interface PathItemProps {
  path: PathsAnswer["paths"][number];
  nodes: ReadonlyMap<string, GraphNode>;
  relations: ReadonlyMap<string, Relation>;
  onSelect(id: string): void;
  onShow(ids: string[]): void;
}

export function PathItem({ path, nodes, relations, onSelect, onShow }: PathItemProps): ReactElement {
  const nameOf = (id: string) => nodes.get(id)?.name ?? id;
  const chain = toChain(path, relations);
  return (
    <li className={styles.path}>
      <ol className={styles.chain}>
        <ChainNode id={path.nodes[0] ?? ""} nodes={nodes} onSelect={onSelect} />
        {chain.map(({ from, to, relation, words, others, weakest }) => (
          <li key={`${from} ${to}`} className={styles.hop}>
            <button
              type="button"
              className={styles.relation}
              data-weakest={weakest}
              data-status={relation.status}
              title={`${toStrengthWords(relation)}${weakest ? "; the weakest of this path" : ""}`}
              onClick={() => onSelect(relation.id)}
            >
              <StatusMark status={relation.status} />
              {words}
              <span className={styles.unseen}>
                {`, ${toStrengthWords(relation)}${weakest ? ", the weakest of this path" : ""}`}
              </span>
              {weakest && isDisputed(relation) && <IconAlertTriangle size={13} aria-hidden="true" />}
              <IconArrowRight size={13} aria-hidden="true" />
            </button>
            {others.length > 0 && (
              <details className={styles.others}>
                <summary aria-label={`${others.length} more between ${nameOf(from)} and ${nameOf(to)}`}>
                  +{others.length}
                </summary>
                <ul>
                  {others.map((other) => (
                    <li key={other.id}>
                      <button type="button" className={styles.relation} onClick={() => onSelect(other.id)}>
                        <StatusMark status={other.status} />
                        {toWords(other, from)}
                        <span className={styles.muted}>{toStrengthWords(other)}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </details>
            )}
            <ChainNode as="span" id={to} nodes={nodes} onSelect={onSelect} />
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <p data-status={relations.get(path.weakest)?.status}>{toVerdict(path, relations, nameOf)}</p>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconShare2 size={14} aria-hidden="true" />}
          onClick={() => onShow([...path.nodes])}
        >
          Show on the graph
        </Button>
      </div>
    </li>
  );
}

function isDisputed({ status }: Relation): boolean {
  return status === "contested" || status === "denied";
}

interface ChainNodeProps {
  id: string;
  nodes: ReadonlyMap<string, GraphNode>;
  onSelect(id: string): void;
  as?: "li" | "span";
}

function ChainNode({ id, nodes, onSelect, as: Element = "li" }: ChainNodeProps): ReactElement {
  const node = nodes.get(id);
  return (
    <Element className={styles.node}>
      {node && <KindMark kind={node.kind} size={16} anonymous={node.anonymous} />}
      <NodeLink id={id} name={node?.name ?? id} onSelect={onSelect} />
    </Element>
  );
}
