// The lens on the whole workspace: its two questions, and what it hides.
import type { ReactElement } from "react";
import { isOpenLens } from "../console/mergeLens.ts";
import styles from "./Lens.module.css";
import { LensFields, type LensFieldsProps } from "./LensFields.tsx";
import { type Hidden, toHiddenWords } from "./toHiddenWords.ts";

interface LensPanelProps extends LensFieldsProps {
  /** Nothing is said of it while it is not known. */
  hidden: Hidden | undefined;
}

export function LensPanel({ view, onChange, hidden }: LensPanelProps): ReactElement {
  return (
    <div className={styles.lens}>
      <LensFields view={view} onChange={onChange} />
      {hidden && !isOpenLens(view) && (
        <p className={styles.hidden} role="status">
          {toHiddenWords(hidden)}
        </p>
      )}
    </div>
  );
}
