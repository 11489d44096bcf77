// The bar under a slide: how far it is, and every command of the presentation as a button.
import { ActionIcon, Tooltip } from "@mantine/core";
import {
  IconChevronLeft,
  IconChevronRight,
  IconExternalLink,
  IconKeyboard,
  IconList,
  IconMaximize,
  IconNotes,
  IconX,
} from "@tabler/icons-react";
import type { ReactElement, ReactNode } from "react";
import styles from "./PresentPage.module.css";
import { StoryTool } from "./StoryTool.tsx";
import type { PresentCommand } from "./toPresentCommand.ts";

interface PresentBarProps {
  title: string;
  at: number;
  count: number;
  /** The step in the workspace. */
  address: string;
  /** In a frame on another site: nothing to leave, and no second window. */
  framed: boolean;
  onCommand(command: PresentCommand): void;
}

export function PresentBar({ title, at, count, address, framed, onCommand }: PresentBarProps): ReactElement {
  const button = (label: string, command: PresentCommand, icon: ReactNode, off = false) => (
    <StoryTool size="xl" label={label} off={off} withinPortal={false} onClick={() => onCommand(command)}>
      {icon}
    </StoryTool>
  );
  return (
    <footer className={styles.bar}>
      {button("Slide before (Left)", { move: "previous" }, <IconChevronLeft size={22} />, at === 0)}
      <span className={styles.progress}>
        <span className={styles.unseen}>Slide </span>
        {at + 1} / {count}
      </span>
      {button("Next slide (Right)", { move: "next" }, <IconChevronRight size={22} />, at === count - 1)}
      <progress className={styles.meter} value={at + 1} max={count} aria-label="How far the story is" />
      <span className={styles.name} dir="auto">
        {title}
      </span>
      {button("Contents (O)", { does: "contents" }, <IconList size={20} />)}
      {!framed && button("Notes in a second window (N)", { does: "notes" }, <IconNotes size={20} />)}
      {button("Full screen (F)", { does: "fullscreen" }, <IconMaximize size={20} />)}
      {button("Keys (?)", { does: "help" }, <IconKeyboard size={20} />)}
      <Tooltip label="Open this step in the workspace" openDelay={400} withinPortal={false}>
        <ActionIcon
          component="a"
          href={address}
          target={framed ? "_blank" : undefined}
          size="xl"
          variant="subtle"
          color="gray"
          aria-label="Open this step in the workspace"
        >
          <IconExternalLink size={20} />
        </ActionIcon>
      </Tooltip>
      {!framed && button("End the presentation (Esc)", { does: "leave" }, <IconX size={20} />)}
    </footer>
  );
}
