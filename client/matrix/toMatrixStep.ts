// Where a key takes the focus in the matrix; undefined for a key that does nothing there.

/** Row or column -1 is the heads; the corner where both meet is nowhere. */
export interface At {
  row: number;
  column: number;
}

const page = 8;

export function toMatrixStep(key: string, ctrl: boolean, { row, column }: At, count: number): At | undefined {
  const last = count - 1;
  const steps: Record<string, At> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: Math.max(0, row - page), column },
    PageDown: { row: row + page, column },
    Home: { row: ctrl ? 0 : row, column: row < 0 || ctrl ? 0 : -1 },
    End: { row: ctrl ? last : row, column: last },
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (!next || count === 0) return undefined;
  const to = { row: clamp(next.row, last), column: clamp(next.column, last) };
  return to.row < 0 && to.column < 0 ? { row, column } : to;
}

function clamp(value: number, last: number): number {
  return Math.max(-1, Math.min(last, value));
}
