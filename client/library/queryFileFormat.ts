// The format of the library's `.cypher` files: comments that any Neo4j tool skips, and how each line of them reads.
//
//   // Title                              the first comment line
//   // A sentence or two of explanation,  any number of lines, joined to one paragraph
//   // tags: denial, sources              optional
//   // param asOf = "2018-08-28"          optional, a line for each; the value is JSON
//
//   MATCH …                               the query, after a blank line
//
// Several queries in one file are parted by the line `// ==== next query ====`. What would read as something else is
// escaped: a line of explanation by a backslash, a separator inside a query by one more `=` at either end.

export const separator = "// ==== next query ====";
const separatorLike = /^\/\/ (={4,}) next query \1$/gm;
const escapedSeparator = /^\/\/ =(={4,}) next query =\1$/gm;

// JSON leaves U+2028 as it is, which is a line of its own to a plain `.`.
export const commentLine = /^\/\/ ?(.*)$/s;
export const tagsLine = /^tags:(.*)$/s;
export const paramLine = /^param\s+([\p{L}_][\p{L}\p{N}_]*|"(?:[^"\\]|\\.)*")\s*=\s*(.+)$/su;
export const looksLikeParam = /^param\s/;

/** Splits before it unescapes, so that what a query holds never parts it. */
export function splitEntries(text: string): string[] {
  return text
    .split(/^\/\/ ==== next query ====$/m)
    .map((part) => part.replace(escapedSeparator, "// $1 next query $1"));
}

export function escapeSeparators(text: string): string {
  return text.replace(separatorLike, "// =$1 next query =$1");
}

export function escapeExplanation(line: string): string {
  return tagsLine.test(line) || looksLikeParam.test(line) || line.startsWith("\\") ? `\\${line}` : line;
}

export function toOneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
