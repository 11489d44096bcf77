// The view in the URL and the ways to change it; each change is a step that Back undoes.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { parseRelationId } from "./parseRelationId.ts";
import { parseView, type View } from "./view.ts";

export interface ViewActions {
  change(patch: Partial<View>): void;
  /** Selects what is on screen or not: what is not, comes with its neighbours. */
  reveal(id: string | undefined): void;
  /** Brings neighbours in: all, or those of one predicate; again for the next page. */
  expand(id: string, predicate?: string): void;
}

export function useView(): View {
  return useSearch({ from: "/" });
}

/** `loaded` are the nodes on screen, `entries` the neighbourhoods they came from. */
export function useViewActions(loaded: ReadonlySet<string>, entries: readonly string[]): ViewActions {
  const navigate = useNavigate({ from: "/" });
  const view = useView();
  const change = useCallback(
    (patch: Partial<View>) => {
      void navigate({ to: "/", search: (now) => parseView({ ...now, ...patch }) });
    },
    [navigate],
  );
  return useMemo(
    () => ({
      change,
      reveal: (id) => {
        if (id === view.selected) return;
        const missing = id && !parseRelationId(id) && !loaded.has(id) ? [id] : [];
        change({ selected: id, expanded: [...entries, ...missing] });
      },
      expand: (id, predicate) => {
        change({ expanded: [...entries, predicate ? `${id}~${predicate}` : id] });
      },
    }),
    [change, view.selected, loaded, entries],
  );
}
