// The keys that work anywhere in the workspace.
import { useEffect, useRef } from "react";

export interface Shortcuts {
  search(): void;
  commands(): void;
  help(): void;
  deselect(): void;
  fit(): void;
  selectAll(): void;
  expand(): void;
  hide(): void;
  hideOthers(): void;
  undo(): void;
  redo(): void;
}

/** What the help window lists. */
export const shortcutList: readonly (readonly [keys: string, does: string])[] = [
  ["/", "Search"],
  ["Ctrl K", "Commands"],
  ["Ctrl E", "Expand what is selected"],
  ["Ctrl H", "Hide what is selected"],
  ["Ctrl Shift H", "Hide everything else"],
  ["Ctrl A", "Select all nodes on screen"],
  ["Ctrl F", "Fit the graph to the window"],
  ["Ctrl Z", "Undo the last change of the view"],
  ["Ctrl Y", "Redo it"],
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

const everywhere: Record<string, keyof Shortcuts> = { k: "commands", f: "fit" };
const outsideFields: Record<string, keyof Shortcuts> = {
  a: "selectAll",
  e: "expand",
  h: "hide",
  "shift+h": "hideOthers",
  z: "undo",
  y: "redo",
  "shift+z": "redo",
};
const plain: Record<string, keyof Shortcuts> = { "/": "search", "?": "help", escape: "deselect" };

function toShortcut(event: KeyboardEvent): keyof Shortcuts | undefined {
  const key = event.key.toLowerCase();
  const target = event.target as HTMLElement;
  const typing = target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]");
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (!event.shiftKey && everywhere[key]) return everywhere[key];
    return typing ? undefined : outsideFields[event.shiftKey ? `shift+${key}` : key];
  }
  return typing ? undefined : plain[key];
}
