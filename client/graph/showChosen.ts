// What is chosen and what the pointer is over, as classes on the canvas's elements.
import type { CollectionReturnValue, Core, SingularElementReturnValue } from "cytoscape";
import { patiently } from "./patiently.ts";

const states = ["chosen", "near", "dimmed"] as const;
/** Elements that are restyled at once. */
const most = 80;
/** So few are never felt. */
const few = 300;
/** The words of more lines than these would cover one another. */
const mostWorded = 25;

type State = (typeof states)[number] | undefined;

/** Rings the chosen ones, keeps what touches them, and dims the rest a little; `patient` lets the far ones follow in slices. */
export function showChosen(cy: Core, ids: readonly string[], patient = false): void {
  const stateOf = createStates(cy, ids);
  // Only what changes is touched: a class costs far more than the question whether it is there.
  const changes: [SingularElementReturnValue, State][] = [];
  const later: [SingularElementReturnValue, State][] = [];
  cy.elements().forEach((element) => {
    // A frame lends its members its own opacity, so it never steps back.
    const state = element.data("group") ? undefined : stateOf(element.id());
    const was = states.find((one) => element.hasClass(one));
    if (was === state) return;
    const far = state === "dimmed" ? was === undefined : state === undefined && was === "dimmed";
    (far ? later : changes).push([element, state]);
  });
  if (!patient || changes.length + later.length < few) changes.push(...later.splice(0));
  // Of many that change at once the chosen ones are ringed first.
  else if (changes.length > most) {
    const first = changes.filter(([, state]) => state === "chosen").slice(0, most);
    later.unshift(...changes.filter((change) => !first.includes(change)));
    changes.splice(0, changes.length, ...first);
  }
  apply(cy, changes);
  const wanted = new Map(later);
  void patiently(
    cy,
    "choice",
    later.map(([element]) => element),
    (some) =>
      apply(
        cy,
        some.map((element) => [element, wanted.get(element)]),
      ),
  );
}

function createStates(cy: Core, ids: readonly string[]): (id: string) => State {
  const chosen = ids.map((id) => cy.getElementById(id)).filter((one) => one.nonempty());
  if (chosen.length === 0) return () => undefined;
  const known = new Map<string, State>();
  for (const one of chosen)
    for (const group of [one.connectedNodes(), one.neighborhood()] as CollectionReturnValue[])
      group.forEach((element) => {
        known.set(element.id(), "near");
      });
  for (const one of chosen) known.set(one.id(), "chosen");
  const lines = new Set(chosen.flatMap((one) => toLines(one)));
  // Neither near nor dimmed: as they are while nothing is chosen.
  const wordless = lines.size > mostWorded ? lines : undefined;
  return (id) => (wordless?.has(id) && known.get(id) === "near" ? undefined : (known.get(id) ?? "dimmed"));
}

function toLines(one: SingularElementReturnValue): string[] {
  return one.isNode() ? one.connectedEdges().map((edge) => edge.id()) : [];
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
