// A person's own queries and what can be done with them; what went wrong or was done is said in one line.
import { useState, useSyncExternalStore } from "react";
import { saveFile } from "../frames/saveFile.ts";
import { createOwnStore } from "./createOwnStore.ts";
import {
  addQueries,
  changeQuery,
  type OwnQueries,
  type OwnQuery,
  removeQuery,
  restoreQuery,
} from "./ownQueries.ts";
import type { QueryEntry } from "./QueryEntry.ts";
import { readQueryFiles } from "./readQueryFiles.ts";
import { toFileName, toQueryFile } from "./toQueryFile.ts";

const store = createOwnStore();

const plainText = "text/plain;charset=utf-8";

export interface LibraryNews {
  text: string;
  lines?: readonly string[];
  failed?: boolean;
  undo?(): void;
}

export function useOwnQueries() {
  const own = useSyncExternalStore(store.subscribe, store.read);
  const [news, setNews] = useState<LibraryNews>();

  function change(edit: (own: OwnQueries) => OwnQueries, said: LibraryNews): void {
    try {
      store.change(edit);
      setNews(said);
    } catch (error) {
      setNews({ text: error instanceof Error ? error.message : String(error), failed: true });
    }
  }

  /** A query of the same title is replaced. */
  function save(entry: QueryEntry): void {
    const same = own.entries.find(({ title }) => title === entry.title);
    if (same) change((now) => changeQuery(now, same.id, entry), { text: `Replaced “${entry.title}”` });
    else change((now) => addQueries(now, [entry]), { text: `Saved “${entry.title}” in this browser` });
  }

  function remove(entry: OwnQuery): void {
    const index = own.entries.indexOf(entry);
    const undo = () => change((now) => restoreQuery(now, entry, index), { text: `“${entry.title}” is back` });
    change((now) => removeQuery(now, entry.id), { text: `Deleted “${entry.title}”`, undo });
  }

  async function importFiles(files: readonly File[]): Promise<void> {
    const { entries, refused } = await readQueryFiles(files);
    const text = entries.length === 0 ? "Nothing was imported" : `Imported ${toCount(entries.length)}`;
    const said = { text, lines: refused.map((line) => `Refused ${line}`), failed: refused.length > 0 };
    if (entries.length === 0) setNews(said);
    else change((now) => addQueries(now, entries), said);
  }

  return {
    own,
    news,
    setNews,
    save,
    remove,
    importFiles,
    edit(id: string, patch: Partial<QueryEntry>) {
      change((now) => changeQuery(now, id, patch), { text: `Changed “${patch.title}”` });
    },
    exportOne(entry: QueryEntry) {
      const { title, explanation, tags, query, params } = entry;
      saveFile(toFileName(title), toQueryFile([{ title, explanation, tags, query, params }]), plainText);
    },
    exportAll() {
      saveFile("queries.cypher", toQueryFile(own.entries), plainText);
    },
    exportUnreadable() {
      saveFile("unreadable-queries.json", JSON.stringify(own.unreadable, null, 2), "application/json");
    },
  };
}

function toCount(number: number): string {
  return number === 1 ? "1 query" : `${number} queries`;
}
