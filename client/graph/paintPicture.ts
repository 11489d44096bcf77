// Draws a whole picture onto a canvas: groups, lines, nodes, words and names, the chosen on top.

import type { Picture, PictureLine, PictureNode } from "./Picture.ts";
import { paintFrames } from "./paintFrames.ts";
import { paintGlow, paintLines, reaches } from "./paintLines.ts";
import { paintNodes } from "./paintNodes.ts";
import { paintLabels, paintWords } from "./paintTexts.ts";
import { palette } from "./palette.ts";
import type { LabelPlan } from "./planLabels.ts";
import { planWords } from "./planWords.ts";
import { type Sight, scaleToGraph } from "./Sight.ts";
import { type Emphasis, toState } from "./toEmphasis.ts";

/** `insistent`: every line has its words. Paints over what is there. */
export function paintPicture(
  context: CanvasRenderingContext2D,
  { nodes, lines, frames }: Picture,
  sight: Sight,
  emphasis: Emphasis | undefined,
  { labels, room }: LabelPlan,
  insistent = false,
): void {
  const stateOf = (id: string) => toState(emphasis, id);
  const isFront = ({ id }: PictureLine | PictureNode) =>
    emphasis !== undefined && (emphasis.chosen.has(id) || emphasis.near.has(id) || emphasis.hushed.has(id));
  const seen = lines.filter((line) => reaches(line, sight));
  const stated = seen.map((line) => ({
    line,
    state: emphasis?.hushed.has(line.id) ? ("near" as const) : stateOf(line.id),
  }));
  scaleToGraph(context, sight);
  paintFrames(context, frames, sight);
  paintLines(
    context,
    stated.filter(({ line }) => !isFront(line)),
    sight,
  );
  paintNodes(
    context,
    nodes.filter((one) => !isFront(one)),
    stateOf,
    sight,
  );
  if (emphasis) {
    for (const line of seen)
      if (emphasis.chosen.has(line.id)) paintGlow(context, line, sight, palette[sight.theme].accent);
    paintLines(
      context,
      stated.filter(({ line }) => isFront(line)),
      sight,
    );
    paintNodes(context, nodes.filter(isFront), stateOf, sight);
  }
  paintWords(context, planWords(seen, sight.zoom, emphasis, room, insistent), sight);
  paintLabels(context, labels, sight);
}
