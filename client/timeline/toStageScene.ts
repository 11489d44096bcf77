// Marks and the room they have → the lanes, and where in them everything stands.
import type { Theme } from "../graph/palette.ts";
import { arrangeLanes, toMostLanes } from "./arrangeLanes.ts";
import { createStageLayout } from "./createStageLayout.ts";
import { axisHeight, type StageScene } from "./drawStage.ts";
import type { Clock, LaneKind, TimeMark } from "./TimeMark.ts";
import type { Extent } from "./toDensity.ts";
import { toLanes } from "./toLanes.ts";

/** Milliseconds: what is asked for, and the lens's day. */
export type StageRange = Pick<StageScene, "from" | "to" | "asOf">;

interface Ground {
  marks: { happened: readonly TimeMark[]; said: readonly TimeMark[] };
  by: LaneKind;
  clock: Clock;
  extent: Extent;
  width: number;
  height: number;
  theme: Theme;
}

const gutter = 148;
/** Below this width the names of lanes stand over their marks. */
const narrow = 560;
const headHeight = 18;

export function toStageScene({ marks, by, clock, extent, width, height, theme }: Ground): StageScene {
  const isNarrow = width < narrow;
  const head = isNarrow ? headHeight : 0;
  const room = height - axisHeight;
  const shown = {
    happened: clock === "said" ? [] : marks.happened,
    said: clock === "happened" ? [] : marks.said,
  };
  const lanes = arrangeLanes(
    toLanes(shown, by, toMostLanes(room, head, clock, shown.happened.length + shown.said.length)),
    {
      ...{ top: axisHeight, height: room, head, clock },
    },
  );
  return {
    ...{ lanes, extent, width, height, theme },
    left: isNarrow ? 0 : gutter,
    layout: createStageLayout(lanes, extent),
    chosen: new Set(),
  };
}
