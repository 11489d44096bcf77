// An answer as a table: only the rows in sight are in the page; a row unfolds to show all of its values.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactElement, useMemo, useRef, useState } from "react";
import { TableRow } from "./TableRow.tsx";
import styles from "./TableTab.module.css";
import { toNames } from "./toCell.ts";
import { isNumeric, numberWidth, toColumnWidths, toGridColumns } from "./toColumnWidths.ts";
import type { SeenEvidence } from "./toShownEvidence.ts";

interface TableTabProps {
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
  /** Statuses as the lens has them; without it relations show their own. */
  evidence: SeenEvidence | undefined;
}

const mostColumns = 100;
const rowHeight = 31;

export function TableTab({ columns, rows, evidence }: TableTabProps): ReactElement {
  const scroller = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const names = useMemo(() => toNames(rows), [rows]);
  const nameOf = useMemo(() => (id: string) => names.get(id) ?? id, [names]);
  const shown = columns.slice(0, mostColumns);
  const widths = useMemo(
    () => toColumnWidths(columns.slice(0, mostColumns), rows, nameOf),
    [columns, rows, nameOf],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const grid = {
    gridTemplateColumns: toGridColumns(widths),
    minWidth: `${widths.reduce((sum, width) => sum + width, numberWidth)}ch`,
  };
  const toggle = (index: number) => {
    const next = new Set(open);
    if (!next.delete(index)) next.add(index);
    setOpen(next);
  };
  const left = columns.length - shown.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroller} ref={scroller} tabIndex={0} aria-label="Rows">
        <table aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1}>
          <thead className={styles.head}>
            <tr aria-rowindex={1} className={styles.row} style={grid}>
              <th scope="col" className={styles.number}>
                #
              </th>
              {shown.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name or have none
                <th scope="col" key={index} title={column} data-numeric={isNumeric(rows, index)}>
                  {column || <i>no name</i>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={styles.body} style={{ height: virtual.getTotalSize(), minWidth: grid.minWidth }}>
            {virtual.getVirtualItems().map(({ index, start }) => (
              <TableRow
                key={index}
                index={index}
                top={start}
                values={(rows[index] ?? []).slice(0, mostColumns)}
                widths={widths}
                grid={grid}
                open={open.has(index)}
                measure={virtual.measureElement}
                nameOf={nameOf}
                evidence={evidence}
                onToggle={toggle}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && (
          <p className={styles.empty}>No rows: nothing in the database fits the query.</p>
        )}
      </section>
      {left > 0 && (
        <p className={styles.note}>
          {left.toLocaleString("en")} more columns are not shown; save the answer as CSV, or look at Raw.
        </p>
      )}
    </>
  );
}
