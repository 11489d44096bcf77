// The name at the head of a row or, upright, of a column.
import type { ReactElement } from "react";
import type { GraphNode } from "../../server/contract.ts";
import { KindMark } from "../graph/KindMark.tsx";
import styles from "./MatrixGrid.module.css";

interface MatrixHeadProps {
  actor: GraphNode;
  /** -1 for the head of a column. */
  row: number;
  /** -1 for the head of a row. */
  column: number;
  size: number;
  active: boolean;
  lit: boolean;
  chosen: boolean;
}

export function MatrixHead(props: MatrixHeadProps): ReactElement {
  const { actor, row, column, size, active, lit, chosen } = props;
  const upright = row < 0;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support it
    <div
      role={upright ? "columnheader" : "rowheader"}
      aria-colindex={column + 2}
      tabIndex={active ? 0 : -1}
      aria-selected={chosen}
      title={actor.name}
      className={upright ? styles.upright : styles.name}
      data-row={row}
      data-column={column}
      data-lit={lit}
      style={upright ? { left: `calc(var(--head) + ${column * size}px)`, width: size } : { height: size }}
    >
      <KindMark kind={actor.kind} anonymous={actor.anonymous} size={14} />
      <bdi>{actor.name}</bdi>
    </div>
  );
}
