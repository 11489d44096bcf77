// Draws what lies under the marks on the canvas: sea, land, borders, the countries in the graph, and the relations' lines.
import { type Status, statuses } from "../../seed/model/stances.ts";
import type { Point } from "../graph/computeLayout.ts";
import { palette, type Theme } from "../graph/palette.ts";
import { statusLook } from "../graph/statusLook.ts";
import type { ArrangedStand } from "./arrangeStands.ts";
import type { Globe } from "./createGlobe.ts";
import type { Curve } from "./toCurves.ts";
import type { Frame, Transform } from "./toFit.ts";

export interface MapScene {
  globe: Globe;
  frame: Frame;
  /** How far the canvas reaches beyond the window on each side, so that there is something to move in. */
  margin: number;
  theme: Theme;
  areas: readonly { id: string; path: Path2D }[];
  /** In the pixels of the zoom `k` at which they were laid out. */
  stands: readonly ArrangedStand[];
  curves: readonly Curve[];
  k: number;
  selected: ReadonlySet<string>;
  hovered: string | undefined;
}

const inks: Record<
  Theme,
  { sea: string; land: string; area: string; border: string; grid: string; disc: string }
> = {
  light: {
    sea: "#f1f5f9",
    land: "#ffffff",
    area: "#dfeee9",
    border: "#ccd4df",
    grid: "#e6ebf2",
    disc: "rgb(255 255 255 / 72%)",
  },
  dark: {
    sea: "#10151c",
    land: "#1d242f",
    area: "#1f3a35",
    border: "#394454",
    grid: "#1a212b",
    disc: "rgb(16 21 28 / 62%)",
  },
};

/** The world, whatever is selected. */
export function drawWorld(context: CanvasRenderingContext2D, now: Transform, scene: MapScene): void {
  const { globe, theme, areas } = scene;
  const ink = inks[theme];
  const hair = 1 / now.k;
  const { land, borders } = globe.toOutlines(now.k);
  begin(context, now, now.k, scene);
  context.fillStyle = ink.sea;
  context.fill(globe.sphere);
  stroke(context, globe.grid, ink.grid, hair);
  context.fillStyle = ink.land;
  context.fill(land);
  context.fillStyle = ink.area;
  for (const { path } of areas) context.fill(path);
  stroke(context, land, ink.border, hair);
  stroke(context, borders, ink.border, hair);
  place(context, now, now.k / scene.k, scene);
  for (const stand of scene.stands) drawStand(context, stand, theme, ink.disc, now.k / scene.k);
}

/** All lines, whatever is selected. */
export function drawLines(context: CanvasRenderingContext2D, now: Transform, scene: MapScene): void {
  const { curves, theme } = scene;
  const scale = now.k / scene.k;
  begin(context, now, scale, scene);
  context.globalAlpha = toFaintness(curves.length);
  for (const status of statuses)
    drawCurves(
      context,
      curves.filter(({ relation }) => relation.status === status),
      status,
      theme,
      scale,
    );
  context.globalAlpha = 1;
}

/** What is selected or pointed at, and its lines, for a canvas over the other. */
export function drawHighlights(context: CanvasRenderingContext2D, now: Transform, scene: MapScene): void {
  const { areas, selected, hovered, theme } = scene;
  const accent = palette[theme].accent;
  const isMeant = (id: string) => selected.has(id) || id === hovered;
  begin(context, now, now.k, scene);
  for (const { id, path } of areas) {
    if (!isMeant(id)) continue;
    context.globalAlpha = selected.has(id) ? 0.2 : 0.08;
    context.fillStyle = accent;
    context.fill(path);
    context.globalAlpha = 1;
    stroke(context, path, accent, (selected.has(id) ? 2 : 1.2) / now.k);
  }
  const scale = now.k / scene.k;
  place(context, now, scale, scene);
  for (const curve of scene.curves) {
    const { id, start, end, status } = curve.relation;
    if (![id, start, end].some(isMeant)) continue;
    if (isMeant(id)) {
      context.setLineDash([]);
      context.globalAlpha = 0.4;
      stroke(context, toPath([curve]), accent, (selected.has(id) ? 10 : 7) / scale);
      context.globalAlpha = 1;
    }
    drawCurves(context, [curve], status, theme, scale);
  }
}

function begin(context: CanvasRenderingContext2D, now: Transform, scale: number, scene: MapScene): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setLineDash([]);
  context.lineJoin = "round";
  place(context, now, scale, scene);
}

function place(
  context: CanvasRenderingContext2D,
  { x, y }: Transform,
  scale: number,
  { frame, margin }: MapScene,
): void {
  const ratio = context.canvas.width / (frame.width + 2 * margin);
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * (x + margin), ratio * (y + margin));
}

/** Where lines are many, those of what is selected or pointed at stand out. */
function toFaintness(lines: number): number {
  if (lines <= 150) return 1;
  return lines <= 500 ? 0.55 : 0.25;
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, color: string, width: number): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke(path);
}

/** What stands at one place, and a thread to where that is when it had to give way. */
function drawStand(
  context: CanvasRenderingContext2D,
  { spot, middle, radius }: ArrangedStand,
  theme: Theme,
  disc: string,
  scale: number,
): void {
  context.strokeStyle = palette[theme].line;
  context.lineWidth = 1 / scale;
  context.globalAlpha = 0.55;
  if (Math.hypot(spot.x - middle.x, spot.y - middle.y) > 5) {
    context.beginPath();
    context.moveTo(spot.x, spot.y);
    context.lineTo(middle.x, middle.y);
    context.stroke();
    context.beginPath();
    context.arc(spot.x, spot.y, 2.5 / scale, 0, 2 * Math.PI);
    context.fillStyle = palette[theme].line;
    context.fill();
  }
  context.beginPath();
  context.arc(middle.x, middle.y, radius, 0, 2 * Math.PI);
  context.globalAlpha = 1;
  context.fillStyle = disc;
  context.fill();
  context.globalAlpha = 0.3;
  context.stroke();
  context.globalAlpha = 1;
}

/** Of one status: as one path, which is a hundred times faster than one by one. */
function drawCurves(
  context: CanvasRenderingContext2D,
  curves: readonly Curve[],
  status: Status,
  theme: Theme,
  scale: number,
): void {
  if (curves.length === 0) return;
  const { color, width, dash, line } = statusLook[status];
  context.lineCap = line === "dotted" ? "round" : "butt";
  context.setLineDash(dash.map((part) => part / scale));
  stroke(context, toPath(curves), color[theme], (width * 0.8) / scale);
  context.setLineDash([]);
  const arrows = new Path2D();
  for (const { bend, to, arrow } of curves) if (arrow) addArrow(arrows, bend, to, 6 / scale);
  context.fillStyle = color[theme];
  context.fill(arrows);
}

function toPath(curves: readonly Curve[]): Path2D {
  const path = new Path2D();
  for (const { from, bend, to } of curves) {
    path.moveTo(from.x, from.y);
    path.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
  }
  return path;
}

function addArrow(path: Path2D, from: Point, to: Point, length: number): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  path.moveTo(to.x, to.y);
  for (const turn of [0.42, -0.42])
    path.lineTo(to.x - length * Math.cos(angle + turn), to.y - length * Math.sin(angle + turn));
  path.closePath();
}
