// Whether something has more in it than can be seen: then it is to be reached and scrolled by keyboard.
import { type RefObject, useEffect, useState } from "react";

export function useOverflow(element: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const look = () => setOverflows(box.scrollHeight > box.clientHeight + 1);
    const observer = new ResizeObserver(look);
    observer.observe(box);
    for (const part of box.children) observer.observe(part);
    return () => observer.disconnect();
  }, [element]);
  return overflows;
}
