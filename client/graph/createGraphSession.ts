// The canvas's session: brings it up to date, lays it out, and says what a person did on it.
import { type CollapsedGraph, collapseGraph, toDrawnIds, toRealIds } from "./collapseGraph.ts";
import type { LayoutAnswer, LayoutInput, Point, Positions } from "./computeLayout.ts";
import { createFraming } from "./createFraming.ts";
import { createPlaces } from "./createPlaces.ts";
import { createStage } from "./createStage.ts";
import { drawPng } from "./drawPng.ts";
import type { LayoutGuide } from "./LayoutGuide.ts";
import type { Theme } from "./palette.ts";
import { placeNear } from "./placeNear.ts";
import { readDragged } from "./readDragged.ts";
import type { Scene } from "./Scene.ts";
import type { View } from "./Sight.ts";
import { toChoice } from "./toChoice.ts";
import { toDrawing } from "./toDrawing.ts";
import { toLayoutInput } from "./toLayoutInput.ts";
import { toZoomed } from "./viewport.ts";

export interface GraphSession {
  update(scene: Scene): void;
  /** Ids of nodes and relations, also of those that a closed group hides. */
  choose(ids: readonly string[]): void;
  setTheme(theme: Theme): void;
  fit(): void;
  /** Shows these as large as they can be read, or pans to them when `keepZoom`. */
  fitTo(ids: readonly string[], keepZoom?: boolean): void;
  relayout(): void;
  positions(): Positions;
  /** The whole graph, whatever part of it is in sight. Rejects while there is no screen to draw on. */
  toPng(): Promise<Blob>;
  zoomBy(factor: number): void;
  panBy(x: number, y: number): void;
  /** Nodes whose middle lies within corners given in pixels of the canvas. */
  idsWithin(corners: readonly Point[]): string[];
  /** Where something stands, in pixels of the canvas; the middle when it is not there. */
  pointOf(id: string | undefined): Point;
  /** As a click there would do. */
  tapAt(point: Point, added: boolean): void;
  resize(): void;
  destroy(): void;
}

export interface GraphSessionOptions {
  /** Undefined draws nothing: for tests. */
  container: HTMLElement | undefined;
  theme: Theme;
  layout(input: LayoutInput): Promise<LayoutAnswer>;
  /** The new choice as a whole. */
  onSelect(ids: string[]): void;
  onExpand(nodeId: string): void;
  onReady(ready: boolean): void;
  onToggleGroup?(id: string): void;
  /** All places, after a layout has settled or a person has dragged; `moved` are those that changed. */
  onPlaced?(positions: Positions, by: "layout" | "person", moved: readonly string[]): void;
  /** `at` in the window's pixels. */
  onMenu?(id: string | undefined, at: Point): void;
  /** A drag with Shift over the ground begins. */
  onArea?(event: PointerEvent): void;
  /** The viewport moved, or there is another guide to draw under the graph. */
  onView?(guide: LayoutGuide | undefined, view: View): void;
  /** Whether movement should be spared. */
  isStill(): boolean;
}

const most = 400;

export function createGraphSession(options: GraphSessionOptions): GraphSession {
  const { container, onSelect, onReady } = options;
  const places = createPlaces();
  let scene: Scene = { nodes: [], relations: [] };
  /** What the canvas showed last. */
  let before = scene;
  let graph: CollapsedGraph = collapseGraph([], []);
  let moved = new Set<string>();
  let chosen: readonly string[] = [];
  let guide: LayoutGuide | undefined;
  let round = 0;
  /** A layout of everything is under way: what comes in meanwhile is part of it. */
  let anewUnderWay = false;
  /** Whose doing the view is: ours at the start, the reader's wish for everything, or the reader's own. */
  let seen: "opening" | "all" | "own" = "opening";
  /** What was chosen while the canvas had no size, as on a phone behind another tab. */
  let missed = false;

  const stage = createStage(container, options.theme, {
    onTap: tap,
    onDoubleTap(id) {
      if (isGroup(id)) options.onToggleGroup?.(id);
      else if (graph.nodes.some((node) => node.id === id)) options.onExpand(id);
    },
    onDragged() {
      const dragged = readDragged(graph.nodes, places, stage.placeOf);
      if (dragged.length > 0) options.onPlaced?.(positions(), "person", dragged);
    },
    onOwnView() {
      seen = "own";
    },
    onView: tellView,
    onArea: (event) => options.onArea?.(event),
    ...(options.onMenu && { onMenu: options.onMenu }),
  });

  const framing = createFraming(stage);

  function tellView(): void {
    options.onView?.(guide, stage.view());
  }

  function isGroup(id: string): boolean {
    return (
      graph.open.some((group) => group.id === id) ||
      graph.nodes.some((node) => node.id === id && node.members)
    );
  }

  function tap(id: string | undefined, added: boolean): void {
    const next = toChoice(chosen, id === undefined ? undefined : toRealIds(graph, [id]), added);
    if (next) onSelect(next);
  }

  function positions(): Positions {
    const all: Positions = {};
    for (const { id } of [...scene.nodes, ...graph.nodes]) {
      const place = places.get(id);
      if (place) all[id] = { ...place };
    }
    return all;
  }

  function update(next: Scene): void {
    scene = next;
    for (const id of places.take(next.positions)) moved.add(id);
    graph = toDrawing(next);
    places.followGroups(graph);
    const slow = stage.show(graph, next.pinned, places);
    if (!slow) followUp(next);
    else {
      onReady(false);
      void slow.then(() => {
        if (scene === next && !stage.isEnded()) followUp(next);
      });
    }
  }

  /** The canvas has the elements: what moved and what has no place yet. */
  function followUp(next: Scene): void {
    const relaid = (before.layout ?? "force") !== (next.layout ?? "force");
    const regrouped = isRegrouped(before, next);
    const told = moved.size > 0 && next.nodes.every(({ id }) => next.positions?.[id] !== undefined);
    before = next;
    stage.choose(toDrawnIds(graph, chosen));
    const away = [...moved].filter((id) => stage.has(id));
    moved = new Set();
    if (away.length > 0) void stage.mover.moveTo(away, places, isStill(away.length));
    const stillKnown = graph.nodes.some((node) => places.has(node.id));
    const anew = !told && graph.nodes.length > 0 && (relaid || regrouped || anewUnderWay || !stillKnown);
    if (relaid && told) setGuide(undefined);
    if (anew) startAnew();
    else if (graph.nodes.some((node) => !places.has(node.id))) void settle(false);
    else onReady(true);
  }

  function isStill(many: number): boolean {
    return options.isStill() || many > most || container === undefined;
  }

  function setGuide(next: LayoutGuide | undefined): void {
    guide = next;
    tellView();
  }

  function startAnew(): void {
    places.keepOnly(scene.pinned);
    if (graph.nodes.length > 0) void settle(true);
  }

  /** Places what has no place yet. A newer round makes an older one's answer void. */
  async function settle(anew: boolean): Promise<void> {
    round += 1;
    const mine = round;
    anewUnderWay = anew;
    onReady(false);
    const input = toLayoutInput({ scene, graph, places, anew, chosen, guide, ...stage.room() });
    // A worker that cannot be had leaves a plain spiral: poor, but a graph.
    const answer = await options
      .layout(input)
      .catch((): LayoutAnswer => ({ positions: Object.fromEntries(placeNear(input, () => 0.5)) }));
    if (mine !== round || stage.isEnded()) return;
    anewUnderWay = false;
    const fresh = graph.nodes.filter((node) => !places.has(node.id)).map((node) => node.id);
    for (const id of fresh) places.set(id, answer.positions[id] ?? { x: 0, y: 0 });
    const still = isStill(fresh.length);
    if (anew) seen = "opening";
    setGuide(answer.guide);
    await stage.mover.moveTo(fresh, places, still || (anew && stage.hasUnplaced()));
    if (mine !== round || stage.isEnded()) return;
    if (anew) open(still);
    else framing.includeNew(fresh, toNeighbours(graph, fresh), still);
    const [first] = toDrawnIds(graph, chosen);
    if (first !== undefined && fresh.includes(first)) framing.reveal(first, still);
    onReady(true);
    options.onPlaced?.(positions(), "layout", fresh);
  }

  function revealChosen(): void {
    const [only, ...others] = toDrawnIds(graph, chosen);
    if (others.length === 0) framing.reveal(only, options.isStill());
  }

  function open(still: boolean): void {
    framing.open([toDrawnIds(graph, chosen)[0], scene.focus], guide !== undefined, still);
  }

  return {
    update,
    choose(ids) {
      chosen = ids;
      stage.choose(toDrawnIds(graph, ids));
      missed = stage.room().width === 0;
      revealChosen();
    },
    setTheme: stage.setTheme,
    fit() {
      seen = "all";
      framing.fit(options.isStill());
    },
    fitTo(ids, keepZoom = false) {
      seen = "own";
      framing.fitTo(toDrawnIds(graph, ids), keepZoom, options.isStill());
    },
    relayout: startAnew,
    positions,
    toPng: () => drawPng(stage.picture(), stage.theme()),
    zoomBy(factor) {
      seen = "own";
      const { width, height } = stage.room();
      stage.setView(toZoomed(stage.view(), factor, { x: width / 2, y: height / 2 }));
    },
    panBy(x, y) {
      seen = "own";
      const { zoom, pan } = stage.view();
      stage.setView({ zoom, pan: { x: pan.x + x, y: pan.y + y } });
    },
    idsWithin: (corners) => toRealIds(graph, stage.idsWithin(corners)),
    pointOf(id) {
      const [drawn] = id === undefined ? [] : toDrawnIds(graph, [id]);
      const at = drawn === undefined ? undefined : stage.pointOf(drawn);
      const [{ width, height }, { zoom, pan }] = [stage.room(), stage.view()];
      return at ? { x: at.x * zoom + pan.x, y: at.y * zoom + pan.y } : { x: width / 2, y: height / 2 };
    },
    tapAt: (point, added) => tap(stage.idAt(point), added),
    resize() {
      const { width } = stage.room();
      stage.resize();
      const now = stage.room().width;
      if (now === 0) return;
      // A bar that comes with a choice on a phone takes height alone: no reason to move what is in sight.
      const opens = seen === "opening" && (now !== width || framing.canShowAll());
      if (seen === "all") framing.fit(true);
      else if (opens) open(true);
      else if (missed || seen === "opening") revealChosen();
      missed = false;
    },
    destroy() {
      round += 1;
      stage.destroy();
    },
  };
}

function toNeighbours({ relations }: CollapsedGraph, ids: readonly string[]): string[] {
  const known = new Set(ids);
  return relations.flatMap(({ start, end }) => [
    ...(known.has(start) ? [end] : []),
    ...(known.has(end) ? [start] : []),
  ]);
}

/** Grouped by something else: a group that comes or goes with a filter is no reason to move the others. */
function isRegrouped({ groups: before = [] }: Scene, { groups: next = [] }: Scene): boolean {
  const known = new Set(before.map(({ id }) => id));
  return next.length > 0 && !next.some(({ id }) => known.has(id));
}
