// What a click makes of the one selection that all views share: it replaces it, with Shift or Ctrl it toggles.

/** As mouse and keyboard events say it. */
interface Held {
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

export function isToggling({ shiftKey, ctrlKey, metaKey }: Held): boolean {
  return shiftKey || ctrlKey || metaKey;
}

/** Several ids, such as the relations of one cell, come and go together. */
export function chooseIds(selected: readonly string[], ids: readonly string[], toggles: boolean): string[] {
  if (!toggles) return [...ids];
  const all = ids.every((id) => selected.includes(id));
  const others = selected.filter((id) => !ids.includes(id));
  return all ? others : [...others, ...ids];
}
