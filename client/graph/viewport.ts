// Moves nodes and the viewport, gently where movement is welcome.
import type { Core } from "cytoscape";

const padding = 34;
const closest = 1.35;
const duration = 350;

export function fitGraph(cy: Core, still: boolean): void {
  const placed = cy.nodes().not(".unplaced");
  if (placed.empty() || cy.width() === 0) return;
  cy.stop(true);
  const box = placed.boundingBox({ includeOverlays: false });
  const room = { w: cy.width() - 2 * padding, h: cy.height() - 2 * padding };
  const zoom = Math.max(cy.minZoom(), Math.min(closest, room.w / box.w, room.h / box.h));
  const pan = {
    x: cy.width() / 2 - (zoom * (box.x1 + box.x2)) / 2,
    y: cy.height() / 2 - (zoom * (box.y1 + box.y2)) / 2,
  };
  if (still) cy.viewport({ zoom, pan });
  else cy.animate({ zoom, pan }, { duration });
}

/** Shows everything when something new landed out of sight; otherwise the reader's view is left alone. */
export function includeNew(cy: Core, ids: readonly string[], still: boolean): void {
  const seen = cy.extent();
  const outside = ids.some((id) => {
    const { x, y } = cy.getElementById(id).position();
    return x < seen.x1 || x > seen.x2 || y < seen.y1 || y > seen.y2;
  });
  if (outside) fitGraph(cy, still);
}

/** A node that was not there before grows out of a neighbour that was. */
export async function moveTo(
  cy: Core,
  ids: readonly string[],
  places: ReadonlyMap<string, { x: number; y: number }>,
  still: boolean,
): Promise<void> {
  const moves: Promise<unknown>[] = [];
  const fresh = ids.map((id) => cy.getElementById(id)).filter((node) => node.nonempty());
  const starts = fresh.map((node) => {
    if (!node.hasClass("unplaced")) return node.position();
    const [origin] = node.neighborhood("node").not(".unplaced").nodes().toArray();
    return origin && { ...origin.position() };
  });
  for (const [i, node] of fresh.entries()) {
    const position = { ...(places.get(node.id()) ?? { x: 0, y: 0 }) };
    const start = starts[i];
    node.stop(true, false);
    if (still || !start) {
      node.position(position);
    } else {
      node.position({ ...start });
      moves.push(
        new Promise<void>((complete) => {
          node.animate({ position }, { duration, easing: "ease-out", complete });
        }),
      );
    }
    node.removeClass("unplaced");
  }
  await Promise.all(moves);
}
