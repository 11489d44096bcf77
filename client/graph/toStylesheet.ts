// The canvas's stylesheet, made from the looks of kinds and statuses.
import type { StylesheetJson, StylesheetJsonBlock } from "cytoscape";
import { statuses } from "../../seed/model/stances.ts";
import { groupBlocks } from "./groupBlocks.ts";
import { kindLook, type LookName, lookNames, toIconUri } from "./kindLook.ts";
import { edgeFont, labelFont, labelGap, lineHeight } from "./nodeBox.ts";
import { palette, type Theme, unstated } from "./palette.ts";
import { statusLook } from "./statusLook.ts";
import { type BlockStyle, styleBlock } from "./styleBlock.ts";

const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';

/** Words that would be smaller on the screen are not drawn. */
const leastFont = 6;

export function toStylesheet(theme: Theme): StylesheetJson {
  return [
    ...nodeBlocks(theme),
    ...lookNames.map((kind) => kindBlock(kind, theme)),
    ...edgeBlocks(theme),
    ...statuses.flatMap((status) => statusBlocks(status, theme)),
    ...groupBlocks(theme),
    ...stateBlocks(theme),
  ];
}

function nodeBlocks(theme: Theme): StylesheetJsonBlock[] {
  const ink = palette[theme];
  return [
    styleBlock("node", {
      label: "data(label)",
      width: "data(width)",
      height: "data(height)",
      color: ink.text,
      "font-family": fontFamily,
      "font-size": labelFont,
      "line-height": lineHeight,
      "text-valign": "bottom",
      "text-margin-y": labelGap,
      "text-wrap": "wrap",
      "text-max-width": "400px",
      "text-outline-color": ink.ground,
      "text-outline-width": 2.5,
      "min-zoomed-font-size": 6,
      "border-width": 1.5,
      "border-color": ink.ground,
      "background-fit": "none",
      "background-clip": "none",
      "background-width": "54%",
      "background-height": "54%",
      "overlay-opacity": 0,
      // Nodes lie over lines, except over those of the chosen one with their words.
      "z-index-compare": "manual",
      "z-index": 2,
    }),
  ];
}

function kindBlock(kind: LookName, theme: Theme): StylesheetJsonBlock {
  const look = kindLook[kind];
  const icon = toIconUri(look, palette[theme].glyph);
  return styleBlock(`node[kind = "${kind}"]`, {
    shape: look.shape,
    "background-color": look.color[theme],
    ...(look.points && { "shape-polygon-points": [...look.points] }),
    ...(look.corner && { "corner-radius": `${Math.round(look.corner * 36)}px` }),
    ...(icon && { "background-image": icon }),
  });
}

function edgeBlocks(theme: Theme): StylesheetJsonBlock[] {
  const ink = palette[theme];
  return [
    styleBlock("edge", {
      // Reckoned many times quicker than a curve, and looks the same where nothing runs beside it.
      "curve-style": "straight",
      "control-point-step-size": 60,
      "target-arrow-shape": "triangle",
      "arrow-scale": 0.9,
      "target-distance-from-node": 2,
      color: ink.muted,
      "font-family": fontFamily,
      "font-size": edgeFont,
      "text-rotation": "autorotate",
      label: "data(label)",
      // Words appear from a zoom of 1 on, where they can be read; those of disputes earlier, but never where they cannot.
      "min-zoomed-font-size": edgeFont + 0.6,
      "text-background-color": ink.ground,
      "text-background-opacity": 0.88,
      "text-background-padding": "2px",
      "text-background-shape": "roundrectangle",
      "overlay-opacity": 0,
      "z-index-compare": "manual",
      "z-index": 0,
    }),
    styleBlock("edge[^status]", {
      "line-style": "solid",
      "line-color": unstated[theme],
      "target-arrow-color": unstated[theme],
      "target-arrow-shape": "vee",
      "arrow-scale": 0.75,
      width: 1,
    }),
    styleBlock("edge[?symmetric]", { "target-arrow-shape": "none" }),
  ];
}

function statusBlocks(status: (typeof statuses)[number], theme: Theme): StylesheetJsonBlock[] {
  const look = statusLook[status];
  const color = look.color[theme];
  const ink = palette[theme];
  const dash: BlockStyle = look.dash.length > 0 ? { "line-dash-pattern": [...look.dash] } : {};
  const blocks = [
    styleBlock(`edge[status = "${status}"]`, {
      "line-style": look.line,
      "line-color": color,
      "target-arrow-color": color,
      width: look.width,
      ...(look.line === "dashed" && dash),
    }),
  ];
  if (status !== "contested" && status !== "denied") return blocks;
  return [
    ...blocks,
    styleBlock(`edge[status = "${status}"]`, {
      color: status === "contested" ? ink.text : color,
      "font-size": edgeFont + 1,
      "min-zoomed-font-size": leastFont,
      "text-rotation": 0,
      "text-background-opacity": 1,
      "text-background-padding": "4px",
      "text-border-width": 1,
      "text-border-opacity": 1,
      "text-border-color": color,
      "z-index": 1,
    }),
    styleBlock(`node[status = "${status}"]`, {
      "border-style": look.line,
      "border-color": color,
      "border-width": 2.5,
      "border-position": "outside",
    }),
  ];
}

function stateBlocks(theme: Theme): StylesheetJsonBlock[] {
  const ink = palette[theme];
  return [
    styleBlock("node[?stub]", {
      "border-style": "dashed",
      "border-color": ink.muted,
      "border-width": 1.4,
      "background-color": ink.ground,
      color: ink.muted,
      "font-style": "italic",
    }),
    styleBlock("edge[?hidden]", { opacity: 0.32, label: "" }),
    styleBlock("node[?anonymous]", {
      "border-style": "dashed",
      "border-color": ink.text,
      "border-width": 1.6,
      "background-opacity": 0.72,
    }),
    // The picture steps back further than the name, which can still be read.
    styleBlock("node.dimmed", {
      opacity: 0.72,
      "background-opacity": 0.55,
      "background-image-opacity": 0.75,
    }),
    styleBlock("edge.dimmed", { opacity: 0.35 }),
    styleBlock('edge.dimmed[status = "contested"], edge.dimmed[status = "denied"]', { opacity: 0.6 }),
    styleBlock("edge.near, edge.hovered", {
      "min-zoomed-font-size": leastFont,
      "font-size": edgeFont + 1,
      "z-index": 7,
      color: ink.text,
    }),
    styleBlock("node.near", { "z-index": 8 }),
    styleBlock("node.hovered", {
      "outline-width": 2,
      "outline-offset": 3,
      "outline-color": ink.line,
      "z-index": 9,
    }),
    styleBlock("node.chosen", {
      "outline-width": 2.5,
      "outline-offset": 3.5,
      "outline-color": ink.accent,
      "font-weight": "bold",
      "z-index": 10,
    }),
    styleBlock("edge.worded", { "min-zoomed-font-size": 0 }),
    styleBlock("edge.chosen", {
      "min-zoomed-font-size": leastFont,
      "font-size": edgeFont + 1,
      "text-background-opacity": 1,
      "underlay-color": ink.accent,
      "underlay-opacity": 0.28,
      "underlay-padding": 5,
      color: ink.text,
      "font-weight": "bold",
      "z-index": 10,
    }),
    styleBlock("node.unplaced", { display: "none" }),
    styleBlock("core", { "active-bg-opacity": 0, "selection-box-opacity": 0 }),
  ];
}
