// The fCoSE layout of Cytoscape, run without a screen. In a worker of its own, for it brings Cytoscape along.
import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import { createRandom, type LayoutInput, type Point } from "./computeLayout.ts";

cytoscape.use(fcose);
cytoscape.warnings(false);

/** Above this many nodes a draft is all that time allows. */
const most = 300;

/** The library asks `Math.random`, which is seeded while it runs: it answers before this returns. */
export function layOutFcose({ nodes, links, width, height }: LayoutInput): Map<string, Point> {
  const ids = new Set(nodes.map(({ id }) => id));
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: "node", style: { width: "data(width)", height: "data(height)", shape: "rectangle" } },
    ] as unknown as cytoscape.StylesheetJson,
    elements: [
      ...nodes.map(({ id, box }) => ({ data: { id, width: 2 * box.half, height: box.above + box.below } })),
      ...links
        .filter(({ source, target }) => ids.has(source) && ids.has(target))
        .map(({ source, target }, i) => ({ data: { id: `\u0000${i}`, source, target } })),
    ],
  });
  // A box reaches further down than up; the library knows middles only.
  const sink = new Map(nodes.map(({ id, box }) => [id, (box.below - box.above) / 2]));
  const options = {
    name: "fcose",
    quality: nodes.length > most ? "draft" : "proof",
    animate: false,
    randomize: true,
    fit: false,
    packComponents: false,
    nodeSeparation: 90,
    idealEdgeLength: 120,
    nodeRepulsion: 6_000,
    aspectRatio: width / height,
    fixedNodeConstraint: nodes.flatMap(({ id, at }) =>
      at ? [{ nodeId: id, position: { x: at.x, y: at.y + (sink.get(id) ?? 0) } }] : [],
    ),
  };
  withSeed(() => cy.layout(options as unknown as cytoscape.LayoutOptions).run());
  const places = new Map<string, Point>();
  cy.nodes().forEach((node) => {
    const { x, y } = node.position();
    places.set(node.id(), { x, y: y - (sink.get(node.id()) ?? 0) });
  });
  cy.destroy();
  return places;
}

function withSeed(run: () => void): void {
  const chance = Math.random;
  Math.random = createRandom(42);
  try {
    run();
  } finally {
    Math.random = chance;
  }
}
