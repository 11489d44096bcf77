// The view in the URL and the ways to change it; each change is a step that Ctrl+Z and Back undo.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { parseRelationId } from "./parseRelationId.ts";
import { type Pane, parseView, type View } from "./view.ts";
import { toAdded, toExpanded, toHiding, toKept, toPane, toSelection, toStart } from "./viewChanges.ts";

export interface ViewActions {
  /** `step: false` replaces the present step, as while something is still being dragged. */
  change(patch: Partial<View>, how?: { step: boolean }): void;
  select(ids: readonly string[]): void;
  /** Selects what is on screen or not: what is not, comes with its neighbours. */
  reveal(id: string | undefined): void;
  /** Brings neighbours in: all, or those of one predicate; again for the next page. */
  expand(ids: readonly string[], predicate?: string): void;
  add(ids: readonly string[]): void;
  hide(ids: readonly string[]): void;
  keep(ids: readonly string[]): void;
  start(ids: readonly string[]): void;
  open(pane: Pane): void;
}

export function useView(): View {
  return useSearch({ from: "/" });
}

interface OnScreen {
  nodes: readonly { id: string; kind: string }[];
  /** The neighbourhoods they came from. */
  entries: readonly string[];
}

export function useViewActions({ nodes, entries }: OnScreen): ViewActions {
  const navigate = useNavigate({ from: "/" });
  const view = useView();
  const change = useCallback(
    (patch: Partial<View>, { step } = { step: true }) => {
      void navigate({
        to: "/",
        search: (now) => parseView({ ...now, ...patch }),
        hash: true,
        replace: !step,
        resetScroll: false,
        hashScrollIntoView: false,
      });
    },
    [navigate],
  );
  return useMemo(() => {
    const loaded = new Set(nodes.map(({ id }) => id));
    return {
      change,
      select: (ids) => {
        if (ids.join() !== (view.selected ?? []).join()) change(toSelection(view, ids));
      },
      reveal: (id) => {
        if (id === view.selected?.[0] && (view.selected?.length ?? 0) < 2) return;
        const missing = id && !parseRelationId(id) && !loaded.has(id) ? [id] : [];
        change({ ...toSelection(view, id ? [id] : []), expanded: [...entries, ...missing] });
      },
      expand: (ids, predicate) => change(toExpanded(view, entries, ids, predicate)),
      add: (ids) => change(toAdded(view, ids)),
      hide: (ids) => ids.length > 0 && change(toHiding(view, ids)),
      keep: (ids) => ids.length > 0 && change(toKept(ids)),
      start: (ids) => change(toStart(ids)),
      open: (pane) => change(toPane(view, pane, nodes)),
    };
  }, [change, view, nodes, entries]);
}
