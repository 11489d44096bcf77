// What was run before: kept newest first, walked by Ctrl+Up and Ctrl+Down, searched by words.

/** A place in the history; -1 is what is being written, kept as the draft. */
export interface HistoryPlace {
  index: number;
  draft: string;
}

export const atDraft: HistoryPlace = { index: -1, draft: "" };
export const mostHistory = 200;

export function addToHistory(history: readonly string[], text: string): readonly string[] {
  const entry = text.trim();
  if (entry === "" || history[0] === entry) return history;
  return [entry, ...history].slice(0, mostHistory);
}

/** `step` -1 goes to the older one. Undefined at either end. */
export function walkHistory(
  history: readonly string[],
  place: HistoryPlace,
  step: -1 | 1,
  text: string,
): { place: HistoryPlace; text: string } | undefined {
  const index = place.index - step;
  if (index < -1 || index >= history.length) return undefined;
  const draft = place.index === -1 ? text : place.draft;
  return { place: { index, draft }, text: index === -1 ? draft : (history[index] ?? "") };
}

/** Entries that hold every word, each once, newest first. */
export function findInHistory(history: readonly string[], find: string): string[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  return [...new Set(history)].filter((entry) => {
    const text = entry.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
