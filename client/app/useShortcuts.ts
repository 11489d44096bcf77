// The keys that work anywhere on the page.
import { useEffect, useRef } from "react";

export interface Shortcuts {
  search(): void;
  commands(): void;
  help(): void;
  deselect(): void;
  fit(): void;
}

/** What the help window lists. */
export const shortcutList: readonly (readonly [keys: string, does: string])[] = [
  ["/", "Search"],
  ["Ctrl K", "Commands"],
  ["Ctrl F", "Fit the graph to the window"],
  ["Esc", "Let go of the selection, or clear the search"],
  ["?", "This help"],
];

export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = toShortcut(event);
      if (!name || event.defaultPrevented) return;
      if (name !== "deselect") event.preventDefault();
      current.current[name]();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function toShortcut(event: KeyboardEvent): keyof Shortcuts | undefined {
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    return key === "k" ? "commands" : key === "f" ? "fit" : undefined;
  }
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (target.closest("input, textarea, select, [contenteditable], [role=dialog]")) return undefined;
  return key === "/" ? "search" : key === "?" ? "help" : key === "escape" ? "deselect" : undefined;
}
