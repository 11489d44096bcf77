// The window of saved workspaces: this view under a name, and all that are kept.
import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useRef, useState } from "react";
import { KeyNote } from "./KeyNote.tsx";
import styles from "./Share.module.css";
import type { useWorkspaces } from "./useWorkspaces.ts";
import { WorkspaceRow } from "./WorkspaceRow.tsx";

interface WorkspacesModalProps {
  opened: boolean;
  onClose(): void;
  /** It is off the screen: the focus wants a place. */
  onClosed(): void;
  store: ReturnType<typeof useWorkspaces>;
  search: string;
  at: string;
  canWrite: boolean;
}

export function WorkspacesModal(props: WorkspacesModalProps): ReactElement {
  const { opened, onClose, onClosed, store, search, at, canWrite } = props;
  const { workspaces, problem, news } = store;
  const [typed, setTyped] = useState("");
  const list = useRef<HTMLHeadingElement>(null);
  const name = typed.trim();
  const replaces = workspaces?.some((workspace) => workspace.name === name) ?? false;

  // What was refused stays in the field; the news say why.
  const save = async (under: string) => {
    await store.save({ name: under, search, at });
    setTyped((now) => (now.trim() === under ? "" : now));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== "") void save(name).catch(() => undefined);
  };
  return (
    // Mantine's own head would be a second banner of the page.
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      size="lg"
      centered
      // What had the focus before was an entry of a menu that has gone.
      returnFocus={false}
      onExitTransitionEnd={onClosed}
    >
      <div className={styles.head}>
        <Modal.Title>Saved workspaces</Modal.Title>
        <Modal.CloseButton aria-label="Close" />
      </div>
      {canWrite ? (
        <form className={styles.form} onSubmit={submit}>
          <TextInput
            className={styles.field}
            label="Save this view as"
            placeholder="Who met the delegation"
            maxLength={120}
            data-autofocus
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            description={
              replaces ? "There is one of this name: it becomes this view, and its link stays." : undefined
            }
            inputWrapperOrder={["label", "input", "description"]}
          />
          <Button variant="default" type="submit" loading={store.busy} disabled={name === ""}>
            {replaces ? "Replace" : "Save"}
          </Button>
        </form>
      ) : (
        <KeyNote />
      )}
      <p className={styles.news} data-failed={news?.failed} role={news?.failed ? "alert" : "status"}>
        {news?.text}
        {news?.undo && (
          <Button
            className={styles.undo}
            size="compact-sm"
            variant="light"
            loading={store.busy}
            onClick={async () => {
              await news.undo?.().catch(() => undefined);
              list.current?.focus();
            }}
          >
            Undo
          </Button>
        )}
      </p>
      <h3 className={styles.heading} ref={list} tabIndex={-1}>
        Saved {workspaces && workspaces.length > 0 && <small>{workspaces.length}</small>}
      </h3>
      {problem && <p className={styles.empty}>{problem.title}</p>}
      {!problem && !workspaces && <p className={styles.empty}>Looking them up …</p>}
      {workspaces?.length === 0 && (
        <p className={styles.empty}>
          Nothing yet. A workspace keeps lens, filters, selection and where the nodes stand.
        </p>
      )}
      <ul className={styles.list}>
        {workspaces?.map((workspace) => (
          <WorkspaceRow
            key={workspace.id}
            workspace={workspace}
            canWrite={canWrite}
            busy={store.busy}
            onOpen={() => void store.open(workspace).catch(() => undefined)}
            onCopied={() => store.setNews({ text: `Copied the link to “${workspace.name}”` })}
            onReplace={() => void save(workspace.name ?? "").catch(() => undefined)}
            onRemove={async () => {
              await store.remove(workspace).catch(() => undefined);
              list.current?.focus();
            }}
          />
        ))}
      </ul>
    </Modal>
  );
}
