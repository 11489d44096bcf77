// A story that is not saved yet, kept in the browser so that a closed tab loses nothing.
import { parseDraft, type StoryDraft } from "./parseDraft.ts";

const toKey = (id: string) => `backchannel-story:${id}`;

/** Undefined where there is none, or none that can be read. */
export function readDraft(id: string, storage: Storage = localStorage): StoryDraft | undefined {
  try {
    const draft = parseDraft(JSON.parse(storage.getItem(toKey(id)) ?? "null"));
    return draft?.story.id === id ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** False where the browser does not keep it: its storage is full or switched off. */
export function writeDraft(draft: StoryDraft, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(toKey(draft.story.id), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(id: string, storage: Storage = localStorage): void {
  try {
    storage.removeItem(toKey(id));
  } catch {
    // Nothing was kept then.
  }
}

/** Of every story of which something is not saved. */
export function listDrafts(storage: Storage = localStorage): StoryDraft[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
    return keys.flatMap((key) => {
      const id = key.startsWith(toKey("")) ? key.slice(toKey("").length) : undefined;
      return (id !== undefined && readDraft(id, storage)) || [];
    });
  } catch {
    return [];
  }
}
