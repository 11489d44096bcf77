// Milliseconds since a moment, counted on while something runs.
import { useEffect, useState } from "react";

export function useElapsed(since: number, counting: boolean): number {
  const [now, setNow] = useState(since);
  useEffect(() => {
    if (!counting) return;
    const timer = setInterval(() => setNow(Date.now()), 100);
    return () => clearInterval(timer);
  }, [counting]);
  return Math.max(0, now - since);
}
