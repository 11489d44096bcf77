// Where things are on the screen, and what is where.
import type { Core, EdgeSingular } from "cytoscape";
import type { Point } from "./computeLayout.ts";
import { isInside } from "./isInside.ts";

/** The uppermost node at a point in pixels of the canvas; its name does not count. */
export function findAt(cy: Core, { x, y }: Point): string | undefined {
  const hits = cy.nodes("[!group]").filter((node) => {
    const { x1, x2, y1, y2 } = node.renderedBoundingBox({ includeLabels: false, includeUnderlays: false });
    return x >= x1 && x <= x2 && y >= y1 && y <= y2;
  });
  return hits.nonempty() ? hits.last().id() : undefined;
}

/** Nodes whose middle lies within corners in pixels of the canvas. */
export function findWithin(cy: Core, corners: readonly Point[]): string[] {
  return cy
    .nodes("[!group]")
    .filter((node) => !node.hasClass("unplaced") && isInside(corners, node.renderedPosition()))
    .map((node) => node.id());
}

/** A node's middle or that of a line, in pixels of the canvas; the canvas's own middle when there is no such thing. */
export function toPoint(cy: Core, id: string | undefined): Point {
  const one = id === undefined ? cy.collection() : cy.getElementById(id);
  if (one.empty()) return { x: cy.width() / 2, y: cy.height() / 2 };
  return one.nodes().nonempty()
    ? { ...one.renderedPosition() }
    : { ...(one as EdgeSingular).renderedMidpoint() };
}
