// Rows → CSV (RFC 4180) that a spreadsheet opens without taking anything for a formula.

/** As the server's `text/csv`: a byte order mark, CRLF, text quoted, null empty, what is no scalar as JSON. */
export function toCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const lines = [columns, ...rows].map((row) => `${row.map(toField).join(",")}\r\n`);
  return `\u{feff}${lines.join("")}`;
}

// Also after blanks and in full-width forms; a leading tab or line break is enough by itself.
const formula = /^[\s\u{feff}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const plainNumber = /^-?\d+(\.\d+)?$/;

function toField(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const guarded = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
