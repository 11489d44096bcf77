// How each status looks: the line of a relation, the outline of an event, the mark in the legend.
import type { Status } from "../../seed/model/stances.ts";
import type { Theme } from "./palette.ts";

export interface StatusLook {
  line: "solid" | "dashed" | "dotted";
  width: number;
  /** Stroke and gap; empty for a solid line. */
  dash: readonly number[];
  color: Record<Theme, string>;
}

export const statusLook: Record<Status, StatusLook> = {
  corroborated: { line: "solid", width: 3, dash: [], color: { light: "#3d495c", dark: "#c3cddb" } },
  "single-source": { line: "solid", width: 1.2, dash: [], color: { light: "#7c879b", dark: "#77849a" } },
  contested: { line: "dashed", width: 2.6, dash: [7, 4], color: { light: "#b35c00", dark: "#f0a030" } },
  denied: { line: "dotted", width: 2.6, dash: [1.5, 4], color: { light: "#c22f2f", dark: "#ff7b72" } },
};
