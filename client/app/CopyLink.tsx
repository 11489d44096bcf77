// The button that copies a link to what is on screen, and says so.
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconCheck, IconLink } from "@tabler/icons-react";
import { type ReactElement, useEffect, useState } from "react";
import styles from "./Header.module.css";

interface CopyLinkProps {
  /** The address, or a shorter one that opens the same; without it the address as it stands. */
  toLink?(): Promise<string>;
}

const shownMs = 1_600;

export function CopyLink({ toLink }: CopyLinkProps): ReactElement {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), shownMs);
    return () => clearTimeout(timer);
  }, [state]);
  const label =
    state === "copied"
      ? "Link copied"
      : state === "failed"
        ? "The browser did not let it be copied: take the address bar’s"
        : "Copy a link to this view";
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(toLink ? await toLink() : location.href);
      setState("copied");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <Tooltip label={label} openDelay={400}>
        <ActionIcon size="lg" variant="subtle" color="gray" aria-label={label} onClick={() => void copy()}>
          {state === "copied" ? <IconCheck size={18} /> : <IconLink size={18} />}
        </ActionIcon>
      </Tooltip>
      <span className={styles.said} role="status">
        {state === "idle" ? "" : label}
      </span>
    </>
  );
}
