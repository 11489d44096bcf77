// Cytoscape as a guest: mounts it, brings it up to date by difference, lays it out, and takes it down again.
import cytoscape, { type SingularElementReturnValue } from "cytoscape";
import { applyElements } from "./applyElements.ts";
import { type CollapsedGraph, collapseGraph, toDrawnIds, toRealIds } from "./collapseGraph.ts";
import type { LayoutAnswer, LayoutInput, Point, Positions } from "./computeLayout.ts";
import { createPlaces } from "./createPlaces.ts";
import { drawPng } from "./drawPng.ts";
import { findAt, findWithin, toPoint } from "./findAt.ts";
import type { LayoutGuide } from "./LayoutGuide.ts";
import { moveTo } from "./moveTo.ts";
import type { Theme } from "./palette.ts";
import { patiently, silently } from "./patiently.ts";
import { placeNear } from "./placeNear.ts";
import { readDragged } from "./readDragged.ts";
import type { Scene } from "./Scene.ts";
import { showChosen } from "./showChosen.ts";
import { toChoice } from "./toChoice.ts";
import { toDrawing } from "./toDrawing.ts";
import type { ElementData } from "./toElements.ts";
import { toLayoutInput } from "./toLayoutInput.ts";
import { toStylesheet } from "./toStylesheet.ts";
import { canShowAll, fitGraph, fitTo, includeNew, openGraph, reveal } from "./viewport.ts";
import { watchPointer } from "./watchPointer.ts";

// It warns of every relation whose two ends touch, as they do for a moment while nodes move.
cytoscape.warnings(false);

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
  /** The viewport moved, or there is another guide to draw under the graph. */
  onView?(guide: LayoutGuide | undefined, view: { zoom: number; pan: Point }): void;
  /** Whether movement should be spared. */
  isStill(): boolean;
}

const most = 400;

export function createGraphSession(options: GraphSessionOptions): GraphSession {
  const { container, onSelect, onReady } = options;
  const cy = cytoscape({
    container,
    headless: container === undefined,
    styleEnabled: true,
    style: toStylesheet(options.theme),
    layout: { name: "preset" },
    minZoom: 0.05,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  const shown = new Map<string, ElementData>();
  const places = createPlaces();
  let scene: Scene = { nodes: [], relations: [] };
  let graph: CollapsedGraph = collapseGraph([], []);
  let theme = options.theme;
  let chosen: readonly string[] = [];
  let guide: LayoutGuide | undefined;
  let round = 0;
  /** A layout of everything is under way: what comes in meanwhile is part of it. */
  let anewUnderWay = false;
  /** Whose doing the view is: ours at the start, the reader's wish for everything, or the reader's own. */
  let view: "opening" | "all" | "own" = "opening";
  /** What was chosen while the canvas had no size, as on a phone behind another tab. */
  let missed = false;

  const unwatch = watchPointer(cy, {
    onTap: tap,
    onDoubleTap(id) {
      if (isGroup(id)) options.onToggleGroup?.(id);
      else options.onExpand(id);
    },
    onDragged() {
      const moved = readDragged(cy, graph.nodes, places);
      if (moved.length > 0) options.onPlaced?.(positions(), "person", moved);
    },
    onOwnView() {
      view = "own";
    },
    onMenu: options.onMenu,
    isChosen: (id) => cy.getElementById(id).hasClass("chosen"),
  });
  cy.on("viewport resize", tellView);

  function tellView(): void {
    options.onView?.(guide, { zoom: cy.zoom(), pan: cy.pan() });
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
    const before = scene;
    scene = next;
    const relaid = (before.layout ?? "force") !== (next.layout ?? "force");
    const regrouped = isRegrouped(before, next);
    const moved = places.take(next.positions);
    const told = moved.length > 0 && next.nodes.every(({ id }) => next.positions?.[id] !== undefined);
    graph = toDrawing(next);
    places.followGroups(graph);
    applyElements(cy, shown, graph, next.pinned, places);
    showChosen(cy, toDrawnIds(graph, chosen), container !== undefined);
    const away = moved.filter((id) => shown.has(id));
    if (away.length > 0) void moveTo(cy, away, places, isStill(away.length));
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

  function restyle(): void {
    silently(cy, () => cy.style(toStylesheet(theme)));
    void patiently(cy, "theme", cy.elements().toArray() as SingularElementReturnValue[], () => undefined);
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
    const input = toLayoutInput({
      scene,
      graph,
      places,
      anew,
      chosen,
      guide,
      width: cy.width(),
      height: cy.height(),
    });
    // A worker that cannot be had leaves a plain spiral: poor, but a graph.
    const answer = await options
      .layout(input)
      .catch((): LayoutAnswer => ({ positions: Object.fromEntries(placeNear(input, () => 0.5)) }));
    if (mine !== round || cy.destroyed()) return;
    anewUnderWay = false;
    const fresh = graph.nodes.filter((node) => !places.has(node.id)).map((node) => node.id);
    for (const id of fresh) places.set(id, answer.positions[id] ?? { x: 0, y: 0 });
    const still = isStill(fresh.length);
    if (anew) view = "opening";
    setGuide(answer.guide);
    await moveTo(cy, fresh, places, still || (anew && cy.nodes(".unplaced").nonempty()));
    if (mine !== round || cy.destroyed()) return;
    const [first] = toDrawnIds(graph, chosen);
    if (anew && guide) fitGraph(cy, still);
    else if (anew) openGraph(cy, [first, scene.focus], still);
    else includeNew(cy, fresh, still);
    if (first !== undefined && fresh.includes(first)) reveal(cy, first, still);
    onReady(true);
    options.onPlaced?.(positions(), "layout", fresh);
  }

  const revealChosen = () => {
    const [only, ...others] = toDrawnIds(graph, chosen);
    if (others.length === 0) reveal(cy, only, options.isStill());
  };

  return {
    update,
    choose(ids) {
      chosen = ids;
      showChosen(cy, toDrawnIds(graph, ids), container !== undefined);
      missed = cy.width() === 0;
      revealChosen();
    },
    setTheme(next) {
      theme = next;
      if (container === undefined || shown.size < most) cy.style(toStylesheet(theme));
      else restyle();
    },
    fit() {
      view = "all";
      fitGraph(cy, options.isStill());
    },
    fitTo(ids, keepZoom = false) {
      view = "own";
      fitTo(cy, toDrawnIds(graph, ids), options.isStill(), keepZoom);
    },
    relayout: startAnew,
    positions,
    toPng: () => drawPng(cy, theme, toDrawnIds(graph, chosen)),
    zoomBy(factor) {
      view = "own";
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    panBy(x, y) {
      view = "own";
      cy.panBy({ x, y });
    },
    idsWithin(corners) {
      return toRealIds(graph, findWithin(cy, corners));
    },
    pointOf(id) {
      const [drawn] = id === undefined ? [] : toDrawnIds(graph, [id]);
      return toPoint(cy, drawn);
    },
    tapAt(point, added) {
      tap(findAt(cy, point), added);
    },
    resize() {
      const before = cy.width();
      cy.resize();
      if (cy.width() === 0) return;
      // A bar that comes with a choice on a phone takes height alone: no reason to move what is in sight.
      const opens = view === "opening" && (cy.width() !== before || canShowAll(cy));
      if (view === "all") fitGraph(cy, true);
      else if (opens) openGraph(cy, [toDrawnIds(graph, chosen)[0], scene.focus], true);
      else if (missed || view === "opening") revealChosen();
      missed = false;
    },
    destroy() {
      round += 1;
      unwatch();
      cy.destroy();
    },
  };
}

/** Grouped by something else: a group that comes or goes with a filter is no reason to move the others. */
function isRegrouped({ groups: before = [] }: Scene, { groups: next = [] }: Scene): boolean {
  const known = new Set(before.map(({ id }) => id));
  return next.length > 0 && !next.some(({ id }) => known.has(id));
}
