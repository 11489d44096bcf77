// What the marks of the timeline mean, in one line.
import type { ReactElement } from "react";
import { StripMark } from "../strip/StripMark.tsx";
import "../strip/strip.css";
import styles from "./TimelineLegend.module.css";
import type { Clock } from "./TimeMark.ts";

const dated = [
  ["a day", "M9 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"],
  ["some time in it", "M9 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM2 7h22M2 3.5v7M24 3.5v7"],
  ["a span", "M2 3h22v8h-22z"],
  ["goes on", "M2 3h14M2 11h14M18 2.5l5 4.5l-5 4.5"],
] as const;

export function TimelineLegend({ clock }: { clock: Clock }): ReactElement {
  return (
    <span className={styles.legend}>
      {clock !== "said" && (
        <>
          {dated.map(([words, path]) => (
            <span key={words}>
              <svg width={26} height={14} aria-hidden="true">
                <path className={styles.sample} d={path} />
              </svg>
              {words}
            </span>
          ))}
          <span>faded: roughly</span>
        </>
      )}
      {clock !== "happened" &&
        (["asserts", "confirms", "denies"] as const).map((stance) => (
          <span key={stance}>
            <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
              <StripMark stance={stance} />
            </svg>
            {stance}
          </span>
        ))}
    </span>
  );
}
