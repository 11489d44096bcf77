// What every frame of the console has: the text it came of, its buttons, and a body that can be folded away.
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconPin, IconPinFilled, IconX } from "@tabler/icons-react";
import type { ReactElement, ReactNode } from "react";
import styles from "./Frame.module.css";

export interface FrameControls {
  /** Puts a text into the editor. */
  onEdit(text: string): void;
  onPin(): void;
  onCollapse(): void;
  onClose(): void;
}

interface FrameShellProps {
  id: number;
  query: string;
  pinned: boolean;
  collapsed: boolean;
  controls: FrameControls;
  tone?: "running" | "failed";
  /** Stands after the text: the lens it was run through. */
  aside?: ReactNode;
  buttons?: ReactNode;
  children: ReactNode;
}

export function FrameShell(props: FrameShellProps): ReactElement {
  const { id, query, pinned, collapsed, controls, tone, aside, buttons, children } = props;
  const oneLine = query.replace(/\s+/g, " ").trim();
  return (
    <article
      id={toFrameId(id)}
      className={styles.frame}
      data-tone={tone}
      data-pinned={pinned}
      aria-label={oneLine.slice(0, 120)}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>
          <button
            type="button"
            className={styles.query}
            title={`${query.slice(0, 1_500)}\n\nEdit it`}
            onClick={() => controls.onEdit(query)}
          >
            {oneLine.slice(0, 400)}
          </button>
        </h2>
        {aside}
        <div className={styles.buttons}>
          {buttons}
          <FrameButton
            label={pinned ? "Unpin" : "Pin on top"}
            pressed={pinned}
            spare
            onClick={controls.onPin}
          >
            {pinned ? <IconPinFilled size={16} /> : <IconPin size={16} />}
          </FrameButton>
          <FrameButton
            label={collapsed ? "Unfold" : "Fold"}
            expanded={!collapsed}
            onClick={controls.onCollapse}
          >
            {collapsed ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
          </FrameButton>
          <FrameButton label="Close" onClick={controls.onClose}>
            <IconX size={16} />
          </FrameButton>
        </div>
      </header>
      {!collapsed && children}
    </article>
  );
}

/** The id that a frame has in the page. */
export function toFrameId(id: number): string {
  return `frame-${id}`;
}

interface FrameButtonProps {
  label: string;
  children: ReactNode;
  pressed?: boolean;
  expanded?: boolean;
  /** Left out where there is no room; the frame's menu has it too. */
  spare?: boolean;
  onClick(): void;
}

export function FrameButton({
  label,
  children,
  pressed,
  expanded,
  spare,
  onClick,
}: FrameButtonProps): ReactElement {
  return (
    <Tooltip label={label} openDelay={500}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        className={styles.button}
        data-spare={spare}
        aria-label={label}
        aria-pressed={pressed}
        aria-expanded={expanded}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
