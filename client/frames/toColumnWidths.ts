// How wide each column of a table is, in characters, from its name and its first rows.
import { type Cell, toCell } from "./toCell.ts";
import { toCellText } from "./toCellText.ts";

/** Of the column of row numbers, in characters. */
export const numberWidth = 6;

const looked = 100;
const narrow = 14;
const narrowest = 8;
const widest = 72;
/** Room that a cell's edges take. */
const edges = 3;
const badge = 19;

export function toColumnWidths(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  nameOf: (id: string) => string,
): number[] {
  const sample = rows.slice(0, looked);
  return columns.map((column, index) => {
    const widths = sample.map((row) => toWidth(toCell(row[index], nameOf)));
    return Math.max(narrowest, Math.min(widest, Math.max(column.length + edges + 1, ...widths)));
  });
}

/** The columns side by side: narrow ones keep their width, the others and the last share what is left. */
export function toGridColumns(widths: readonly number[]): string {
  const columns = widths.map((width, index) =>
    width <= narrow && index < widths.length - 1 ? `${width}ch` : `minmax(${width}ch, ${width}fr)`,
  );
  return `${numberWidth}ch ${columns.join(" ")}`;
}

/** Whether a column holds numbers, which stand at its right edge. */
export function isNumeric(rows: readonly (readonly unknown[])[], column: number): boolean {
  const values = rows.slice(0, looked).map((row) => row[column]);
  return values.some((value) => typeof value === "number") && values.every(isNumberOrNull);
}

/** Whether a cell of that width shows less than there is. */
export function isClipped(cell: Cell, width: number): boolean {
  if (cell.shape === "list" || cell.shape === "map") return toCellText(cell, widest).length + edges > width;
  return toWidth(cell) > width || (cell.shape === "text" && cell.text.trim().includes("\n"));
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || typeof value === "number";
}

function toWidth(cell: Cell): number {
  const marks = { node: edges + 3, relation: edges + badge, path: edges + 8 } as Partial<
    Record<Cell["shape"], number>
  >;
  return Math.min(toCellText(cell, widest * 2).length, widest * 2) + (marks[cell.shape] ?? edges);
}
