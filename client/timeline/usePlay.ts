// Walks from day to day until the last, or until it is stopped.
import { useEffect, useRef, useState } from "react";
import { toNextStep } from "./toPlaySteps.ts";

export interface Play {
  playing: boolean;
  toggle(): void;
  stop(): void;
}

const pace = 1_400;

/** `onDay` gets each day while it walks, and undefined behind the last: everything again. */
export function usePlay(
  steps: readonly string[],
  day: string | undefined,
  onDay: (day: string | undefined, how: { step: boolean }) => void,
): Play {
  const [playing, setPlaying] = useState(false);
  const latest = useRef({ steps, day, onDay });
  latest.current = { steps, day, onDay };
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const { steps: days, day: now, onDay: tell } = latest.current;
      const next = toNextStep(days, now);
      if (next === undefined) setPlaying(false);
      tell(next, { step: next === undefined });
    }, pace);
    return () => clearInterval(timer);
  }, [playing]);
  return {
    playing,
    toggle() {
      if (!playing && steps.length > 0) {
        // Begins at once, and anew where it stands at the end.
        onDay(toNextStep(steps, day) ?? steps[0], { step: false });
      }
      setPlaying(!playing && steps.length > 0);
    },
    stop: () => setPlaying(false),
  };
}
