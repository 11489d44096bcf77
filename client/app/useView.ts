// The view in the URL and the ways to change it; each change is a step that Ctrl+Z and Back undo.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useRef } from "react";
import { parseRelationId } from "./parseRelationId.ts";
import { type Pane, parseView, type View } from "./view.ts";
import { toAdded, toExpanded, toHiding, toKept, toPane, toSelection, toStart } from "./viewChanges.ts";

export interface ViewActions {
  change(patch: Partial<View>): void;
  /** While something slides (`step: false`) and until it rests (`true`) all changes are one step. */
  slide(patch: Partial<View>, how?: { step: boolean }): void;
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
  const write = useCallback(
    (patch: Partial<View>, replace: boolean) => {
      void navigate({
        to: "/",
        search: (now) => parseView({ ...now, ...patch }),
        hash: true,
        replace,
        resetScroll: false,
        hashScrollIntoView: false,
      });
    },
    [navigate],
  );
  const sliding = useRef(false);
  return useMemo(() => {
    const loaded = new Set(nodes.map(({ id }) => id));
    const change = (patch: Partial<View>) => {
      sliding.current = false;
      write(patch, false);
    };
    return {
      change,
      slide: (patch, how) => {
        write(patch, sliding.current);
        sliding.current = how?.step === false;
      },
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
  }, [write, view, nodes, entries]);
}
