// Moves the viewport, gently where movement is welcome.
import type { CollectionReturnValue, Core } from "cytoscape";
import { labelFont } from "./nodeBox.ts";

const padding = 18;
const closest = 1.35;
const duration = 350;
/** Names smaller than this cannot be read; then a part in a readable size is shown instead of everything. */
const leastLabel = 9;
const readableZoom = 11.5 / labelFont;

interface View {
  zoom: number;
  pan: { x: number; y: number };
}

export function fitGraph(cy: Core, still: boolean): void {
  const view = toFit(cy);
  if (view) show(cy, view, still);
}

/** Everything where that can be read; else the part around the first of these that is there. */
export function openGraph(cy: Core, ids: readonly (string | undefined)[], still: boolean): void {
  const fit = toFit(cy);
  if (!fit) return;
  const [middle] = ids.map((id) => find(cy, id)).filter((one) => one.nonempty());
  show(cy, isReadable(fit) || !middle ? fit : toCentered(cy, middle, readableZoom), still);
}

/** Whether everything at once would still have names that can be read. */
export function canShowAll(cy: Core): boolean {
  const fit = toFit(cy);
  return fit !== undefined && isReadable(fit);
}

/** Pans to what was chosen when it lies out of sight. */
export function reveal(cy: Core, id: string | undefined, still: boolean): void {
  const one = find(cy, id);
  if (one.empty() || cy.width() === 0 || isSeen(cy, one)) return;
  show(cy, toCentered(cy, one, cy.zoom()), still);
}

/** These as large as they can be read, or in the middle at the reader's own zoom. */
export function fitTo(cy: Core, ids: readonly string[], still: boolean, keepZoom: boolean): void {
  const wanted = new Set(ids);
  const some = cy.elements().filter((one) => wanted.has(one.id()) && !one.hasClass("unplaced"));
  if (some.empty() || cy.width() === 0) return;
  const { w, h } = some.boundingBox({ includeOverlays: false });
  const room = { w: cy.width() - 6 * padding, h: cy.height() - 6 * padding };
  const zoom = Math.max(cy.minZoom(), Math.min(closest, room.w / w, room.h / h));
  show(cy, toCentered(cy, some, keepZoom ? cy.zoom() : zoom), still);
}

/** Shows what is new when it landed out of sight; otherwise the reader's view is left alone. */
export function includeNew(cy: Core, ids: readonly string[], still: boolean): void {
  const wanted = new Set(ids);
  const fresh = cy.nodes().filter((node) => wanted.has(node.id()));
  const fit = toFit(cy);
  if (!fit || ids.every((id) => isSeen(cy, cy.getElementById(id)))) return;
  show(cy, isReadable(fit) ? fit : toCentered(cy, fresh.union(fresh.neighborhood()), cy.zoom()), still);
}

function toFit(cy: Core): View | undefined {
  const placed = cy.nodes().not(".unplaced");
  if (placed.empty() || cy.width() === 0) return undefined;
  const box = placed.boundingBox({ includeOverlays: false });
  const room = { w: cy.width() - 2 * padding, h: cy.height() - 2 * padding };
  const zoom = Math.max(cy.minZoom(), Math.min(closest, room.w / box.w, room.h / box.h));
  return toCentered(cy, placed, zoom);
}

function toCentered(cy: Core, elements: Pick<CollectionReturnValue, "boundingBox">, zoom: number): View {
  const { x1, x2, y1, y2 } = elements.boundingBox({ includeOverlays: false });
  const pan = {
    x: cy.width() / 2 - (zoom * (x1 + x2)) / 2,
    y: cy.height() / 2 - (zoom * (y1 + y2)) / 2,
  };
  return { zoom, pan };
}

function find(cy: Core, id: string | undefined): CollectionReturnValue {
  const one = id === undefined ? cy.collection() : cy.getElementById(id);
  return one.union(one.connectedNodes()).filter(".unplaced").empty() ? one : cy.collection();
}

function isReadable({ zoom }: View): boolean {
  return zoom * labelFont >= leastLabel;
}

/** A node by its middle, a relation by the middle of its line. */
function isSeen(cy: Core, one: CollectionReturnValue): boolean {
  const seen = cy.extent();
  const { x, y } = one.nodes().nonempty() ? one.position() : one.midpoint();
  return x >= seen.x1 && x <= seen.x2 && y >= seen.y1 && y <= seen.y2;
}

function show(cy: Core, view: View, still: boolean): void {
  cy.stop(true);
  if (still) cy.viewport(view);
  else cy.animate(view, { duration });
}
