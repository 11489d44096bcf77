// The canvases of a graph: one for the picture, one above it for what the pointer is over. Draws at most once a frame.

import type { Picture } from "./Picture.ts";
import { paintGlow, paintLines } from "./paintLines.ts";
import { paintRing } from "./paintNodes.ts";
import { paintPicture } from "./paintPicture.ts";
import { paintWords } from "./paintTexts.ts";
import { palette, type Theme } from "./palette.ts";
import { type LabelPlan, planLabels } from "./planLabels.ts";
import { planWords } from "./planWords.ts";
import { type Sight, scaleToGraph, type View } from "./Sight.ts";
import type { Emphasis } from "./toEmphasis.ts";

export interface Painted {
  picture: Picture;
  emphasis: Emphasis | undefined;
  hovered: string | undefined;
  theme: Theme;
}

export interface Painter {
  /** Something is another: drawn with the next frame. `moved`: nodes stand elsewhere. */
  ask(moved?: boolean): void;
  destroy(): void;
}

/** `read` says what is to be drawn, `look` from where; sizes in CSS pixels. */
export function createPainter(
  container: HTMLElement,
  read: () => Painted,
  look: () => View & { width: number; height: number },
): Painter {
  const [ground, above] = [appendCanvas(container), appendCanvas(container)];
  let asked: number | undefined;
  let plan: { plan: LabelPlan; zoom: number; picture: Picture; emphasis: Emphasis | undefined } | undefined;

  function paint(): void {
    asked = undefined;
    const { picture, emphasis, hovered, theme } = read();
    const sight: Sight = { ...look(), ratio: Math.max(1, window.devicePixelRatio), theme };
    if (sight.width === 0 || sight.height === 0) return;
    if (plan?.zoom !== sight.zoom || plan.picture !== picture || plan.emphasis !== emphasis)
      plan = { plan: planLabels(picture, sight.zoom, emphasis), zoom: sight.zoom, picture, emphasis };
    const context = prepare(ground, sight);
    if (context) paintPicture(context, picture, sight, emphasis, plan.plan);
    const upper = prepare(above, sight);
    if (upper && hovered !== undefined) paintHovered(upper, picture, hovered, sight, plan.plan);
  }

  return {
    ask(moved = false) {
      if (moved) plan = undefined;
      asked ??= requestAnimationFrame(paint);
    },
    destroy() {
      if (asked !== undefined) cancelAnimationFrame(asked);
      ground.remove();
      above.remove();
    },
  };
}

function appendCanvas(container: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = "graph-layer";
  container.append(canvas);
  return canvas;
}

/** Empty, and as large as the screen wants it. */
function prepare(canvas: HTMLCanvasElement, { width, height, ratio }: Sight) {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  const context = canvas.getContext("2d");
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  } else if (context) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, wide, high);
  }
  return context;
}

function paintHovered(
  context: CanvasRenderingContext2D,
  { nodes, lines }: Picture,
  id: string,
  sight: Sight,
  { room }: LabelPlan,
): void {
  scaleToGraph(context, sight);
  const node = nodes.find((one) => one.id === id);
  if (node) paintRing(context, node, sight, 3, 2, palette[sight.theme].line);
  const line = lines.find((one) => one.id === id);
  if (!line) return;
  paintGlow(context, line, sight, palette[sight.theme].line);
  paintLines(context, [{ line, state: "near" }], sight);
  const alone = { chosen: new Set([id]), near: new Set<string>(), hushed: new Set<string>() };
  paintWords(context, planWords([line], Math.max(sight.zoom, 0.5), alone, room), sight);
}
