// What one mark of the picture gathers, where no zoom would part it.
import { CloseButton } from "@mantine/core";
import { type ReactElement, useEffect, useRef } from "react";
import { MarkList } from "./MarkList.tsx";
import styles from "./Timeline.module.css";
import type { TimeMark } from "./TimeMark.ts";

interface ItemSheetProps {
  marks: readonly TimeMark[];
  chosen: ReadonlySet<string>;
  onSelect(target: string, toggles: boolean): void;
  onClose(): void;
}

export function ItemSheet({ marks, chosen, onSelect, onClose }: ItemSheetProps): ReactElement {
  const root = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard goes on in what has opened
  useEffect(() => root.current?.querySelector<HTMLElement>("ol button")?.focus(), [marks]);
  const what = marks[0]?.clock === "happened" ? "events" : "claims";
  const title = `${marks.length} ${what}`;
  return (
    <section
      ref={root}
      className={styles.sheet}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <CloseButton className={styles.close} size="sm" aria-label="Close" onClick={onClose} />
      <h3>{title}</h3>
      <MarkList marks={marks} chosen={chosen} onSelect={onSelect} />
    </section>
  );
}
