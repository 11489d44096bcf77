// The console's keys outside the editor.
import { useEffect, useRef } from "react";

export interface ConsoleKeys {
  search(): void;
  help(): void;
  undo(): void;
}

export function useConsoleKeys(keys: ConsoleKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = toKey(event);
      if (!name || event.defaultPrevented) return;
      event.preventDefault();
      current.current[name]();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function toKey(event: KeyboardEvent): keyof ConsoleKeys | undefined {
  const target = event.target as HTMLElement;
  if (event.altKey || target.closest("input, textarea, select, [contenteditable], [role=dialog]"))
    return undefined;
  if (event.ctrlKey || event.metaKey) return event.key === "z" && !event.shiftKey ? "undo" : undefined;
  return event.key === "/" ? "search" : event.key === "?" ? "help" : undefined;
}
