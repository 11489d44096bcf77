// Where a person's own queries live: the browser's storage, read anew before each change so that two tabs lose nothing.
import { noQueries, type OwnQueries, parseOwnQueries, toOwnText } from "./ownQueries.ts";

const key = "backchannel-queries";

export interface OwnStore {
  /** The same object until something has changed. */
  read(): OwnQueries;
  /** @throws Error that says why the browser did not keep it. */
  change(edit: (own: OwnQueries) => OwnQueries): void;
  subscribe(listener: () => void): () => void;
}

/** @param open gives the storage; a browser that forbids it throws there. */
export function createOwnStore(open: () => Storage = () => localStorage): OwnStore {
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let own = noQueries;

  function read(): OwnQueries {
    const found = readText(open);
    if (found !== text) {
      text = found;
      own = parseOwnQueries(found);
    }
    return own;
  }

  return {
    read,
    change(edit) {
      const changed = toOwnText(edit(read()));
      try {
        open().setItem(key, changed);
      } catch {
        throw new Error("This browser did not keep it: its storage for this page is full or switched off");
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      const onStorage = (event: StorageEvent) => (event.key === key || event.key === null) && listener();
      listeners.add(listener);
      globalThis.addEventListener?.("storage", onStorage);
      return () => {
        listeners.delete(listener);
        globalThis.removeEventListener?.("storage", onStorage);
      };
    },
  };
}

function readText(open: () => Storage): string | null {
  try {
    return open().getItem(key);
  } catch {
    return null;
  }
}
