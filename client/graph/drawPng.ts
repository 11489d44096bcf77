// The whole graph as a PNG from the canvas itself: every word, nothing chosen, and no larger than others can open.
import type { Core } from "cytoscape";
import { palette, type Theme } from "./palette.ts";
import { showChosen } from "./showChosen.ts";

const scale = 2;
/** Pixels of the picture; Cytoscape cuts it at the outermost name. */
const margin = 40;
/** Pixels; some browsers draw nothing at all on a larger canvas. */
const longestSide = 8_000;

export async function drawPng(cy: Core, theme: Theme, chosen: readonly string[]): Promise<Blob> {
  if (cy.elements().empty()) throw new Error("There is nothing to draw; return a node or a relation");
  const { w, h } = cy.elements().boundingBox();
  showChosen(cy, []);
  cy.edges().addClass("worded");
  try {
    // The longest side is named too because otherwise the screen's own pixel ratio is multiplied in.
    const tight = await cy.png({
      output: "blob-promise",
      full: true,
      bg: palette[theme].ground,
      scale: Math.min(scale, longestSide / Math.max(1, w, h)),
      maxWidth: longestSide,
      maxHeight: longestSide,
    });
    return await addMargin(tight, palette[theme].ground);
  } finally {
    showChosen(cy, chosen);
    cy.edges().removeClass("worded");
  }
}

async function addMargin(picture: Blob, ground: string): Promise<Blob> {
  const image = await createImageBitmap(picture);
  const canvas = document.createElement("canvas");
  canvas.width = image.width + 2 * margin;
  canvas.height = image.height + 2 * margin;
  const context = canvas.getContext("2d");
  if (!context) return picture;
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, margin, margin);
  image.close();
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? picture), "image/png"));
}
