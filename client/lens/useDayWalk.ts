// Plays the days one after the other, as long as it is let.
import { useEffect, useRef, useState } from "react";
import type { Settler } from "./createSettler.ts";
import type { SaidDay } from "./saidDays.ts";
import { fromPosition } from "./saidDays.ts";

const pace = 1_400;

export interface DayWalk {
  playing: boolean;
  toggle(): void;
  /** Stays where it is. */
  pause(): void;
}

/** Begins anew when it stands at the end; the last stop is today. */
export function useDayWalk(
  days: readonly SaidDay[],
  position: number,
  settler: Settler<string | undefined>,
): DayWalk {
  const [playing, setPlaying] = useState(false);
  const at = useRef(position);
  at.current = position;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const next = at.current + 1;
      if (next < days.length) return settler.pass(fromPosition(days, next));
      setPlaying(false);
      settler.rest(undefined);
    }, pace);
    return () => clearInterval(timer);
  }, [playing, days, settler]);
  return {
    playing,
    toggle() {
      if (playing) settler.rest(fromPosition(days, position));
      else if (position >= days.length) settler.pass(fromPosition(days, 0));
      setPlaying(!playing);
    },
    pause: () => setPlaying(false),
  };
}
