// What a benchmark has found, as Markdown tables that read as well in a terminal.
export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

export interface Report {
  title: string;
  /** What was measured, and how. */
  about: string;
  tables: Table[];
  /** Each aim with what became of it. */
  aims: Aim[];
}

export interface Aim {
  aim: string;
  found: string;
  met: boolean;
}

export function toMarkdown({ title, about, tables, aims }: Report): string {
  const verdicts: Table = {
    title: "Aims",
    head: ["aim", "found", ""],
    rows: aims.map(({ aim, found, met }) => [aim, found, met ? "met" : "not met"]),
  };
  return [`## ${title}`, about, ...[...tables, verdicts].map(toTable)].join("\n\n");
}

function toTable({ title, head, rows }: Table): string {
  const widths = head.map((name, column) =>
    Math.max(...[name, ...rows.map((row) => row[column] ?? "")].map((cell) => cell.length), 3),
  );
  const line = (cells: string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [`### ${title}`, "", line(head), rule, ...rows.map(line)].join("\n");
}
