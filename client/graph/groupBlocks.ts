// How groups, merged lines, halos and pins look on the canvas.
import type { StylesheetJsonBlock } from "cytoscape";
import { kindLook, lookNames, toIconUri } from "./kindLook.ts";
import { edgeFont, labelFont } from "./nodeBox.ts";
import { palette, type Theme } from "./palette.ts";
import { styleBlock } from "./styleBlock.ts";

const groupPadding = 18;
const pinSize = 15;

export function groupBlocks(theme: Theme): StylesheetJsonBlock[] {
  const ink = palette[theme];
  return [
    styleBlock("node[?group]", {
      shape: "round-rectangle",
      "corner-radius": "14px",
      "background-color": ink.line,
      "background-opacity": 0.09,
      "background-image": "none",
      "border-width": 1.2,
      "border-style": "solid",
      "border-color": ink.line,
      "border-opacity": 0.55,
      padding: `${groupPadding}px`,
      color: ink.muted,
      "font-size": labelFont,
      "font-weight": "bold",
      "text-valign": "top",
      "text-margin-y": -4,
      "min-zoomed-font-size": 5,
      // Under the lines that cross it.
      "z-index": -1,
    }),
    styleBlock("node[?closed]", {
      shape: "round-rectangle",
      "corner-radius": "8px",
      "background-color": ink.muted,
      "border-style": "double",
      "border-width": 5,
      "border-color": ink.ground,
      "font-weight": "bold",
      ghost: "yes",
      "ghost-offset-x": 5,
      "ghost-offset-y": -5,
      "ghost-opacity": 0.35,
    }),
    styleBlock("edge[?merged]", {
      "min-zoomed-font-size": 6,
      "font-size": edgeFont,
      "text-rotation": 0,
      color: ink.text,
      "text-background-opacity": 1,
      "z-index": 1,
    }),
    // Words side by side along their lines: upright they would cover one another.
    styleBlock("edge[?parallel]", { "curve-style": "bezier", "text-rotation": "autorotate" }),
    styleBlock("node[halo]", {
      "underlay-color": "data(halo)",
      "underlay-opacity": theme === "light" ? 0.5 : 0.55,
      "underlay-padding": 7,
      "underlay-shape": "ellipse",
    }),
    styleBlock("node[?pinned]", toPinned(undefined, theme)),
    ...lookNames.flatMap((kind) => {
      const icon = toIconUri(kindLook[kind], ink.glyph);
      return icon ? [styleBlock(`node[kind = "${kind}"][?pinned]`, toPinned(icon, theme))] : [];
    }),
  ];
}

/** A small pin at the upper right of the shape, beside the kind's glyph. */
function toPinned(icon: string | undefined, theme: Theme) {
  const both = (first: string | number, second: string | number) => (icon ? [first, second] : [second]);
  return {
    "background-image": both(icon ?? "", toPinUri(theme)),
    "background-width": both("54%", `${pinSize}px`),
    "background-height": both("54%", `${pinSize}px`),
    "background-position-x": both("50%", "100%"),
    "background-position-y": both("50%", "0%"),
    "background-offset-x": both(0, 6),
    "background-offset-y": both(0, -6),
    "background-fit": both("none", "none"),
    "background-clip": both("none", "none"),
    "background-image-containment": both("over", "over"),
    "bounds-expansion": 8,
  };
}

function toPinUri(theme: Theme): string {
  const { ground, text } = palette[theme];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" fill="${ground}" stroke="${text}" stroke-width="1.4"/><path d="M7.5 4.5h5l-.8 4.2 2 2.3h-7.400l2-2.300z" fill="${text}"/><path d="M10 11v5" stroke="${text}" stroke-width="1.600" stroke-linecap="round"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
