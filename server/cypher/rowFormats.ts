// How rows leave the server: one JSON document, a JSON line for each row, or CSV that a spreadsheet can open safely.
import type { Problem } from "../contract.ts";
import type { CypherSummary } from "../cypherContract.ts";
import type { Plain } from "../database/toPlain.ts";

export interface RowFormat {
  mediaType: string;
  /** True: nothing is sent before the last row, so that a late error still becomes a proper one. */
  whole: boolean;
  mostRows: number;
  mostBytes: number;
  toHead(columns: string[]): string;
  toRow(row: Plain[], index: number): string;
  toTail(summary: CypherSummary): string;
  /** The last words of an answer that breaks off; without them the connection is broken off. */
  toBreak?(problem: Problem): string;
}

export type FormatName = keyof typeof rowFormats;

const streamed = { whole: false, mostRows: 1_000_000, mostBytes: 512 * 2 ** 20 };

export const rowFormats = {
  json: {
    mediaType: "application/json",
    whole: true,
    mostRows: 2_000,
    mostBytes: 8 * 2 ** 20,
    toHead: (columns) => `{"columns":${JSON.stringify(columns)},"rows":[`,
    toRow: (row, index) => (index === 0 ? "" : ",") + JSON.stringify(row),
    toTail: (summary) => `],"summary":${JSON.stringify(summary)}}`,
  },
  ndjson: {
    ...streamed,
    mediaType: "application/x-ndjson",
    toHead: (columns) => `${JSON.stringify({ columns })}\n`,
    toRow: (row) => `${JSON.stringify(row)}\n`,
    toTail: (summary) => `${JSON.stringify({ summary })}\n`,
    toBreak: (problem) => `${JSON.stringify({ problem })}\n`,
  },
  csv: {
    ...streamed,
    mediaType: "text/csv",
    toHead: (columns) => `\u{feff}${columns.map(toCell).join(",")}\r\n`,
    toRow: (row) => `${row.map(toCell).join(",")}\r\n`,
    toTail: () => "",
  },
} satisfies Record<string, RowFormat>;

/** Text is quoted; what a spreadsheet would take for a formula is kept from it by an apostrophe. */
function toCell(value: Plain): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const formula = /^[\s\u{feff}]*[=+\-@＝＋－＠\t\r]/u.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
  return `"${formula ? "'" : ""}${text.replaceAll('"', '""')}"`;
}
