// The time that an item takes, from its earliest mark to its latest.
import type { StageItem } from "./createStageLayout.ts";
import type { Extent } from "./toDensity.ts";

export function toItemSpan({ marks }: Pick<StageItem, "marks">): Extent {
  return {
    start: Math.min(...marks.map(({ shape }) => shape.start)),
    end: Math.max(...marks.map(({ shape }) => shape.end)),
  };
}
