// How large an element is, kept up to date; nothing before it has been measured.
import { type RefObject, useLayoutEffect, useState } from "react";
import type { Frame } from "./toFit.ts";

export function useFrame(element: RefObject<Element | null>): Frame | undefined {
  const [frame, setFrame] = useState<Frame>();
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) setFrame({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return frame;
}
