// One row of the matrix: its head, and a cell for each relation, and for the focus.
import { memo, type ReactElement, useMemo } from "react";
import type { GraphNode } from "../../server/contract.ts";
import { toSentence } from "../graph/relationWords.ts";
import styles from "./MatrixGrid.module.css";
import { MatrixHead } from "./MatrixHead.tsx";
import { MatrixMark } from "./MatrixMark.tsx";
import type { Matrix } from "./toMatrix.ts";

interface MatrixRowProps {
  actors: readonly GraphNode[];
  row: number;
  /** Of this row, from the left. */
  cells: Matrix["cells"];
  size: number;
  begins: boolean;
  /** The column that has the focus, when it is in this row. */
  active: number | undefined;
  lit: boolean;
  chosen: ReadonlySet<string>;
}

/** Remembered: the pointer goes over thousands of cells. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps): ReactElement {
  const { actors, row, cells, size, begins, active, lit, chosen } = props;
  const names = useMemo(() => new Map(actors.map(({ id, name }) => [id, name])), [actors]);
  const actor = actors[row];
  const nameOf = (id: string) => names.get(id) ?? id;
  const empty = active !== undefined && active >= 0 && !cells.some(({ column }) => column === active);
  const drawn = empty
    ? [...cells, { row, column: active, relations: [] }].sort((a, b) => a.column - b.column)
    : cells;
  return (
    // biome-ignore lint/a11y/useSemanticElements: empty cells are not in the page, which a table cannot say
    // biome-ignore lint/a11y/useFocusableInteractive: its cells have the focus
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles.row}
      data-begins={begins}
      style={{ height: size }}
    >
      {actor && (
        <MatrixHead
          actor={actor}
          row={row}
          column={-1}
          size={size}
          active={active === -1}
          lit={lit}
          chosen={chosen.has(actor.id)}
        />
      )}
      <span
        className={styles.self}
        style={{ left: `calc(var(--head) + ${row * size}px)`, width: size, height: size }}
      />
      {drawn.map(({ column, relations }) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div
          key={column}
          role="gridcell"
          tabIndex={active === column ? 0 : -1}
          aria-colindex={column + 2}
          aria-selected={relations.some(({ id }) => chosen.has(id))}
          aria-label={
            relations.map((relation) => toSentence(relation, nameOf)).join(". ") ||
            `${actor?.name} and ${actors[column]?.name}: nothing`
          }
          data-row={row}
          data-column={column}
          data-empty={relations.length === 0}
          data-status={relations[0]?.status}
          className={styles.cell}
          style={{ left: `calc(var(--head) + ${column * size}px)`, width: size, height: size }}
        >
          {relations.length > 0 && <MatrixMark relations={relations} size={size - 2} />}
        </div>
      ))}
    </div>
  );
});
