// Queries → the text of one `.cypher` file, which `parseQueryFile` reads back to the same.
import type { QueryEntry } from "./QueryEntry.ts";
import { escapeExplanation, escapeSeparators, separator } from "./queryFileFormat.ts";

const widest = 110;

export function toQueryFile(entries: readonly QueryEntry[]): string {
  return entries.map((entry) => escapeSeparators(toText(entry))).join(`\n${separator}\n\n`);
}

function toText({ title, explanation, tags, params, query }: QueryEntry): string {
  const header = [
    title,
    ...wrap(explanation).map(escapeExplanation),
    ...(tags.length > 0 ? [`tags: ${tags.join(", ")}`] : []),
    ...Object.entries(params).map(([name, value]) => `param ${toName(name)} = ${JSON.stringify(value)}`),
  ];
  return `${header.map((line) => `// ${line}`).join("\n")}\n\n${query}\n`;
}

function toName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : JSON.stringify(name);
}

function wrap(paragraph: string): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(" ").filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < widest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** `Who denies what?` → `who-denies-what.cypher`; letters of every script stay. */
export function toFileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["query"];
  return `${words.join("-").slice(0, 80)}.cypher`;
}
