// Moves nodes to their places, gently where movement is welcome.
import type { Model } from "./applyElements.ts";
import type { Point } from "./computeLayout.ts";
import { glide } from "./glide.ts";

export interface Mover {
  /** A node that was not there before grows out of a neighbour that was. Resolves when all have arrived. */
  moveTo(ids: readonly string[], places: ReadonlyMap<string, Point>, still: boolean): Promise<void>;
  /** They stay where they are, for a person has taken them. */
  letGo(ids: readonly string[]): void;
  isMoving(id: string): boolean;
  stop(): void;
}

/** `onPlaced`: nodes have a place now that had none. */
export function createMover({ cy, unplaced }: Model, onPlaced: () => void): Mover {
  /** The way of each, the newest counting. */
  const ways = new Map<string, { from: Point; to: Point }>();

  function put(id: string, { x, y }: Point): void {
    cy.getElementById(id).position({ x, y });
  }

  function toStart(id: string): Point | undefined {
    const node = cy.getElementById(id);
    if (!unplaced.has(id)) return { ...node.position() };
    const origin = node
      .neighborhood("node")
      .nodes()
      .toArray()
      .find((one) => !unplaced.has(one.id()));
    return origin && { ...origin.position() };
  }

  async function moveTo(
    ids: readonly string[],
    places: ReadonlyMap<string, Point>,
    still: boolean,
  ): Promise<void> {
    const here = ids.filter((id) => cy.getElementById(id).nonempty());
    const starts = new Map(still ? [] : here.map((id) => [id, toStart(id)]));
    const fresh = here.some((id) => unplaced.has(id));
    const mine = new Map<string, { from: Point; to: Point }>();
    cy.batch(() => {
      for (const id of here) {
        const [from, to] = [starts.get(id), places.get(id) ?? { x: 0, y: 0 }];
        put(id, from ?? to);
        if (from) mine.set(id, { from, to });
        else ways.delete(id);
        unplaced.delete(id);
      }
    });
    for (const [id, way] of mine) ways.set(id, way);
    if (fresh) onPlaced();
    if (mine.size === 0) return;
    await glide((share) => {
      if (cy.destroyed()) return;
      cy.batch(() => {
        for (const [id, way] of mine) {
          if (ways.get(id) !== way) continue;
          const { from, to } = way;
          put(id, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
          if (share === 1) ways.delete(id);
        }
      });
    }).done;
  }

  return {
    moveTo,
    letGo(ids) {
      for (const id of ids) ways.delete(id);
    },
    isMoving: (id) => ways.has(id),
    stop: () => ways.clear(),
  };
}
