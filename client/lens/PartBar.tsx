// The four parts of a comparison as one bar; each segment shows its part alone.
import type { ReactElement } from "react";
import styles from "./Compare.module.css";
import { type Part, seenParts } from "./compareLenses.ts";
import { PartMark } from "./PartMark.tsx";
import { partLook } from "./partLook.ts";

interface PartBarProps {
  counts: Readonly<Record<Part, number>>;
  shown: Part | undefined;
  onShow(part: Part | undefined): void;
}

export function PartBar({ counts, shown, onShow }: PartBarProps): ReactElement {
  const whole = seenParts.reduce((sum, part) => sum + counts[part], 0);
  const share = (part: Part) => (whole === 0 ? "" : ` (${Math.round((100 * counts[part]) / whole)} %)`);
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {seenParts.map(
          (part) =>
            counts[part] > 0 && <span key={part} data-part={part} style={{ flexGrow: counts[part] }} />,
        )}
      </div>
      <ul className={styles.parts} aria-label="Parts">
        {[...seenParts, "neither" as const].map((part) => (
          <li key={part} data-part={part}>
            <button
              type="button"
              aria-pressed={shown === part}
              disabled={counts[part] === 0}
              title={partLook[part].meaning}
              onClick={() => onShow(shown === part ? undefined : part)}
            >
              <PartMark part={part} />
              <b>{counts[part].toLocaleString("en")}</b> {partLook[part].name}
              <small>{part === "neither" ? " counted apart" : share(part)}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
