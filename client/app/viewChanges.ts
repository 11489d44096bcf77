// What the ways to change a view do to it, as pure functions: each gives the part that changes.
import type { Pane, View } from "./view.ts";

type Change = Partial<View>;

/** What is put away comes back when it is asked for by name. */
function withoutHidden(view: View, ids: readonly string[]): string[] {
  return (view.hidden ?? []).filter((id) => !ids.includes(id));
}

export function toSelection(view: View, ids: readonly string[]): Change {
  return { selected: [...ids], hidden: withoutHidden(view, ids) };
}

/** `entries` are the neighbourhoods on screen; a predicate said again means its next page. */
export function toExpanded(
  view: View,
  entries: readonly string[],
  ids: readonly string[],
  predicate?: string,
): Change {
  const coming = ids.map((id) => (predicate ? `${id}~${predicate}` : id));
  return { expanded: [...entries, ...coming], hidden: withoutHidden(view, ids) };
}

/** Beside what is there, selected, and without their neighbours. */
export function toAdded(view: View, ids: readonly string[]): Change {
  return { ...toSelection(view, ids), added: [...new Set([...(view.added ?? []), ...ids])] };
}

export function toHiding(view: View, ids: readonly string[]): Change {
  return {
    hidden: [...new Set([...(view.hidden ?? []), ...ids])],
    selected: (view.selected ?? []).filter((id) => !ids.some((gone) => id.split("~").includes(gone))),
  };
}

/** These nodes and what joins them, and nothing else. */
export function toKept(ids: readonly string[]): Change {
  return { ...fresh, ids: [...ids], depth: "0", connected: "yes", selected: undefined };
}

/** These nodes and what is next to them. */
export function toStart(ids: readonly string[]): Change {
  return { ...fresh, ids: [...ids], selected: ids.length === 1 ? [...ids] : undefined };
}

/** What a view is made of beside its filters, lens and drawing: none of it. */
const fresh = {
  ids: undefined,
  depth: undefined,
  expanded: undefined,
  added: undefined,
  hidden: undefined,
  connected: undefined,
  collapsed: undefined,
} as const satisfies Change;

export const opening: Change = { ...fresh, selected: undefined };

export const noFilters = { kind: undefined, predicate: undefined, status: undefined } as const;

export const noLens = {
  topic: undefined,
  from: undefined,
  to: undefined,
  when: undefined,
  speaker: undefined,
  via: undefined,
  document: undefined,
  asOf: undefined,
} as const;

/** Accounts and paths open on what is selected. */
export function toPane(view: View, pane: Pane, nodes: readonly { id: string; kind: string }[]): Change {
  const chosen = nodes.filter(({ id }) => view.selected?.includes(id));
  const event = chosen.find(({ kind }) => kind === "Meeting" || kind === "Event")?.id;
  return {
    pane: pane === "graph" ? undefined : pane,
    ...(pane === "accounts" && event && { event }),
    ...(pane === "paths" && chosen.length > 1 && { ends: chosen.map(({ id }) => id) }),
  };
}

export function toggle(list: readonly string[] | undefined, item: string): string[] {
  return list?.includes(item) ? list.filter((other) => other !== item) : [...(list ?? []), item];
}
