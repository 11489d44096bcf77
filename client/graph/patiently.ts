// Restyling thousands of elements in slices that are not felt, with one redraw at the end instead of one for each.
import type { Core, SingularElementReturnValue } from "cytoscape";

/** Milliseconds of a slice. */
const slice = 12;
const turns = new WeakMap<Core, Record<string, number>>();

/** The renderer hears nothing of what is done in here; Cytoscape's types lack the switch. */
export function silently(cy: Core, change: () => void): void {
  const core = cy as Core & { notifications(on: boolean): void };
  core.notifications(false);
  try {
    change();
  } finally {
    core.notifications(true);
  }
}

/**
 * Hands the elements over few at a time and reckons their looks at once, which Cytoscape would do for all of them in the
 * next frame. Resolves when all is done. A later call for the same purpose makes an earlier one void, and so does the end of the canvas.
 */
export function patiently(
  cy: Core,
  purpose: "choice" | "theme" | undefined,
  elements: readonly SingularElementReturnValue[],
  change: (some: readonly SingularElementReturnValue[]) => void,
): Promise<void> {
  const known = turns.get(cy) ?? {};
  const turn = purpose && (known[purpose] ?? 0) + 1;
  if (purpose && turn) turns.set(cy, { ...known, [purpose]: turn });
  let next = 0;
  return new Promise((resolve) => {
    const goOn = () => {
      if (cy.destroyed() || (purpose && turns.get(cy)?.[purpose] !== turn)) {
        resolve();
        return;
      }
      const until = performance.now() + slice;
      silently(cy, () => {
        while (next < elements.length && performance.now() < until) {
          const some = elements.slice(next, next + 20).filter((one) => one.inside());
          next += 20;
          change(some);
          for (const one of some) one.boundingBox();
        }
      });
      if (next < elements.length) setTimeout(goOn, 4);
      else {
        cy.forceRender();
        resolve();
      }
    };
    if (elements.length > 0) setTimeout(goOn, 30);
    else resolve();
  });
}
