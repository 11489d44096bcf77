// Saved workspaces from the header: open a recent one, save this view, or see them all.
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconBookmark, IconBookmarkPlus, IconBookmarks } from "@tabler/icons-react";
import { lazy, type ReactElement, Suspense, useRef, useState } from "react";
import styles from "./Share.module.css";
import { toSavedWords } from "./toSavedWords.ts";
import { useWorkspaces } from "./useWorkspaces.ts";

const WorkspacesModal = lazy(() =>
  import("./WorkspacesModal.tsx").then((m) => ({ default: m.WorkspacesModal })),
);

export interface WorkspacesMenuProps {
  /** What the address has after `?`. */
  search: string;
  /** What the address has after `#`. */
  at: string;
  /** Whether this browser carries the editor's key: `editor` of `/api/health`. */
  canWrite: boolean;
  onOpen(search: string, at: string): void;
}

const mostInMenu = 8;
const icon = { size: 16, "aria-hidden": true } as const;

export function WorkspacesMenu({ search, at, canWrite, onOpen }: WorkspacesMenuProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState(false);
  const [modal, setModal] = useState<"never" | "open" | "closed">("never");
  const store = useWorkspaces(menu || modal === "open", (...view) => {
    setModal((now) => (now === "open" ? "closed" : now));
    onOpen(...view);
  });
  const { workspaces, problem } = store;
  const showModal = () => {
    store.setNews(undefined);
    setModal("open");
  };
  return (
    <>
      <Menu
        position="bottom-end"
        shadow="md"
        width={300}
        opened={menu}
        onChange={setMenu}
        withinPortal
        classNames={{ itemLabel: styles.label }}
      >
        <Menu.Target>
          <Tooltip label="Saved workspaces" openDelay={400} disabled={menu}>
            <ActionIcon ref={button} size="lg" variant="subtle" color="gray" aria-label="Saved workspaces">
              <IconBookmark size={18} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconBookmarkPlus {...icon} />} onClick={showModal}>
            Save this view …
          </Menu.Item>
          <Menu.Divider />
          {problem && <Menu.Label>{problem.title}</Menu.Label>}
          {!problem && !workspaces && <Menu.Label>Looking them up …</Menu.Label>}
          {workspaces?.length === 0 && <Menu.Label>No workspace is saved yet</Menu.Label>}
          {workspaces?.slice(0, mostInMenu).map((workspace) => (
            <Menu.Item
              key={workspace.id}
              // What fails is told in the window, where it can be tried again.
              onClick={() => void store.open(workspace).catch(() => setModal("open"))}
            >
              <bdi className={styles.name}>{workspace.name}</bdi>
              <span className={styles.saved}>{toSavedWords(workspace.saved, new Date())}</span>
            </Menu.Item>
          ))}
          {workspaces && workspaces.length > 0 && (
            <Menu.Item leftSection={<IconBookmarks {...icon} />} onClick={showModal}>
              {workspaces.length > mostInMenu
                ? `All ${workspaces.length} workspaces …`
                : "Replace or remove …"}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {modal !== "never" && (
          <WorkspacesModal
            opened={modal === "open"}
            onClose={() => setModal("closed")}
            onClosed={() => button.current?.focus()}
            store={store}
            search={search}
            at={at}
            canWrite={canWrite}
          />
        )}
      </Suspense>
    </>
  );
}
