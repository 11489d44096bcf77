// Where an arrow leads in the graph's list: up and down its rows, right into a node's relations and on to the other end, left back.
import type { TwinRow } from "./toTwinRows.ts";

export interface TwinStep {
  /** Key of the row to go to. */
  to: string;
  /** A node to open or close on the way. */
  open?: string;
  close?: string;
}

const page = 15;

/** Undefined where the key leads nowhere. */
export function toTwinStep(rows: readonly TwinRow[], index: number, key: string): TwinStep | undefined {
  const row = rows[index];
  if (!row) return undefined;
  if (key === "ArrowRight") return toRight(row);
  if (key === "ArrowLeft") {
    if (row.left !== undefined) return { to: row.left };
    return row.open ? { to: row.key, close: row.id } : undefined;
  }
  const steps: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: rows.length - 1,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (next === undefined) return undefined;
  const to = rows[Math.max(0, Math.min(rows.length - 1, next))];
  return to && { to: to.key };
}

function toRight(row: TwinRow): TwinStep | undefined {
  if (row.right !== undefined) return { to: row.right };
  if (!row.many) return undefined;
  // The first relation has its row as soon as the node is open.
  return { to: `${row.id} `, open: row.id };
}

/** The row that a step means: itself, or the first below a node that was just opened; else the one at `index`. */
export function findRow(rows: readonly TwinRow[], key: string | undefined, index: number): number {
  const exact = rows.findIndex((row) => row.key === key);
  if (exact >= 0) return exact;
  const below = key?.endsWith(" ")
    ? rows.findIndex((row) => row.key.startsWith(key) && row.under !== undefined)
    : -1;
  return below >= 0 ? below : Math.max(0, Math.min(rows.length - 1, index));
}
