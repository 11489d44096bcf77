// What is chosen after a click: a plain one replaces, one with Shift, Ctrl or Cmd adds or takes away.

/** `ids` is what was clicked on; undefined for the ground. Undefined when nothing changes. */
export function toChoice(
  chosen: readonly string[],
  ids: readonly string[] | undefined,
  added: boolean,
): string[] | undefined {
  if (ids === undefined) return added ? undefined : [];
  if (!added) return [...ids];
  if (ids.every((one) => chosen.includes(one))) return chosen.filter((one) => !ids.includes(one));
  return [...new Set([...chosen, ...ids])];
}
