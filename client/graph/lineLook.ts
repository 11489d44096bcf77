// How a line is drawn in either theme: by its status, and lightest where no claims stand behind it.
import type { PictureLine } from "./Picture.ts";
import { palette, type Theme, unstated } from "./palette.ts";
import { statusLook } from "./statusLook.ts";

export interface LineLook {
  color: string;
  width: number;
  dash: readonly number[];
  round: boolean;
  opacity: number;
  /** Of its words. */
  ink: string;
}

export function toLineLook({ status, relation, loud }: PictureLine, theme: Theme): LineLook {
  const { text, muted } = palette[theme];
  if (!status)
    return {
      color: unstated[theme],
      width: 1,
      dash: [],
      round: false,
      opacity: relation.hidden ? 0.32 : 1,
      ink: relation.merged ? text : muted,
    };
  const { color, width, dash, line } = statusLook[status];
  return {
    color: color[theme],
    width,
    dash,
    round: line === "dotted",
    opacity: 1,
    ink: relation.merged || status === "contested" ? text : loud ? color[theme] : muted,
  };
}
