// Where the nodes stand, in the fragment of the address: it restores a view to the pixel and is never sent to a server.
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useRef } from "react";
import type { Positions } from "../graph/computeLayout.ts";
import { fromPositionsCode, toPositionsCode } from "../share/positionsCode.ts";
import { fromFragment, toFragment } from "./fragment.ts";

export interface Places {
  /** As the address writes them after `at=`. */
  code: string;
  positions: Positions;
  /** What no layout moves: the person has placed it. */
  pinned: ReadonlySet<string>;
  place(positions: Positions, by: "layout" | "person", moved: readonly string[]): void;
  pin(ids: readonly string[], pinned: boolean): void;
  /** The next layout is asked for by the person: a step of its own, which can be undone. */
  expectStep(): void;
}

/**
 * `ids` are all nodes that are loaded, shown or not. While they are `stale`, those of the view before, where a layout puts them is
 * no part of this address, which may hold places of its own.
 */
export function usePlaces(ids: readonly string[], stale: boolean): Places {
  const navigate = useNavigate({ from: "/" });
  const code = fromFragment(useLocation({ select: ({ hash }) => hash }));
  const { positions, pinned } = useMemo(() => fromPositionsCode(code, ids), [code, ids]);
  const latest = useRef({ code, ids, positions, pinned, stale });
  latest.current = { code, ids, positions, pinned, stale };
  const expected = useRef(false);

  const write = useCallback(
    (next: Positions, pins: ReadonlySet<string>, step: boolean) => {
      const coded = toPositionsCode(next, pins);
      if (coded === latest.current.code) return;
      void navigate({
        to: "/",
        search: (now) => now,
        hash: toFragment(coded),
        replace: !step,
        resetScroll: false,
        hashScrollIntoView: false,
      });
    },
    [navigate],
  );

  return useMemo(
    () => ({
      code,
      positions,
      pinned,
      place(coming, by, moved) {
        const now = latest.current;
        if (now.stale && by === "layout") return;
        // What a filter keeps off the screen keeps its place.
        const known = new Set(now.ids);
        const all = Object.entries({ ...now.positions, ...coming }).filter(([id]) => known.has(id));
        const person = by === "person";
        const pins = person ? new Set([...now.pinned, ...moved]) : now.pinned;
        write(Object.fromEntries(all), pins, person || expected.current);
        expected.current = false;
      },
      pin(chosen, on) {
        const now = latest.current;
        const others = [...now.pinned].filter((id) => !chosen.includes(id));
        write(now.positions, new Set(on ? [...others, ...chosen] : others), true);
      },
      expectStep() {
        expected.current = true;
      },
    }),
    [code, positions, pinned, write],
  );
}
