// The marks in sight as buttons over the canvas: what a pointer hits, the keyboard walks and a screen reader reads.
import { memo, type ReactElement } from "react";
import type { StageItem } from "./createStageLayout.ts";
import type { Place } from "./drawEvent.ts";
import styles from "./Timeline.module.css";
import { toItemWords } from "./toItemWords.ts";

interface StageMarksProps {
  items: readonly { item: StageItem; place: Place }[];
  /** Where the layer begins. */
  left: number;
  width: number;
  chosen: ReadonlySet<string>;
  /** The one that Tab leads to. */
  focused: string | undefined;
  onOpen(item: StageItem, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): void;
  onFocus(key: string | undefined, visible: boolean): void;
  onHover(key: string | undefined): void;
}

export const StageMarks = memo(function StageMarks(props: StageMarksProps): ReactElement {
  const { items, left, width, chosen, focused, onOpen, onFocus, onHover } = props;
  const entry = items.some(({ item }) => item.key === focused) ? focused : items[0]?.item.key;
  return (
    <>
      {items.map(({ item, place }) => {
        const high = item.clock === "happened" ? 20 : 16;
        const x0 = Math.max(left - 30, place.x0 - 2);
        const x1 = Math.min(width + 30, Math.max(place.x1 + 2, x0 + 14));
        return (
          <button
            type="button"
            key={item.key}
            data-key={item.key}
            className={styles.mark}
            tabIndex={item.key === entry ? 0 : -1}
            aria-label={toItemWords(item)}
            aria-pressed={item.marks.some(({ target }) => chosen.has(target))}
            style={{ left: x0 - left, top: place.y - high / 2, width: x1 - x0, height: high }}
            onClick={(event) => onOpen(item, event)}
            onFocus={(event) => onFocus(item.key, event.currentTarget.matches(":focus-visible"))}
            onBlur={() => onFocus(undefined, false)}
            onPointerEnter={() => onHover(item.key)}
            onPointerLeave={() => onHover(undefined)}
          />
        );
      })}
    </>
  );
});
