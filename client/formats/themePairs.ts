// The inks of the light theme with those of the dark one: a picture drawn in the light follows the reader's theme by style sheet alone.
import { kindLook } from "../graph/kindLook.ts";
import { palette, unstated } from "../graph/palette.ts";
import { statusLook } from "../graph/statusLook.ts";

/** Without the palette's `line`, which is no ink of nodes and relations. */
export function toThemePairs(): Map<string, string> {
  const inks = [
    ...(["ground", "text", "muted", "accent", "glyph"] as const).map((name) => ({
      light: palette.light[name],
      dark: palette.dark[name],
    })),
    ...Object.values(kindLook).map(({ color }) => color),
    ...Object.values(statusLook).map(({ color }) => color),
    unstated,
  ];
  return new Map(inks.map(({ light, dark }) => [light, dark]));
}
