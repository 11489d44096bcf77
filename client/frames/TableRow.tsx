// One row of the table: a line, or unfolded, all there is.
import type { CSSProperties, ReactElement } from "react";
import { CellView } from "./CellView.tsx";
import styles from "./TableTab.module.css";
import { toCell } from "./toCell.ts";
import { toCellText } from "./toCellText.ts";
import { isClipped } from "./toColumnWidths.ts";
import type { SeenEvidence } from "./toShownEvidence.ts";

interface TableRowProps {
  index: number;
  top: number;
  values: readonly unknown[];
  /** Of each column, in characters. */
  widths: readonly number[];
  grid: CSSProperties;
  open: boolean;
  measure(row: Element | null): void;
  nameOf(id: string): string;
  evidence: SeenEvidence | undefined;
  onToggle(index: number): void;
}

export function TableRow(props: TableRowProps): ReactElement {
  const { index, top, values, widths, grid, open, measure, nameOf, evidence, onToggle } = props;
  const cells = values.map((value) => toCell(value, nameOf));
  const clipped = cells.map((cell, column) => isClipped(cell, widths[column] ?? 0));
  return (
    <tr
      ref={measure}
      data-index={index}
      data-open={open}
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ ...grid, transform: `translateY(${top}px)` }}
    >
      <th scope="row" className={styles.number}>
        {clipped.includes(true) ? (
          <button
            type="button"
            aria-expanded={open}
            aria-label={`Row ${index + 1}, ${open ? "fold" : "show all of it"}`}
            onClick={() => onToggle(index)}
          >
            {index + 1}
          </button>
        ) : (
          index + 1
        )}
      </th>
      {cells.map((cell, column) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name or have none
          key={column}
          data-shape={cell.shape}
          title={clipped[column] && !open ? toCellText(cell, 1_500) : undefined}
        >
          <CellView cell={cell} open={open} evidence={evidence} />
        </td>
      ))}
    </tr>
  );
}
