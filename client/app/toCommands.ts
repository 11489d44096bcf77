// The commands that the palette offers, from what the page can do.

import { layoutNames } from "../graph/layoutNames.ts";
import type { Command } from "./CommandPalette.tsx";
import type { Shortcuts } from "./useShortcuts.ts";
import { type Pane, panes, type View } from "./view.ts";
import { noFilters, noLens, opening } from "./viewChanges.ts";

interface Doings extends Shortcuts {
  relayout(): void;
  change(patch: Partial<View>): void;
  open(pane: Pane): void;
  stories(): void;
  beginStory(): void;
  setColorScheme(scheme: "light" | "dark" | "auto"): void;
}

export function toCommands(can: Doings): Command[] {
  return [
    { label: "Search the database", description: "/", run: () => setTimeout(can.search, 250) },
    { label: "Expand what is selected", description: "Ctrl+E", run: can.expand },
    { label: "Hide what is selected", description: "Ctrl+H", run: can.hide },
    { label: "Keep only what is selected", description: "Ctrl+Shift+H", run: can.hideOthers },
    { label: "Show what was hidden", run: () => can.change({ hidden: undefined }) },
    { label: "Select all nodes", description: "Ctrl+A", run: can.selectAll },
    { label: "Undo", description: "Ctrl+Z", run: can.undo },
    { label: "Redo", description: "Ctrl+Y", run: can.redo },
    { label: "Fit the graph to the window", description: "Ctrl+F", run: can.fit },
    { label: "Lay the graph out anew", run: can.relayout },
    ...layoutNames.map((layout) => ({
      label: `Layout: ${layout}`,
      run: () => can.change({ layout: layout === "force" ? undefined : layout }),
    })),
    { label: "Connect everything on screen", run: () => can.change({ connected: "yes" }) },
    { label: "Group by country", run: () => can.change({ group: "country", collapsed: undefined }) },
    { label: "Group by kind", run: () => can.change({ group: "kind", collapsed: undefined }) },
    { label: "Group by community", run: () => can.change({ group: "community", collapsed: undefined }) },
    { label: "No groups", run: () => can.change({ group: undefined, collapsed: undefined }) },
    ...panes.map((pane) => ({
      label: `View: ${pane.replace("-", " ")}`,
      run: () => can.open(pane),
    })),
    { label: "Stories", run: can.stories },
    { label: "Begin a story here", run: can.beginStory },
    { label: "Show only contested relations", run: () => can.change({ status: ["contested"] }) },
    { label: "Clear filters", run: () => can.change(noFilters) },
    { label: "Clear the lens", run: () => can.change(noLens) },
    { label: "Back to the opening view", run: () => can.change(opening) },
    { label: "Let go of the selection", description: "Esc", run: can.deselect },
    { label: "Light theme", run: () => can.setColorScheme("light") },
    { label: "Dark theme", run: () => can.setColorScheme("dark") },
    { label: "Theme of the system", run: () => can.setColorScheme("auto") },
    { label: "Help and keys", description: "?", run: can.help },
  ];
}
