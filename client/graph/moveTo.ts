// Moves nodes to their places, gently where movement is welcome.
import type { Core } from "cytoscape";

const duration = 350;

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
