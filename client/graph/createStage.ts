// Cytoscape as the model of what is on the canvas (elements, places, view), our own picture of it, and the pointer on it.
import cytoscape from "cytoscape";
import { applyElements, type Model } from "./applyElements.ts";
import type { CollapsedGraph } from "./collapseGraph.ts";
import type { Point } from "./computeLayout.ts";
import { createMover } from "./createMover.ts";
import { createPainter } from "./createPainter.ts";
import { findAt, findWithin } from "./findAt.ts";
import { type Glide, glide } from "./glide.ts";
import type { Picture } from "./Picture.ts";
import type { Theme } from "./palette.ts";
import type { View } from "./Sight.ts";
import { shapeOf } from "./shapeOf.ts";
import { type Bounds, toBounds } from "./toBounds.ts";
import { type Emphasis, toEmphasis } from "./toEmphasis.ts";
import { toWordPlace } from "./toLineShape.ts";
import { toPicture } from "./toPicture.ts";
import { leastZoom, mostZoom, type Room, toZoomed } from "./viewport.ts";
import { type PointerListener, watchPointer } from "./watchPointer.ts";

export interface StageListener extends Pick<PointerListener, "onTap" | "onDoubleTap" | "onArea" | "onMenu"> {
  /** After a drag: something stands elsewhere. */
  onDragged(): void;
  /** The reader moved the view. */
  onOwnView(): void;
  onView(): void;
}

const reach = { fine: { node: 2, line: 8 }, coarse: { node: 8, line: 20 } };
const nothing: Picture = { nodes: [], lines: [], frames: [] };

/** Without a container nothing is drawn: for tests. */
export function createStage(container: HTMLElement | undefined, firstTheme: Theme, listener: StageListener) {
  let graph: CollapsedGraph = { nodes: [], relations: [], parents: new Map(), open: [] };
  let pinned: ReadonlySet<string> | undefined;
  let picture = nothing;
  let chosen: readonly string[] = [];
  let emphasis: Emphasis | undefined;
  let hovered: string | undefined;
  let theme = firstTheme;
  let gliding: Glide | undefined;
  let drag: { starts: ReadonlyMap<string, Point> } | undefined;
  let applied = 0;

  const painter =
    container &&
    createPainter(
      container,
      () => ({ picture, emphasis, hovered, theme }),
      () => ({ ...view(), ...room() }),
    );
  // Headless and without its style engine, which is what makes large graphs slow; a renderer of one's own would inherit
  // from Cytoscape's, pointer handling and all, and could not take any of it back.
  const cy = cytoscape({
    container,
    headless: true,
    styleEnabled: false,
    layout: { name: "preset" },
    minZoom: leastZoom,
    maxZoom: mostZoom,
    autounselectify: true,
  });
  const model: Model = { cy, shown: new Map(), unplaced: new Set() };
  const mover = createMover(model, repicture);
  cy.on("viewport resize", () => {
    painter?.ask();
    listener.onView();
  });
  cy.on("position", "node", () => painter?.ask(true));

  function view(): View {
    return { zoom: cy.zoom(), pan: { ...cy.pan() } };
  }

  function room(): Room {
    return { width: cy.width(), height: cy.height() };
  }

  function toGraph({ x, y }: Point): Point {
    const { zoom, pan } = view();
    return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
  }

  /** In the graph's own measure: a node's middle, a line's, or that of a group. */
  function pointOf(id: string): Point | undefined {
    const node = picture.nodes.find((one) => one.id === id);
    if (node) return { ...node.at };
    const line = picture.lines.find((one) => one.id === id);
    if (line) {
      const shape = shapeOf(line);
      const { x, y } = shape ? toWordPlace(shape, 0.5) : line.from.at;
      return { x, y };
    }
    const box = boundsOf([id]);
    return box && { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
  }

  /** Around these nodes, the ends of these lines and the members of these groups; around everything without ids. */
  function boundsOf(ids?: readonly string[]): Bounds | undefined {
    if (!ids) return toBounds(picture.nodes);
    const wanted = new Set(ids);
    return toBounds([
      ...picture.nodes.filter(({ id }) => wanted.has(id)),
      ...picture.lines.flatMap(({ id, from, to }) => (wanted.has(id) ? [from, to] : [])),
      ...picture.frames.flatMap(({ id, members }) => (wanted.has(id) ? members : [])),
    ]);
  }

  function repicture(): void {
    picture = toPicture(
      graph,
      (id) => (model.unplaced.has(id) ? undefined : cy.getElementById(id).position()),
      pinned,
    );
    emphasis = toEmphasis(picture, chosen);
    painter?.ask(true);
  }

  function setView(next: View): void {
    gliding?.stop();
    cy.viewport(next);
  }

  const unwatch =
    container &&
    watchPointer(container, {
      ...listener,
      find: (at, coarse) => findAt(picture, toGraph(at), cy.zoom(), coarse ? reach.coarse : reach.fine),
      onGrab(id) {
        const frame = picture.frames.find((one) => one.id === id);
        const node = picture.nodes.some((one) => one.id === id);
        if (!frame && !node) return false;
        const together = frame
          ? frame.members
          : picture.nodes.filter((one) => one.id === id || (isChosen(id) && isChosen(one.id)));
        drag = { starts: new Map(together.map((one) => [one.id, { ...one.at }])) };
        mover.letGo([...drag.starts.keys()]);
        return true;
      },
      onDrag({ x, y }) {
        const zoom = cy.zoom();
        cy.batch(() => {
          for (const [id, at] of drag?.starts ?? [])
            cy.getElementById(id).position({ x: at.x + x / zoom, y: at.y + y / zoom });
        });
      },
      onDrop() {
        drag = undefined;
        listener.onDragged();
      },
      onPan({ x, y }) {
        listener.onOwnView();
        const { zoom, pan } = view();
        setView({ zoom, pan: { x: pan.x + x, y: pan.y + y } });
      },
      onZoom(factor, at) {
        listener.onOwnView();
        setView(toZoomed(view(), factor, at));
      },
      onHover(id) {
        hovered = id;
        painter?.ask();
      },
    });

  function isChosen(id: string): boolean {
    return emphasis?.chosen.has(id) ?? false;
  }

  return {
    view,
    room,
    setView,
    pointOf,
    boundsOf,
    mover,
    picture: () => picture,
    theme: () => theme,
    hasUnplaced: () => model.unplaced.size > 0,
    has: (id: string) => model.shown.has(id),
    isEnded: () => cy.destroyed(),
    idsWithin: (corners: readonly Point[]) => findWithin(picture, corners.map(toGraph)),
    idAt: (at: Point) => findAt(picture, toGraph(at), cy.zoom(), reach.fine),
    placeOf: (id: string) =>
      mover.isMoving(id) || !model.shown.has(id) ? undefined : cy.getElementById(id).position(),
    /** A newer call makes an older one void. Undefined when it is done at once; else the picture stays as it was until then. */
    show(
      next: CollapsedGraph,
      nextPinned: ReadonlySet<string> | undefined,
      places: ReadonlyMap<string, Point>,
    ): Promise<void> | undefined {
      applied += 1;
      const mine = applied;
      const end = () => {
        if (mine !== applied || cy.destroyed()) return;
        [graph, pinned] = [next, nextPinned];
        repicture();
      };
      const slow = applyElements(model, next, places, () => mine !== applied || cy.destroyed());
      if (!slow) end();
      return slow?.then(end);
    },
    choose(ids: readonly string[]): void {
      chosen = ids;
      emphasis = toEmphasis(picture, ids);
      painter?.ask();
    },
    setTheme(next: Theme): void {
      theme = next;
      painter?.ask();
    },
    glideTo(next: View, still: boolean): void {
      gliding?.stop();
      if (still) {
        cy.viewport(next);
        return;
      }
      const { zoom, pan } = view();
      const between = (a: number, b: number, share: number) => a + (b - a) * share;
      gliding = glide((share) => {
        if (cy.destroyed()) return;
        cy.viewport({
          zoom: between(zoom, next.zoom, share),
          pan: { x: between(pan.x, next.pan.x, share), y: between(pan.y, next.pan.y, share) },
        });
      });
    },
    resize: () => cy.resize(),
    destroy(): void {
      gliding?.stop();
      mover.stop();
      unwatch?.();
      painter?.destroy();
      cy.destroy();
    },
  };
}
