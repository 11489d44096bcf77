// One saved workspace: open it, copy its link, make it this view, remove it; the last two ask first.
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconLink, IconReplace, IconTrash } from "@tabler/icons-react";
import { type ReactElement, useState } from "react";
import styles from "./Share.module.css";
import { toSavedWords } from "./toSavedWords.ts";
import type { ListedWorkspace } from "./useWorkspaces.ts";

interface WorkspaceRowProps {
  workspace: ListedWorkspace;
  canWrite: boolean;
  busy: boolean;
  onOpen(): void;
  onCopied(): void;
  onReplace(): void;
  onRemove(): void;
}

const questions = {
  replace: { ask: (name: string) => `Make “${name}” this view? What it was is lost.`, yes: "Replace" },
  remove: { ask: (name: string) => `Remove “${name}”? Links to it will lead nowhere.`, yes: "Remove" },
};

export function WorkspaceRow(props: WorkspaceRowProps): ReactElement {
  const { workspace, canWrite, busy, onOpen, onCopied, onReplace, onRemove } = props;
  const { id, name = "", saved } = workspace;
  const [question, setQuestion] = useState<keyof typeof questions>();
  const clipboard = useClipboard();
  if (question) {
    const { ask, yes } = questions[question];
    return (
      <li className={styles.row}>
        <fieldset className={styles.question} aria-label={ask(name)}>
          <p>{ask(name)}</p>
          <span className={styles.answers}>
            <Button
              size="compact-sm"
              variant="default"
              loading={busy}
              autoFocus
              onClick={() => {
                setQuestion(undefined);
                if (question === "remove") onRemove();
                else onReplace();
              }}
            >
              {yes}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setQuestion(undefined)}>
              Keep it
            </Button>
          </span>
        </fieldset>
      </li>
    );
  }
  const buttons = [
    {
      label: `Copy the link to “${name}”`,
      Icon: IconLink,
      act: () => {
        clipboard.copy(`${location.origin}/?view=${encodeURIComponent(id)}`);
        onCopied();
      },
    },
    ...(canWrite
      ? [
          { label: `Replace “${name}” with this view`, Icon: IconReplace, act: () => setQuestion("replace") },
          { label: `Remove “${name}”`, Icon: IconTrash, act: () => setQuestion("remove") },
        ]
      : []),
  ];
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <bdi className={styles.name}>{name}</bdi>
        <time className={styles.saved} dateTime={saved}>
          {toSavedWords(saved, new Date())}
        </time>
      </button>
      {buttons.map(({ label, Icon, act }) => (
        <Tooltip key={label} label={label} openDelay={400}>
          <ActionIcon size="lg" variant="subtle" color="gray" aria-label={label} onClick={act}>
            <Icon size={17} />
          </ActionIcon>
        </Tooltip>
      ))}
    </li>
  );
}
