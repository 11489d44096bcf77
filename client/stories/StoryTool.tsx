// A button of a story's list or presentation: an icon with its name, which keeps the focus where it has nothing to do.
import { ActionIcon, Tooltip } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";

interface StoryToolProps {
  label: string;
  size: "md" | "xl";
  off?: boolean;
  /** In a full screen only what is inside it is seen. */
  withinPortal?: boolean;
  onClick(): void;
  children: ReactNode;
}

export function StoryTool(props: StoryToolProps): ReactElement {
  const { label, size, off = false, withinPortal = true, onClick, children } = props;
  return (
    <Tooltip label={label} openDelay={400} withinPortal={withinPortal}>
      <ActionIcon
        size={size}
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-disabled={off}
        data-off={off}
        onClick={() => !off && onClick()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
