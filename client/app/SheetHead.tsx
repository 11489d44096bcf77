// The head of a panel where panels are sheets over the graph, on small screens.
import { CloseButton } from "@mantine/core";
import type { ReactElement } from "react";
import styles from "./Workspace.module.css";

interface SheetHeadProps {
  title: string;
  onClose(): void;
}

export function SheetHead({ title, onClose }: SheetHeadProps): ReactElement {
  return (
    <div className={styles.sheetHead}>
      <b>{title}</b>
      <CloseButton aria-label={`Close ${title.toLowerCase()}`} onClick={onClose} />
    </div>
  );
}
