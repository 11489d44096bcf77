// The text of a `.cypher` file → its queries; says in which of them what is wrong.
import { longestQuery, type QueryEntry } from "./QueryEntry.ts";
import {
  commentLine,
  looksLikeParam,
  paramLine,
  splitEntries,
  tagsLine,
  toOneLine,
} from "./queryFileFormat.ts";

/**
 * @param fallbackTitle names a query that begins without a comment; without it, such a query is refused.
 * @throws Error whose message is the reason, fit to be shown after the file's name.
 */
export function parseQueryFile(text: string, fallbackTitle?: string): QueryEntry[] {
  // NUL and U+FFFD are what reading a picture or another encoding as UTF-8 leaves.
  if (/[\0\uFFFD]/.test(text)) throw new Error("is not text in UTF-8");
  const parts = splitEntries(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  return parts.map((part, index) => parseEntry(part, index + 1, parts.length, fallbackTitle));
}

function parseEntry(text: string, number: number, of: number, fallbackTitle?: string): QueryEntry {
  const which = of > 1 ? `query ${number} ` : "";
  const lines = text.trim().split("\n");
  const end = lines.findIndex((line) => !commentLine.test(line));
  const header = (end < 0 ? lines : lines.slice(0, end)).map((line) => commentLine.exec(line)?.[1] ?? "");
  const query = end < 0 ? "" : lines.slice(end).join("\n").trim();
  const title = toOneLine(header[0] ?? fallbackTitle ?? "");
  if (query === "") throw new Error(`${which}holds no query`);
  if (query.length > longestQuery) throw new Error(`${which}is longer than 20,000 characters`);
  if (title === "") throw new Error(`${which}has no title; begin with a comment: // Title`);
  return { title, ...parseHeader(header.slice(1), which), query };
}

function parseHeader(lines: readonly string[], which: string) {
  const explanation: string[] = [];
  const tags: string[] = [];
  const params = new Map<string, unknown>();
  for (const line of lines.map((given) => given.trim())) {
    const tagged = tagsLine.exec(line);
    if (tagged) tags.push(...toTags(tagged[1] ?? ""));
    else if (looksLikeParam.test(line) && line.includes("=")) {
      const [name, value] = parseParam(line, which);
      params.set(name, value);
    } else explanation.push(line.replace(/^\\/, ""));
  }
  return {
    explanation: toOneLine(explanation.join(" ")),
    tags: [...new Set(tags)],
    params: Object.fromEntries(params),
  };
}

function parseParam(line: string, which: string): [string, unknown] {
  const found = paramLine.exec(line);
  try {
    if (!found?.[1] || !found[2]) throw new SyntaxError();
    const name: unknown = found[1].startsWith('"') ? JSON.parse(found[1]) : found[1];
    return [String(name), JSON.parse(found[2])];
  } catch {
    throw new Error(`${which}has a parameter that does not read as // param name = JSON value: ${line}`);
  }
}

/** Tags as a person types them: `denial, sources`. */
export function toTags(text: string): string[] {
  return [...new Set(text.split(",").map(toOneLine).filter(Boolean))];
}
