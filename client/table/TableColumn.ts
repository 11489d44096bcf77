// A column of a linked table, and how rows are sorted and filtered by such columns.
import type { ReactNode } from "react";

export type Value = string | number | undefined;

export interface TableColumn<Row> {
  key: string;
  label: string;
  /** Least width, in characters. */
  width: number;
  /** Takes its share of the room that is left. */
  grows?: boolean;
  /** As the filter and the CSV have it. */
  value(row: Row): Value;
  /** What it is sorted by, where that is not the value. */
  sort?(row: Row): Value;
  /** What stands in the cell, where that is not the value. */
  draw?(row: Row): ReactNode;
  /** At the right edge, and the largest first. */
  numeric?: boolean;
}

export interface Sorting {
  key: string;
  down: boolean;
}

const collator = new Intl.Collator("en", { numeric: true });

/** Equal rows keep their order; what has no value stands last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  { key, down }: Sorting,
): Row[] {
  const column = columns.find((one) => one.key === key);
  if (!column) return [...rows];
  const toKey = (row: Row) => (column.sort ?? column.value)(row);
  const keyed = rows.map((row) => ({ row, value: toKey(row) }));
  keyed.sort((a, b) => {
    if (a.value === undefined || b.value === undefined)
      return Number(a.value === undefined) - Number(b.value === undefined);
    return compare(a.value, b.value) * (down ? -1 : 1);
  });
  return keyed.map(({ row }) => row);
}

/** Every word must stand somewhere in the row; case and accents do not matter. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  text: string,
): Row[] {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const all = fold(columns.map((column) => column.value(row) ?? "").join("\n"));
    return words.every((word) => all.includes(word));
  });
}

/** A first click sorts numbers downwards and words upwards, the next one the other way round. */
export function toggleSorting<Row>(now: Sorting, column: TableColumn<Row>): Sorting {
  if (now.key === column.key) return { key: column.key, down: !now.down };
  return { key: column.key, down: column.numeric ?? false };
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
