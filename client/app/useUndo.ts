// Undo and redo: steps through the history of this visit to the workspace, in which every change of the view is an entry.
import { useRouter } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";

export interface Undo {
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
}

interface Reach {
  /** The entry with which the workspace was opened: undo does not leave the page. */
  first: number;
  now: number;
  last: number;
}

export function useUndo(): Undo {
  const { history } = useRouter();
  const start = history.location.state.__TSR_index;
  const [reach, setReach] = useState<Reach>({ first: start, now: start, last: start });
  const latest = useRef(reach);
  latest.current = reach;
  useEffect(
    () =>
      history.subscribe(({ location, action }) => {
        setReach((before) => toReach(before, location.state.__TSR_index, action.type === "PUSH"));
      }),
    [history],
  );
  const { first, now, last } = reach;
  return useMemo(
    () => ({
      undo: () => latest.current.now > latest.current.first && history.back(),
      redo: () => latest.current.now < latest.current.last && history.forward(),
      canUndo: now > first,
      canRedo: now < last,
    }),
    [history, first, now, last],
  );
}

/** A new step drops those that had been undone. */
export function toReach({ first, last }: Reach, now: number, pushed: boolean): Reach {
  return { first: Math.min(first, now), now, last: pushed ? now : Math.max(last, now) };
}
