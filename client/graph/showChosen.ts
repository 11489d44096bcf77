// What is chosen and what the pointer is over, as classes on the canvas's elements.
import type { CollectionReturnValue, Core, SingularElementReturnValue } from "cytoscape";

const states = ["chosen", "near", "dimmed"] as const;
type State = (typeof states)[number] | undefined;

/** How many elements are restyled at a time: more would be felt. */
const sliceSize = 250;
const turns = new WeakMap<Core, number>();

/** Rings the chosen ones, keeps what touches them, and dims the rest a little; `patient` lets the far ones follow in slices. */
export function showChosen(cy: Core, ids: readonly string[], patient = false): void {
  const turn = (turns.get(cy) ?? 0) + 1;
  turns.set(cy, turn);
  const stateOf = createStates(cy, ids);
  // Only what changes is touched: a class costs far more than the question whether it is there.
  const changes: [SingularElementReturnValue, State][] = [];
  const later: [SingularElementReturnValue, State][] = [];
  cy.elements().forEach((element) => {
    const state = stateOf(element.id());
    const was = states.find((one) => element.hasClass(one));
    if (was === state) return;
    const far = state === "dimmed" ? was === undefined : state === undefined && was === "dimmed";
    (far && patient ? later : changes).push([element, state]);
  });
  apply(cy, changes);
  const goOn = (from: number) => {
    if (from >= later.length || turns.get(cy) !== turn || cy.destroyed()) return;
    apply(cy, later.slice(from, from + sliceSize));
    setTimeout(() => goOn(from + sliceSize), 16);
  };
  goOn(0);
}

function createStates(cy: Core, ids: readonly string[]): (id: string) => State {
  const chosen = ids.map((id) => cy.getElementById(id)).filter((one) => one.nonempty());
  if (chosen.length === 0) return () => undefined;
  const known = new Map<string, State>();
  for (const one of chosen)
    for (const group of [one.connectedNodes(), one.neighborhood(), one.parent()] as CollectionReturnValue[])
      group.forEach((element) => {
        known.set(element.id(), "near");
        for (const parent of element.parent().toArray()) known.set(parent.id(), "near");
      });
  for (const one of chosen) known.set(one.id(), "chosen");
  return (id) => known.get(id) ?? "dimmed";
}

function apply(cy: Core, changes: readonly [SingularElementReturnValue, State][]): void {
  if (changes.length === 0) return;
  cy.batch(() => {
    for (const [element, state] of changes) {
      element.removeClass([...states]);
      if (state) element.addClass(state);
    }
  });
}

/** From this zoom on, the words on the lines can be read. */
const readable = 1.05;

export function showWords(cy: Core): void {
  const worded = cy.zoom() >= readable;
  const wrong = worded ? cy.edges().not(".worded") : cy.edges(".worded");
  if (wrong.nonempty()) cy.batch(() => wrong.toggleClass("worded", worded));
}
