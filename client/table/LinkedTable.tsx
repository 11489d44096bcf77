// A sortable table of thousands of rows that shares the selection: one Tab stop, arrows walk, Enter selects, Space toggles.
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from "react";
import { chooseIds, isToggling } from "./chooseIds.ts";
import { HeadCell } from "./HeadCell.tsx";
import styles from "./LinkedTable.module.css";
import { SidewaysFrame } from "./SidewaysFrame.tsx";
import { type Sorting, type TableColumn, toggleSorting } from "./TableColumn.ts";
import { toRowStep } from "./toRowStep.ts";

interface LinkedTableProps<Row extends { id: string }> {
  label: string;
  columns: readonly TableColumn<Row>[];
  /** Sorted and filtered. */
  rows: readonly Row[];
  sorting: Sorting;
  onSort(sorting: Sorting): void;
  selected: readonly string[];
  onSelect(ids: string[]): void;
  /** Said when there are no rows. */
  empty: string;
}

const rowHeight = 32;

export function LinkedTable<Row extends { id: string }>(props: LinkedTableProps<Row>): ReactElement {
  const { label, columns, rows, sorting, onSort, selected, onSelect, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const own = useRef<readonly string[]>(undefined);
  const prefix = useId();
  const current = Math.min(active, rows.length - 1);
  const chosen = new Set(selected);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: rowHeight,
    // The row that has the focus must be in the page wherever it is.
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), ...(current >= 0 ? [current] : [])]),
    ],
  });
  const grid = {
    gridTemplateColumns: columns
      .map(({ width, grows }) => (grows ? `minmax(${width}ch, ${width}fr)` : `minmax(${width}ch, 1fr)`))
      .join(" "),
    minWidth: `${columns.reduce((sum, { width }) => sum + width, 0)}ch`,
  };

  // What was selected elsewhere comes into sight.
  const first = selected[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: sorting or filtering must not make it jump
  useEffect(() => {
    if (selected === own.current || first === undefined) return;
    const index = rows.findIndex(({ id }) => id === first);
    if (index < 0) return;
    setActive(index);
    virtual.scrollToIndex(index, { align: "auto" });
  }, [first]);

  function choose(id: string, toggles: boolean): void {
    const ids = chooseIds(selected, [id], toggles);
    own.current = ids;
    onSelect(ids);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget) return;
    const row = rows[current];
    if (row && (event.key === "Enter" || event.key === " ")) choose(row.id, event.key === " ");
    else {
      const page = Math.floor(event.currentTarget.clientHeight / rowHeight) - 2;
      const next = toRowStep(event.key, current, rows.length, page);
      if (next === undefined) return;
      setActive(next);
      virtual.scrollToIndex(next, { align: "auto" });
    }
    event.preventDefault();
  }

  return (
    <SidewaysFrame scroller={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows out of sight are not in the page, which a table's own semantics cannot say */}
      <div
        ref={scroller}
        className={styles.scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={current >= 0 ? `${prefix}${current}` : undefined}
        onKeyDown={onKeyDown}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus for its rows */}
        <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.head}`} style={grid}>
          {columns.map((column) => (
            <HeadCell
              key={column.key}
              label={column.label}
              numeric={column.numeric ?? false}
              down={sorting.key === column.key ? sorting.down : undefined}
              onSort={() => onSort(toggleSorting(sorting, column))}
            />
          ))}
        </div>
        <div
          role="presentation"
          className={styles.body}
          style={{ height: virtual.getTotalSize(), minWidth: grid.minWidth }}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys of its rows
              // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus for its rows
              <div
                key={row.id}
                id={`${prefix}${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={chosen.has(row.id)}
                data-id={row.id}
                data-active={index === current}
                className={styles.row}
                style={{ ...grid, transform: `translateY(${start}px)` }}
                onClick={(event) => {
                  setActive(index);
                  choose(row.id, isToggling(event));
                }}
              >
                {columns.map((column) => {
                  const value = column.value(row);
                  return (
                    // biome-ignore lint/a11y/useSemanticElements: as above
                    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus for its rows
                    <div
                      key={column.key}
                      role="gridcell"
                      data-numeric={column.numeric}
                      title={value === undefined ? undefined : String(value)}
                    >
                      {column.draw ? column.draw(row) : value}
                    </div>
                  );
                })}
              </div>
            );
          })}
        </div>
        {rows.length === 0 && <p className={styles.empty}>{empty}</p>}
      </div>
    </SidewaysFrame>
  );
}
