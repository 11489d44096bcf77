// The colours of communities: the largest have one each, apart for colour-blind eyes; the rest share a grey.
import type { Theme } from "../graph/palette.ts";

const colors: readonly Record<Theme, string>[] = [
  { light: "#2f5fd0", dark: "#7ea2ff" },
  { light: "#b25f22", dark: "#f0a561" },
  { light: "#0f8466", dark: "#4ccba4" },
  { light: "#a3327f", dark: "#ee8fcb" },
  { light: "#8a7a00", dark: "#dcc94a" },
  { light: "#0b7488", dark: "#5cc4dc" },
  { light: "#8f2f2f", dark: "#f08a80" },
  { light: "#5b4bb0", dark: "#b4a4f5" },
];
const rest: Record<Theme, string> = { light: "#6f7680", dark: "#a2a9b3" };

/** Undefined: in no community. */
export function toCommunityColor(number: number | undefined, theme: Theme): string {
  return (number === undefined ? rest : (colors[number] ?? rest))[theme];
}
