// Draws what lies under the marks on the canvas: sea, land, borders, the countries in the graph, and the relations' lines.
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

export function drawMap(context: CanvasRenderingContext2D, now: Transform, scene: MapScene): void {
  const { frame, globe, theme, areas, selected, hovered } = scene;
  const ink = inks[theme];
  const ratio = context.canvas.width / Math.max(1, frame.width);
  const accent = palette[theme].accent;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, frame.width, frame.height);
  context.setTransform(ratio * now.k, 0, 0, ratio * now.k, ratio * now.x, ratio * now.y);
  const hair = 1 / now.k;
  context.setLineDash([]);
  context.lineJoin = "round";
  context.fillStyle = ink.sea;
  context.fill(globe.sphere);
  stroke(context, globe.grid, ink.grid, hair);
  context.fillStyle = ink.land;
  context.fill(globe.land);
  for (const { id, path } of areas) {
    context.fillStyle = ink.area;
    context.fill(path);
    if (selected.has(id)) {
      context.globalAlpha = 0.22;
      context.fillStyle = accent;
      context.fill(path);
      context.globalAlpha = 1;
    }
  }
  stroke(context, globe.land, ink.border, hair);
  stroke(context, globe.borders, ink.border, hair);
  for (const { id, path } of areas)
    if (selected.has(id) || id === hovered)
      stroke(context, path, accent, (selected.has(id) ? 2 : 1.2) * hair);

  const scale = now.k / scene.k;
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * now.x, ratio * now.y);
  for (const stand of scene.stands) drawStand(context, stand, theme, ink.disc, scale);
  const faint = toFaintness(scene.curves.length);
  for (const foremost of [false, true])
    for (const curve of scene.curves) {
      const { id, start, end } = curve.relation;
      const meant = [id, start, end].some((one) => selected.has(one) || one === hovered);
      if (meant !== foremost) continue;
      context.globalAlpha = meant ? 1 : faint;
      drawCurve(context, curve, theme, scale, selected.has(id) ? 9 : id === hovered ? 6 : 0);
    }
  context.globalAlpha = 1;
  context.setTransform(1, 0, 0, 1, 0, 0);
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

/** `glow` is the width of the light around a chosen one. */
function drawCurve(
  context: CanvasRenderingContext2D,
  { from, bend, to, relation, arrow }: Curve,
  theme: Theme,
  scale: number,
  glow: number,
): void {
  const { color, width, dash, line } = statusLook[relation.status];
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
  if (glow > 0) {
    context.setLineDash([]);
    context.strokeStyle = palette[theme].accent;
    context.globalAlpha = 0.35;
    context.lineWidth = glow / scale;
    context.stroke();
    context.globalAlpha = 1;
  }
  context.lineCap = line === "dotted" ? "round" : "butt";
  context.setLineDash(dash.map((part) => part / scale));
  context.strokeStyle = color[theme];
  context.lineWidth = (width * 0.8) / scale;
  context.stroke();
  context.setLineDash([]);
  if (arrow) drawArrow(context, bend, to, color[theme], scale);
}

function drawArrow(
  context: CanvasRenderingContext2D,
  from: Point,
  to: Point,
  color: string,
  scale: number,
): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const length = 6 / scale;
  context.beginPath();
  context.moveTo(to.x, to.y);
  for (const turn of [0.42, -0.42])
    context.lineTo(to.x - length * Math.cos(angle + turn), to.y - length * Math.sin(angle + turn));
  context.fillStyle = color;
  context.fill();
}
