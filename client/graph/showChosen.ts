// What is chosen and what the pointer is over, as classes on the canvas's elements.
import type { Core } from "cytoscape";

/** Rings the chosen one, keeps what touches it, and dims the rest a little. */
export function showChosen(cy: Core, id: string | undefined): void {
  cy.batch(() => {
    cy.elements().removeClass("chosen near dimmed");
    if (id === undefined) return;
    const one = cy.getElementById(id);
    if (one.empty()) return;
    const near = one.connectedNodes().union(one.neighborhood());
    one.addClass("chosen");
    near.addClass("near");
    cy.elements().not(one).not(near).addClass("dimmed");
  });
}

/** From this zoom on, the words on the lines can be read. */
const readable = 1.05;

export function showWords(cy: Core): void {
  const worded = cy.zoom() >= readable;
  const wrong = worded ? cy.edges().not(".worded") : cy.edges(".worded");
  if (wrong.nonempty()) cy.batch(() => wrong.toggleClass("worded", worded));
}

export function watchHover(cy: Core): void {
  cy.on("mouseover", "node, edge", (event) => {
    event.target.addClass("hovered");
    cy.container()?.classList.add("over-element");
  });
  cy.on("mouseout", "node, edge", (event) => {
    event.target.removeClass("hovered");
    cy.container()?.classList.remove("over-element");
  });
}
