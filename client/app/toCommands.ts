// The commands that the palette offers, from what the page can do.
import type { Command } from "./CommandPalette.tsx";
import type { Shortcuts } from "./useShortcuts.ts";
import type { View } from "./view.ts";

interface Doings extends Shortcuts {
  relayout(): void;
  change(patch: Partial<View>): void;
  setColorScheme(scheme: "light" | "dark" | "auto"): void;
}

export function toCommands(can: Doings): Command[] {
  return [
    { label: "Search the database", description: "/", run: () => setTimeout(can.search, 250) },
    { label: "Fit the graph to the window", description: "Ctrl+F", run: can.fit },
    { label: "Lay the graph out anew", run: can.relayout },
    { label: "Show only contested relations", run: () => can.change({ status: ["contested"] }) },
    {
      label: "Clear filters",
      run: () => can.change({ kind: undefined, predicate: undefined, status: undefined }),
    },
    {
      label: "Back to the opening view",
      run: () => can.change({ expanded: undefined, selected: undefined, ids: undefined }),
    },
    { label: "Let go of the selection", description: "Esc", run: can.deselect },
    { label: "Light theme", run: () => can.setColorScheme("light") },
    { label: "Dark theme", run: () => can.setColorScheme("dark") },
    { label: "Theme of the system", run: () => can.setColorScheme("auto") },
    { label: "Help and keys", description: "?", run: can.help },
  ];
}
