// The queries that a person keeps in this browser, as one text: what cannot be read is carried along, never dropped.
import { longestQuery, type QueryEntry } from "./QueryEntry.ts";

export interface OwnQuery extends QueryEntry {
  id: string;
}

export interface OwnQueries {
  entries: readonly OwnQuery[];
  /** What was found in their place and is none: the text as it was, or the part of it. */
  unreadable: readonly unknown[];
}

export const noQueries: OwnQueries = { entries: [], unreadable: [] };

/** Never throws; `null` is what a browser that has kept nothing yet answers. */
export function parseOwnQueries(text: string | null): OwnQueries {
  if (text === null || text === "") return noQueries;
  const whole = parseJson(text);
  if (!isRecord(whole) || whole.version !== 1 || !Array.isArray(whole.entries))
    return { entries: [], unreadable: [text] };
  const known = new Set<string>();
  const entries: OwnQuery[] = [];
  const unreadable: unknown[] = Array.isArray(whole.unreadable) ? [...whole.unreadable] : [];
  for (const part of whole.entries as unknown[]) {
    if (isOwnQuery(part) && !known.has(part.id)) {
      known.add(part.id);
      entries.push(part);
    } else unreadable.push(part);
  }
  return { entries, unreadable };
}

export function toOwnText({ entries, unreadable }: OwnQueries): string {
  return JSON.stringify({ version: 1, entries, unreadable });
}

/** New ones go to the end; their ids come from `createId`. */
export function addQueries(
  own: OwnQueries,
  added: readonly QueryEntry[],
  createId: () => string = () => crypto.randomUUID(),
): OwnQueries {
  return { ...own, entries: [...own.entries, ...added.map((entry) => ({ ...entry, id: createId() }))] };
}

export function changeQuery(own: OwnQueries, id: string, patch: Partial<QueryEntry>): OwnQueries {
  return { ...own, entries: own.entries.map((entry) => (entry.id === id ? { ...entry, ...patch } : entry)) };
}

export function removeQuery(own: OwnQueries, id: string): OwnQueries {
  return { ...own, entries: own.entries.filter((entry) => entry.id !== id) };
}

/** Puts a removed query back where it was. */
export function restoreQuery(own: OwnQueries, removed: OwnQuery, index: number): OwnQueries {
  return { ...removeQuery(own, removed.id), entries: own.entries.toSpliced(index, 0, removed) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOwnQuery(value: unknown): value is OwnQuery {
  return (
    isRecord(value) &&
    isText(value.id) &&
    isText(value.title) &&
    typeof value.explanation === "string" &&
    Array.isArray(value.tags) &&
    value.tags.every(isText) &&
    isText(value.query) &&
    value.query.length <= longestQuery &&
    isRecord(value.params)
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
