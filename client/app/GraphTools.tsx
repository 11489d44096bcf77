// The tools over the graph: step back, fit, lay out, group, choose, hide.
import { ActionIcon, Button, Loader, Menu } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsMaximize,
  IconCheck,
  IconEye,
  IconEyeOff,
  IconFocus2,
  IconFolders,
  IconLasso,
  IconLayoutGrid,
  IconMarquee2,
  IconPin,
  IconPinnedOff,
  IconTopologyFull,
} from "@tabler/icons-react";
import type { ReactElement, ReactNode, Ref } from "react";
import type { CanvasTool } from "../graph/GraphCanvas.tsx";
import { type LayoutName, layoutNames } from "../graph/layoutNames.ts";
import styles from "./GraphTools.module.css";
import type { Undo } from "./useUndo.ts";
import { groupings, type View } from "./view.ts";

const layoutWords: Record<LayoutName, string> = {
  force: "Forces",
  fcose: "Forces, compact (fcose)",
  concentric: "Rings around the middle",
  hierarchy: "Layers, who is under whom",
  time: "By time",
  map: "By place",
};

const groupWords: Record<(typeof groupings)[number], string> = {
  kind: "By kind",
  country: "By country",
  community: "By community",
};

interface GraphToolsProps {
  view: View;
  undo: Undo;
  tool: CanvasTool;
  /** Nodes that are selected. */
  chosen: readonly string[];
  pinned: ReadonlySet<string>;
  groupIds: readonly string[];
  busy: boolean;
  onTool(tool: CanvasTool): void;
  onChange(patch: Partial<View>): void;
  onFit(): void;
  onRelayout(): void;
  onHide(): void;
  onKeep(): void;
  onPin(pinned: boolean): void;
}

export function GraphTools(props: GraphToolsProps): ReactElement {
  const { view, undo, tool, chosen, pinned, groupIds, busy, onTool, onChange } = props;
  const allPinned = chosen.length > 0 && chosen.every((id) => pinned.has(id));
  const none = chosen.length === 0;
  const collapsed = view.collapsed ?? [];
  return (
    <div className={styles.tools} role="toolbar" aria-label="Graph tools">
      <Tool
        name="Undo (Ctrl+Z)"
        icon={<IconArrowBackUp size={16} />}
        off={!undo.canUndo}
        onClick={undo.undo}
      />
      <Tool
        name="Redo (Ctrl+Y)"
        icon={<IconArrowForwardUp size={16} />}
        off={!undo.canRedo}
        onClick={undo.redo}
      />
      <span className={styles.gap} />
      <Worded name="Fit" title="Fit the graph to the window (Ctrl+F)" onClick={props.onFit}>
        <IconArrowsMaximize size={15} />
      </Worded>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <Worded name="Layout" title="How the nodes are arranged">
            <IconLayoutGrid size={15} />
          </Worded>
        </Menu.Target>
        <Menu.Dropdown>
          {layoutNames.map((layout) => (
            <Menu.Item
              key={layout}
              leftSection={<Check on={(view.layout ?? "force") === layout} />}
              onClick={() => onChange({ layout: layout === "force" ? undefined : layout })}
            >
              {layoutWords[layout]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Check on={false} />} onClick={props.onRelayout}>
            Lay out anew
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <Worded name="Group" title="Put nodes that belong together into one frame">
            <IconFolders size={15} />
          </Worded>
        </Menu.Target>
        <Menu.Dropdown>
          {[undefined, ...groupings].map((group) => (
            <Menu.Item
              key={group ?? "none"}
              leftSection={<Check on={view.group === group} />}
              onClick={() => onChange({ group, collapsed: undefined })}
            >
              {group ? groupWords[group] : "No groups"}
            </Menu.Item>
          ))}
          {view.group && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<Check on={false} />}
                onClick={() =>
                  onChange({ collapsed: collapsed.length < groupIds.length ? [...groupIds] : undefined })
                }
              >
                {collapsed.length < groupIds.length ? "Fold all groups" : "Unfold all groups"}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Tool
        name="Connect: every relation among what is on screen"
        icon={<IconTopologyFull size={16} />}
        on={view.connected === "yes"}
        onClick={() => onChange({ connected: view.connected ? undefined : "yes" })}
      />
      <span className={styles.gap} />
      <Tool
        name="Select by a frame (or drag with Shift)"
        icon={<IconMarquee2 size={16} />}
        on={tool === "marquee"}
        onClick={() => onTool(tool === "marquee" ? "move" : "marquee")}
      />
      <Tool
        name="Select by a lasso"
        icon={<IconLasso size={16} />}
        on={tool === "lasso"}
        onClick={() => onTool(tool === "lasso" ? "move" : "lasso")}
      />
      <span className={styles.gap} />
      <Tool
        name="Hide what is selected (Ctrl+H)"
        icon={<IconEyeOff size={16} />}
        off={none}
        onClick={props.onHide}
      />
      <Tool
        name="Keep only what is selected (Ctrl+Shift+H)"
        icon={<IconFocus2 size={16} />}
        off={none}
        onClick={props.onKeep}
      />
      <Tool
        name={allPinned ? "Unpin what is selected" : "Pin what is selected: no layout moves it"}
        icon={allPinned ? <IconPinnedOff size={16} /> : <IconPin size={16} />}
        off={none}
        onClick={() => props.onPin(!allPinned)}
      />
      {view.hidden && (
        <Tool
          name={`Show the ${view.hidden.length} hidden`}
          icon={<IconEye size={16} />}
          onClick={() => onChange({ hidden: undefined })}
        />
      )}
      {busy && <Loader size={14} mx={6} aria-label="Bringing in neighbours" />}
    </div>
  );
}

interface ToolProps {
  name: string;
  icon: ReactElement;
  off?: boolean;
  /** Of a tool that stays on. */
  on?: boolean;
  onClick(): void;
}

function Tool({ name, icon, off, on, onClick }: ToolProps): ReactElement {
  return (
    <ActionIcon
      size="md"
      variant={on ? "light" : "subtle"}
      color={on ? "blue" : "gray"}
      aria-label={name}
      aria-pressed={on}
      title={name}
      disabled={off}
      onClick={onClick}
    >
      {icon}
    </ActionIcon>
  );
}

interface WordedProps {
  name: string;
  title: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
  onClick?(): void;
}

/** Takes what a menu gives to its target. */
function Worded({ name, title, children, ...rest }: WordedProps): ReactElement {
  return (
    <Button size="compact-sm" variant="subtle" color="gray" leftSection={children} title={title} {...rest}>
      {name}
    </Button>
  );
}

function Check({ on }: { on: boolean }): ReactElement {
  return on ? <IconCheck size={14} aria-label="chosen" /> : <span className={styles.unchecked} />;
}
