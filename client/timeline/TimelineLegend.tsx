// What the marks of the timeline mean, in one line.
import type { ReactElement } from "react";
import { StripMark } from "../strip/StripMark.tsx";
import styles from "./Timeline.module.css";
import type { Clock } from "./TimeMark.ts";

export function TimelineLegend({ clock }: { clock: Clock }): ReactElement {
  return (
    <span className={styles.legend}>
      {clock !== "said" && (
        <>
          <span>● a day</span>
          <span>⊢●⊣ some time in it</span>
          <span>▭ a span</span>
          <span>faded ends: roughly</span>
          <span>› open</span>
        </>
      )}
      {clock !== "happened" &&
        (["asserts", "confirms", "denies"] as const).map((stance) => (
          <span key={stance}>
            <svg width={13} height={13} viewBox="-7 -7 14 14" aria-hidden="true">
              <StripMark stance={stance} />
            </svg>{" "}
            {stance}
          </span>
        ))}
    </span>
  );
}
