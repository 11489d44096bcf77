// Cytoscape as a guest: mounts it, brings it up to date by difference, lays it out, and takes it down again.
import cytoscape from "cytoscape";
import type { LayoutInput, Positions } from "./computeLayout.ts";
import type { DrawnNode, DrawnRelation } from "./DrawnGraph.ts";
import { drawPng } from "./drawPng.ts";
import { edgeFont, measureText, toNodeBox } from "./nodeBox.ts";
import type { Theme } from "./palette.ts";
import { hasWords, toLineLabel } from "./relationWords.ts";
import { showChosen, showWords, watchHover } from "./showChosen.ts";
import { type ElementData, toDifference, toElements } from "./toElements.ts";
import { toStylesheet } from "./toStylesheet.ts";
import { canShowAll, fitGraph, includeNew, moveTo, openGraph, reveal } from "./viewport.ts";

// It warns of every relation whose two ends touch, as they do for a moment while nodes move.
cytoscape.warnings(false);

export interface GraphSession {
  update(nodes: readonly DrawnNode[], relations: readonly DrawnRelation[], focus?: string): void;
  choose(id: string | undefined): void;
  setTheme(theme: Theme): void;
  fit(): void;
  relayout(): void;
  positions(): Positions;
  /** The whole graph, whatever part of it is in sight. Rejects while there is no screen to draw on. */
  toPng(): Promise<Blob>;
  zoomBy(factor: number): void;
  panBy(x: number, y: number): void;
  resize(): void;
  destroy(): void;
}

export interface GraphSessionOptions {
  /** Undefined draws nothing: for tests. */
  container: HTMLElement | undefined;
  theme: Theme;
  layout(input: LayoutInput): Promise<Positions>;
  onSelect(id: string | undefined): void;
  onExpand(nodeId: string): void;
  onReady(ready: boolean): void;
  /** Whether movement should be spared. */
  isStill(): boolean;
}

export function createGraphSession(options: GraphSessionOptions): GraphSession {
  const { container, onSelect, onExpand, onReady } = options;
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
  /** Also remembers where filtered nodes were, so that they come back to their place. */
  const places = new Map<string, { x: number; y: number }>();
  let nodes: readonly DrawnNode[] = [];
  let relations: readonly DrawnRelation[] = [];
  let theme = options.theme;
  let focus: string | undefined;
  let chosen: string | undefined;
  let round = 0;
  /** Whose doing the view is: ours at the start, the reader's wish for everything, or the reader's own. */
  let view: "opening" | "all" | "own" = "opening";
  /** What was chosen while the canvas had no size, as on a phone behind another tab. */
  let missed = false;

  cy.on("tap", (event) => {
    onSelect(event.target === cy ? undefined : event.target.id());
  });
  cy.on("dbltap", "node", (event) => onExpand(event.target.id()));
  cy.on("drag", "node", (event) => {
    places.set(event.target.id(), { ...event.target.position() });
  });
  cy.on("dragpan scrollzoom pinchzoom", () => {
    view = "own";
  });
  cy.on("zoom", () => showWords(cy));
  watchHover(cy);

  function update(
    nextNodes: readonly DrawnNode[],
    nextRelations: readonly DrawnRelation[],
    nextFocus?: string,
  ): void {
    nodes = nextNodes;
    relations = nextRelations;
    focus = nextFocus;
    const difference = toDifference(shown, toElements(nodes, relations));
    cy.batch(() => {
      for (const id of difference.removed) {
        cy.getElementById(id).remove();
        shown.delete(id);
      }
      for (const data of difference.changed) {
        cy.getElementById(data.id).removeData().data(data);
        shown.set(data.id, data);
      }
      for (const data of difference.added) {
        const known = places.get(data.id);
        cy.add({ data: { ...data }, ...(known && { position: { ...known } }) });
        if (!("source" in data) && !known) cy.getElementById(data.id).addClass("unplaced");
        shown.set(data.id, data);
      }
    });
    showChosen(cy, chosen);
    showWords(cy);
    const stillKnown = nodes.some((node) => places.has(node.id));
    if (!stillKnown) places.clear();
    if (nodes.some((node) => !places.has(node.id))) void settle(!stillKnown);
    else onReady(true);
  }

  /** Places what has no place yet. A newer round makes an older one's answer void. */
  async function settle(anew: boolean): Promise<void> {
    round += 1;
    const mine = round;
    onReady(false);
    const positions = await options.layout(toInput());
    if (mine !== round || cy.destroyed()) return;
    const fresh = nodes.filter((node) => !places.has(node.id)).map((node) => node.id);
    for (const id of fresh) places.set(id, positions[id] ?? { x: 0, y: 0 });
    const still = options.isStill() || fresh.length > 400 || container === undefined;
    if (anew) view = "opening";
    await moveTo(cy, fresh, places, still || (anew && cy.nodes(".unplaced").nonempty()));
    if (mine !== round || cy.destroyed()) return;
    if (anew) openGraph(cy, [chosen, focus], still);
    else includeNew(cy, fresh, still);
    if (chosen !== undefined && fresh.includes(chosen)) reveal(cy, chosen, still);
    onReady(true);
  }

  function toInput(): LayoutInput {
    return {
      nodes: nodes.map((node) => ({ id: node.id, box: toNodeBox(node), at: places.get(node.id) })),
      links: relations.map((relation) => ({
        source: relation.start,
        target: relation.end,
        words: hasWords(relation) ? measureText(toLineLabel(relation), edgeFont + 1) / 2 + 6 : undefined,
      })),
      width: Math.max(320, cy.width()),
      height: Math.max(320, cy.height()),
      focus,
    };
  }

  return {
    update,
    choose(id) {
      chosen = id;
      showChosen(cy, chosen);
      missed = cy.width() === 0;
      reveal(cy, chosen, options.isStill());
    },
    setTheme(next) {
      theme = next;
      cy.style(toStylesheet(theme));
    },
    fit() {
      view = "all";
      fitGraph(cy, options.isStill());
    },
    relayout() {
      places.clear();
      if (nodes.length > 0) void settle(true);
    },
    positions() {
      return Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
    },
    toPng() {
      return drawPng(cy, theme, chosen);
    },
    zoomBy(factor) {
      view = "own";
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    panBy(x, y) {
      view = "own";
      cy.panBy({ x, y });
    },
    resize() {
      const before = cy.width();
      cy.resize();
      if (cy.width() === 0) return;
      // A bar that comes with a choice on a phone takes height alone: no reason to move what is in sight.
      const opens = view === "opening" && (cy.width() !== before || canShowAll(cy));
      if (view === "all") fitGraph(cy, true);
      else if (opens) openGraph(cy, [chosen, focus], true);
      else if (missed || view === "opening") reveal(cy, chosen, options.isStill());
      missed = false;
    },
    destroy() {
      round += 1;
      cy.destroy();
    },
  };
}
