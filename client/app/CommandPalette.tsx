// Ctrl+K: every command of the page, and the way to what is on screen, by typing.
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.layer.css";
import { type ReactElement, useEffect, useMemo } from "react";
import { kinds } from "../../seed/model/kinds.ts";
import type { GraphNode } from "../../server/contract.ts";
import { KindMark } from "../graph/KindMark.tsx";

export interface Command {
  label: string;
  description?: string;
  run(): void;
}

interface CommandPaletteProps {
  commands: readonly Command[];
  nodes: readonly GraphNode[];
  onSelect(id: string): void;
  /** Counts up with each call for the palette. */
  asked: number;
}

const [store, palette] = createSpotlight();

export function CommandPalette({ commands, nodes, onSelect, asked }: CommandPaletteProps): ReactElement {
  useEffect(() => {
    if (asked > 0) palette.open();
  }, [asked]);
  const actions = useMemo(
    () => [
      {
        group: "Commands",
        actions: commands.map(({ label, description, run }) => ({
          id: label,
          label,
          description,
          onClick: run,
        })),
      },
      {
        group: "On screen",
        actions: nodes.map((node) => ({
          id: node.id,
          label: node.name,
          description: kinds[node.kind].name,
          keywords: node.aliases,
          leftSection: <KindMark kind={node.kind} size={18} />,
          onClick: () => onSelect(node.id),
        })),
      },
    ],
    [commands, nodes, onSelect],
  );
  return (
    <Spotlight
      store={store}
      actions={actions}
      shortcut={null}
      limit={12}
      highlightQuery
      nothingFound="No command and nothing on screen by that name"
      searchProps={{ placeholder: "A command, or a name on screen", "aria-label": "Command" }}
      attributes={{ content: { "aria-label": "Commands" } }}
    />
  );
}
