// Keeps the map's canvases drawn: one layer a frame, moved as they are while the hand moves, anew when it rests.
import { drawHighlights, drawLines, drawWorld, type MapScene } from "./drawMap.ts";
import { fitCanvas } from "./fitCanvas.ts";
import type { Transform } from "./toFit.ts";

export interface MapPainter {
  /** Another scene: everything is drawn. */
  show(scene: Omit<MapScene, "selected" | "hovered">): void;
  /** Only what is selected or pointed at has changed. */
  light(selected: ReadonlySet<string>, hovered: string | undefined): void;
  /** `rests`: what is drawn may not cover the window any more. */
  move(to: Transform, rests: boolean): void;
  destroy(): void;
}

/** So many lines are drawn anew while the map moves, and all in one frame. */
const few = 200;

export function createMapPainter(
  world: HTMLCanvasElement,
  lines: HTMLCanvasElement,
  lights: HTMLCanvasElement,
): MapPainter {
  const layers = [
    { canvas: world, draw: drawWorld, at: { k: 1, x: 0, y: 0 }, due: false },
    { canvas: lines, draw: drawLines, at: { k: 1, x: 0, y: 0 }, due: false },
    { canvas: lights, draw: drawHighlights, at: { k: 1, x: 0, y: 0 }, due: false },
  ];
  let scene: MapScene | undefined;
  let lit: Pick<MapScene, "selected" | "hovered"> = { selected: new Set(), hovered: undefined };
  let to: Transform = { k: 1, x: 0, y: 0 };
  let waiting = 0;

  function paint(): void {
    waiting = 0;
    if (!scene) return;
    const atOnce = scene.curves.length <= few;
    let drawn = false;
    for (const layer of layers) {
      const context = layer.due && (atOnce || !drawn) ? layer.canvas.getContext("2d") : undefined;
      if (context) {
        layer.draw(context, to, scene);
        layer.at = to;
        layer.due = false;
        drawn = true;
      }
      const scale = to.k / layer.at.k;
      layer.canvas.style.transform = `translate(${to.x - scale * layer.at.x}px, ${to.y - scale * layer.at.y}px) scale(${scale})`;
    }
    if (layers.some(({ due }) => due)) ask();
  }

  function ask(): void {
    if (waiting === 0) waiting = requestAnimationFrame(paint);
  }

  return {
    show(next) {
      scene = { ...next, ...lit };
      for (const layer of layers) {
        fitCanvas(layer.canvas, next.frame, next.margin);
        layer.due = true;
      }
      ask();
    },
    light(selected, hovered) {
      lit = { selected, hovered };
      if (!scene) return;
      scene = { ...scene, ...lit };
      for (const layer of layers) layer.due ||= layer.canvas === lights;
      ask();
    },
    move(next, rests) {
      to = next;
      const margin = scene?.margin ?? 0;
      const isLive = (scene?.curves.length ?? 0) <= few;
      for (const layer of layers) layer.due ||= (isLive || rests) && !covers(layer.at, to, margin);
      ask();
    },
    destroy() {
      cancelAnimationFrame(waiting);
      scene = undefined;
    },
  };
}

/** Moved as it is, it is as sharp and leaves no edge bare. */
function covers(at: Transform, to: Transform, margin: number): boolean {
  return at.k === to.k && Math.abs(at.x - to.x) <= margin && Math.abs(at.y - to.y) <= margin;
}
