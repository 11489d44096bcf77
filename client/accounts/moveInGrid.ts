// Where a key leads in a grid: the arrows by one, Home and End along the row, with Ctrl to the grid's corners. Pure.

export interface Place {
  row: number;
  column: number;
}

interface Pressed {
  key: string;
  ctrlKey: boolean;
}

/** Undefined for a key that leads nowhere. Rows and columns count from 0; at an edge one stays. */
export function moveInGrid(
  at: Place,
  { key, ctrlKey }: Pressed,
  rows: number,
  columns: number,
): Place | undefined {
  const [lastRow, lastColumn] = [Math.max(0, rows - 1), Math.max(0, columns - 1)];
  const clamp = (row: number, column: number) => ({
    row: Math.min(lastRow, Math.max(0, row)),
    column: Math.min(lastColumn, Math.max(0, column)),
  });
  switch (key) {
    case "ArrowDown":
      return clamp(at.row + 1, at.column);
    case "ArrowUp":
      return clamp(at.row - 1, at.column);
    case "ArrowRight":
      return clamp(at.row, at.column + 1);
    case "ArrowLeft":
      return clamp(at.row, at.column - 1);
    case "PageDown":
      return clamp(at.row + 8, at.column);
    case "PageUp":
      return clamp(at.row - 8, at.column);
    case "Home":
      return clamp(ctrlKey ? 0 : at.row, 0);
    case "End":
      return clamp(ctrlKey ? lastRow : at.row, lastColumn);
  }
  return undefined;
}
