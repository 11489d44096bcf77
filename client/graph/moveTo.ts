// Moves nodes to their places, gently where movement is welcome.
import type { CollectionReturnValue, Core, NodeSingular, SingularElementReturnValue } from "cytoscape";
import { patiently } from "./patiently.ts";

const duration = 350;
/** More than this are moved in slices. */
const many = 200;

/** A node that was not there before grows out of a neighbour that was. */
export async function moveTo(
  cy: Core,
  ids: readonly string[],
  places: ReadonlyMap<string, { x: number; y: number }>,
  still: boolean,
): Promise<void> {
  const moves: Promise<unknown>[] = [];
  const fresh = ids.map((id) => cy.getElementById(id)).filter((node) => node.nonempty());
  if (still && fresh.length > many && canWait(cy, fresh)) {
    // Without a batch, which would tell the renderer of every slice.
    await patiently(cy, undefined, fresh as unknown as SingularElementReturnValue[], (some) => {
      for (const node of some as readonly NodeSingular[])
        node.position({ ...(places.get(node.id()) ?? node.position()) });
    });
    return;
  }
  const starts = fresh.map((node) => {
    if (still) return undefined;
    if (!node.hasClass("unplaced")) return node.position();
    const [origin] = node.neighborhood("node").not(".unplaced").nodes().toArray();
    return origin && { ...origin.position() };
  });
  cy.batch(() => {
    for (const [i, node] of fresh.entries()) {
      const position = { ...(places.get(node.id()) ?? { x: 0, y: 0 }) };
      const start = starts[i];
      if (node.animated()) node.stop(true, false);
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
      if (node.hasClass("unplaced")) node.removeClass("unplaced");
    }
  });
  await Promise.all(moves);
}

/** A first drawing comes at once, and frames of groups would be reckoned anew with every slice. */
function canWait(cy: Core, nodes: readonly CollectionReturnValue[]): boolean {
  return (
    cy.container() !== null &&
    cy.nodes("[?group]").empty() &&
    !nodes.some((node) => node.hasClass("unplaced"))
  );
}
