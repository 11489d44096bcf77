// Marks as a list of sentences, each of which can be chosen.
import type { ReactElement } from "react";
import { KindMark } from "../graph/KindMark.tsx";
import { StripMark } from "../strip/StripMark.tsx";
import { isToggling } from "../table/chooseIds.ts";
import styles from "./TimelineList.module.css";
import type { TimeMark } from "./TimeMark.ts";

interface MarkListProps {
  marks: readonly Omit<TimeMark, "shape">[];
  chosen: ReadonlySet<string>;
  onSelect(target: string, toggles: boolean): void;
}

export function MarkList({ marks, chosen, onSelect }: MarkListProps): ReactElement {
  return (
    <ol className={styles.items}>
      {marks.map(({ id, clock, kind, stance, target, words }) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={chosen.has(target)}
            onClick={(event) => onSelect(target, isToggling(event))}
          >
            {clock === "happened" ? (
              <KindMark kind={kind} />
            ) : (
              <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
                <StripMark stance={stance ?? "asserts"} />
              </svg>
            )}
            <span>{words}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
