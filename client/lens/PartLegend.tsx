// What the marks of a comparison mean, with how many relations each stands for.
import type { ReactElement } from "react";
import styles from "./Compare.module.css";
import { type Part, seenParts } from "./compareLenses.ts";
import { PartMark } from "./PartMark.tsx";
import { partLook } from "./partLook.ts";

export function PartLegend({ counts }: { counts?: Readonly<Record<Part, number>> }): ReactElement {
  return (
    <ul className={styles.legend} aria-label="The two lenses compared">
      {seenParts.map((part) => (
        <li key={part} title={partLook[part].meaning}>
          <PartMark part={part} />
          {partLook[part].name}
          {counts && <span className={styles.count}>{counts[part].toLocaleString("en")}</span>}
        </li>
      ))}
    </ul>
  );
}
