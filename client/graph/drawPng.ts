// The whole graph as a PNG, as the canvas draws it: every word, nothing chosen, and no larger than others can open.

import type { Picture } from "./Picture.ts";
import { paintPicture } from "./paintPicture.ts";
import { palette, type Theme } from "./palette.ts";
import { planLabels } from "./planLabels.ts";
import { toBounds } from "./toBounds.ts";

const scale = 2;
/** Pixels of the graph around it. */
const margin = 24;
/** Pixels; some browsers draw nothing at all on a larger canvas. */
const longestSide = 8_000;

export async function drawPng(picture: Picture, theme: Theme): Promise<Blob> {
  const box = toBounds(picture.nodes);
  if (!box) throw new Error("There is nothing to draw; return a node or a relation");
  const [width, height] = [box.x2 - box.x1 + 2 * margin, box.y2 - box.y1 + 2 * margin];
  const ratio = Math.min(scale, longestSide / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser cannot draw the picture");
  context.fillStyle = palette[theme].ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const pan = { x: margin - box.x1, y: margin - box.y1 };
  const sight = { zoom: 1, pan, width, height, ratio, theme };
  paintPicture(context, picture, sight, undefined, planLabels(picture, 1, undefined), true);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("This browser cannot draw the picture"))),
      "image/png",
    ),
  );
}
