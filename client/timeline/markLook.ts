// How the marks of the timeline look: statuses as in the graph, stances by shape as on the strip.
import type { Stance, Status } from "../../seed/model/stances.ts";
import { kindLook, toOutline } from "../graph/kindLook.ts";
import { palette, type Theme, unstated } from "../graph/palette.ts";
import { statusLook } from "../graph/statusLook.ts";
import type { Ink } from "./Pen.ts";

/** As on the strip, around (0, 0). */
export const stancePath: Record<Stance, string> = {
  asserts: "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z",
  confirms: "M0 -5.4L5.4 0L0 5.4L-5.4 0z",
  denies: "M-4 -4L4 4M4 -4L-4 4",
};

export const stanceInk: Record<Stance, Record<Theme, string>> = {
  asserts: { light: "#0f7a5a", dark: "#4ccba4" },
  confirms: { light: "#2f5fd0", dark: "#7ea2ff" },
  denies: { light: "#c22f2f", dark: "#ff7b72" },
};

export function toStanceInk(stance: Stance, theme: Theme): Ink {
  const color = stanceInk[stance][theme];
  return stance === "denies" ? { stroke: color, width: 2.4 } : { fill: color, stroke: palette[theme].ground };
}

export const eventIcon = {
  Meeting: toOutline(kindLook.Meeting, 12),
  Event: toOutline(kindLook.Event, 12),
};

export function toKindColor(kind: "Meeting" | "Event", theme: Theme): string {
  return kindLook[kind].color[theme];
}

/** The line around an event; without a status it is lighter than any. */
export function toStatusInk(status: Status | undefined, theme: Theme): Ink {
  if (!status) return { stroke: unstated[theme], width: 1 };
  const { color, width, dash } = statusLook[status];
  return {
    stroke: color[theme],
    width: status === "corroborated" ? 2.4 : width,
    dash: dash.map((part) => part * 0.7),
  };
}
