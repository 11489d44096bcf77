// What can be done with what lies under the pointer: a menu at that place.
import { Menu } from "@mantine/core";
import {
  IconArrowsMaximize,
  IconCircleDashed,
  IconEye,
  IconEyeOff,
  IconFocus2,
  IconMessages,
  IconPin,
  IconPlayerPlay,
  IconPlus,
  IconRoute,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { GraphNode } from "../../server/contract.ts";
import { nodeQuery } from "../store/queries.ts";
import styles from "./GraphMenu.module.css";
import { toExpandable } from "./toExpandable.ts";
import type { Lens } from "./view.ts";

export interface MenuPlace {
  /** A node's or relation's id; undefined for the ground. */
  id: string | undefined;
  /** Pixels of the window. */
  x: number;
  y: number;
}

export interface GraphMenuActions {
  expand(ids: readonly string[], predicate?: string): void;
  hide(ids: readonly string[]): void;
  keep(ids: readonly string[]): void;
  start(ids: readonly string[]): void;
  pin(ids: readonly string[], pinned: boolean): void;
  pathsFrom(ids: readonly string[]): void;
  accounts(event: string): void;
  selectNear(id: string): void;
  selectAll(): void;
  fit(): void;
  showHidden(): void;
}

interface GraphMenuProps {
  place: MenuPlace;
  /** The node under the pointer. */
  node: GraphNode | undefined;
  /** What an action is for: the selection where the node is part of it, else the node alone. */
  ids: readonly string[];
  pinned: boolean;
  hidden: number;
  lens: Lens;
  can: GraphMenuActions;
  onClose(): void;
}

const most = 12;

export function GraphMenu(props: GraphMenuProps): ReactElement {
  const { place, node, hidden, can, onClose } = props;
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      shadow="md"
      withinPortal
      middlewares={{ shift: { crossAxis: true, padding: 8 }, flip: false }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={styles.point}
          style={{ left: place.x, top: place.y }}
          aria-label={node?.name ?? "Graph"}
        />
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: "auto" }}>
        {node ? (
          <NodeItems {...props} node={node} />
        ) : (
          <>
            <Menu.Item leftSection={<IconArrowsMaximize size={15} />} onClick={can.fit}>
              Fit to the window
            </Menu.Item>
            <Menu.Item leftSection={<IconCircleDashed size={15} />} onClick={can.selectAll}>
              Select all nodes
            </Menu.Item>
            {hidden > 0 && (
              <Menu.Item leftSection={<IconEye size={15} />} onClick={can.showHidden}>
                Show the {hidden} hidden
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function NodeItems({ node, ids, pinned, lens, can }: GraphMenuProps & { node: GraphNode }): ReactElement {
  const several = ids.length > 1;
  const { data } = useQuery({ ...nodeQuery(node.id, lens), enabled: !several });
  const expandable = toExpandable(data?.counts ?? []);
  const isEvent = node.kind === "Meeting" || node.kind === "Event";
  return (
    <>
      <Menu.Label>{several ? `${ids.length} nodes` : node.name}</Menu.Label>
      <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => can.expand(ids)}>
        Expand all its neighbours
      </Menu.Item>
      {!several &&
        expandable.slice(0, most).map(({ predicate, label, relations }) => (
          <Menu.Item
            key={predicate}
            pl={36}
            rightSection={relations.toLocaleString("en")}
            onClick={() => can.expand(ids, predicate)}
          >
            {label}
          </Menu.Item>
        ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconEyeOff size={15} />} onClick={() => can.hide(ids)}>
        Hide
      </Menu.Item>
      <Menu.Item leftSection={<IconFocus2 size={15} />} onClick={() => can.keep(ids)}>
        Keep only {several ? "these" : "this"}
      </Menu.Item>
      <Menu.Item leftSection={<IconPin size={15} />} onClick={() => can.pin(ids, !pinned)}>
        {pinned ? "Unpin" : "Pin"}
      </Menu.Item>
      <Menu.Divider />
      {!several && (
        <Menu.Item leftSection={<IconCircleDashed size={15} />} onClick={() => can.selectNear(node.id)}>
          Select with its neighbours
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconRoute size={15} />} onClick={() => can.pathsFrom(ids)}>
        {several ? "Paths between them" : "Paths from here"}
      </Menu.Item>
      {isEvent && (
        <Menu.Item leftSection={<IconMessages size={15} />} onClick={() => can.accounts(node.id)}>
          Compare accounts
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconPlayerPlay size={15} />} onClick={() => can.start(ids)}>
        Start from here alone
      </Menu.Item>
    </>
  );
}
