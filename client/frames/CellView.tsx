// A value in the table: on one line, or unfolded with all that is nested in it.
import { IconArrowNarrowRight } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { toLanguage } from "../evidence/toLanguage.ts";
import { KindMark } from "../graph/KindMark.tsx";
import { EvidenceBadge } from "./EvidenceBadge.tsx";
import styles from "./TableTab.module.css";
import type { Cell, NodeCell, RelationCell } from "./toCell.ts";
import { toCellText } from "./toCellText.ts";
import { type SeenEvidence, toShownEvidence } from "./toShownEvidence.ts";

interface CellViewProps {
  cell: Cell;
  open: boolean;
  evidence: SeenEvidence | undefined;
}

const mostItems = 200;

export function CellView({ cell, open, evidence }: CellViewProps): ReactElement {
  switch (cell.shape) {
    case "null":
      return <i className={styles.null}>null</i>;
    case "node":
      return <NodeName node={cell} />;
    case "relation":
      return <RelationWords relation={cell} evidence={evidence} />;
    case "path":
      return (
        <span className={styles.path}>
          {cell.parts.map((part, index) =>
            part.shape === "node" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a path may pass a node twice
              <NodeName key={index} node={part} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a path may pass a node twice
              <PathStep key={index} relation={part} evidence={evidence} />
            ),
          )}
        </span>
      );
    case "list":
    case "map":
      return open ? <Nested cell={cell} evidence={evidence} /> : <span>{toCellText(cell)}</span>;
    default:
      return <bdi lang={toLanguage(cell.text)}>{open ? cell.text : cell.text.slice(0, 400)}</bdi>;
  }
}

function NodeName({ node }: { node: NodeCell }): ReactElement {
  const { kind, labels, name, anonymous } = node;
  return (
    <span className={styles.node} title={`:${labels.join(":")} ${node.id}`}>
      {kind ? (
        <KindMark kind={kind} anonymous={anonymous} />
      ) : (
        <small className={styles.label}>{labels.length > 0 ? `:${labels.join(":")}` : "node"}</small>
      )}
      <bdi lang={toLanguage(name)}>{name}</bdi>
    </span>
  );
}

function RelationWords({
  relation,
  evidence,
}: {
  relation: RelationCell;
  evidence: CellViewProps["evidence"];
}) {
  const shown = toShownEvidence(relation, evidence);
  return (
    <span className={styles.relation} data-hidden={shown?.hidden ?? false}>
      <span className={styles.sentence}>
        {relation.start}{" "}
        <em>
          —{relation.label}
          {relation.symmetric ? "—" : <IconArrowNarrowRight size={15} aria-hidden="true" />}
        </em>{" "}
        {relation.end}
      </span>
      {shown && <EvidenceBadge {...shown} />}
    </span>
  );
}

function PathStep({ relation, evidence }: { relation: RelationCell; evidence: CellViewProps["evidence"] }) {
  const shown = toShownEvidence(relation, evidence);
  return (
    <span className={styles.step} data-hidden={shown?.hidden ?? false}>
      <em>—{relation.label}—</em>
      {shown && <EvidenceBadge {...shown} />}
    </span>
  );
}

interface NestedProps {
  cell: Extract<Cell, { shape: "list" | "map" }>;
  evidence: CellViewProps["evidence"];
}

function Nested({ cell, evidence }: NestedProps): ReactElement {
  const parts: (readonly [string, Cell])[] =
    cell.shape === "map" ? cell.entries : cell.items.map((item, index) => [String(index), item] as const);
  const left = parts.length - mostItems;
  if (parts.length === 0) return <>{cell.shape === "map" ? "{}" : "[]"}</>;
  return (
    <ul className={styles.nested}>
      {parts.slice(0, mostItems).map(([key, part]) => (
        <li key={key}>
          {cell.shape === "map" && <b>{key === "" ? <i>no name</i> : key}</b>}
          <CellView cell={part} open evidence={evidence} />
        </li>
      ))}
      {left > 0 && <li>{left.toLocaleString("en")} more</li>}
    </ul>
  );
}
