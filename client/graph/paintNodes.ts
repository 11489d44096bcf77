// Draws nodes without their names: as dots of their colour from afar, with border and glyph where these can be seen.
import type { KindLook } from "./kindLook.ts";
import { fontFamily } from "./nodeBox.ts";
import { toNodeLook } from "./nodeLook.ts";
import { cardOffsets, countFont, glyphShare, haloReach, pinSize, toSizeAt } from "./nodeParts.ts";
import type { PictureNode } from "./Picture.ts";
import { palette, type Theme } from "./palette.ts";
import { isInSight, type Sight } from "./Sight.ts";
import type { State } from "./toEmphasis.ts";
import { tracePath } from "./tracePath.ts";

/** On the screen: smaller shapes have no border, and smaller ones than that no glyph. */
const bordered = 8;
const glyphed = 11;

const glyphs = new Map<KindLook, Path2D>();
const pinPath = "M7.5 4.5h5l-.8 4.2 2 2.3h-7.400l2-2.300z";

export function paintNodes(
  context: CanvasRenderingContext2D,
  nodes: readonly PictureNode[],
  stateOf: (id: string) => State,
  sight: Sight,
): void {
  const dots = new Map<string, PictureNode[]>();
  const large: [PictureNode, State][] = [];
  for (const drawn of nodes) {
    if (!isInSight(sight, drawn.at, drawn.size + 12)) continue;
    const state = stateOf(drawn.id);
    paintHalo(context, drawn, sight.theme, state);
    if (drawn.size * sight.zoom >= bordered || state === "chosen" || drawn.node.members || drawn.node.stub) {
      large.push([drawn, state]);
      continue;
    }
    const key = `${toNodeLook(drawn.node, sight.theme).fill} ${state === "dimmed" ? 0.5 : 1}`;
    const batch = dots.get(key);
    if (batch) batch.push(drawn);
    else dots.set(key, [drawn]);
  }
  for (const [key, batch] of dots) paintDots(context, key, batch, sight);
  for (const [drawn, state] of large) paintNode(context, drawn, state, sight);
}

function paintDots(
  context: CanvasRenderingContext2D,
  key: string,
  batch: readonly PictureNode[],
  { zoom }: Sight,
): void {
  const [fill = "", alpha] = key.split(" ");
  context.globalAlpha = Number(alpha);
  context.fillStyle = fill;
  context.beginPath();
  for (const drawn of batch) tracePath(context, drawn.look, toSizeAt(drawn, zoom), drawn.at.x, drawn.at.y);
  context.fill();
  context.globalAlpha = 1;
}

function paintHalo(
  context: CanvasRenderingContext2D,
  { node, at, size }: PictureNode,
  theme: Theme,
  state: State,
): void {
  const { halo } = toNodeLook(node, theme);
  if (!halo) return;
  context.globalAlpha = (theme === "light" ? 0.5 : 0.55) * (state === "dimmed" ? 0.6 : 1);
  context.fillStyle = halo;
  context.beginPath();
  context.arc(at.x, at.y, size / 2 + haloReach, 0, 2 * Math.PI);
  context.fill();
  context.globalAlpha = 1;
}

function paintNode(context: CanvasRenderingContext2D, drawn: PictureNode, state: State, sight: Sight): void {
  const { node, look, at } = drawn;
  const { theme, zoom } = sight;
  const size = toSizeAt(drawn, zoom);
  const nodeLook = toNodeLook(node, theme);
  const solid = state === "dimmed" ? 0.5 : 1;
  const outline = (by: number, more = 0) => {
    context.beginPath();
    tracePath(context, look, size + more, at.x + by, at.y - by);
  };
  context.fillStyle = nodeLook.fill;
  context.strokeStyle = nodeLook.stroke;
  // What does not shine through hides the lines that end under it, also where it steps back.
  if (state === "dimmed") {
    context.fillStyle = palette[theme].ground;
    outline(0);
    context.fill();
    context.fillStyle = nodeLook.fill;
  }
  context.lineWidth = nodeLook.width;
  context.setLineDash(nodeLook.dash as number[]);
  for (const by of node.members ? cardOffsets : []) {
    outline((by * size) / drawn.size);
    context.globalAlpha = 0.5 * solid;
    context.fill();
    context.stroke();
  }
  outline(0);
  context.globalAlpha = solid * nodeLook.fillOpacity;
  context.fill();
  context.globalAlpha = state === "dimmed" ? 0.6 : 1;
  if (nodeLook.outside) outline(0, nodeLook.width);
  if (size * zoom >= bordered) context.stroke();
  context.setLineDash([]);
  if (size * zoom >= glyphed) paintGlyph(context, { ...drawn, size }, sight);
  context.globalAlpha = 1;
  if (drawn.pinned && size * zoom >= bordered) paintPin(context, drawn, theme);
  if (state === "chosen") paintRing(context, drawn, sight, 3.5, 2.5, palette[theme].accent);
}

function paintGlyph(
  context: CanvasRenderingContext2D,
  { node, look, at, size }: PictureNode,
  { theme }: Sight,
): void {
  const ink = palette[theme].glyph;
  if (node.members) {
    context.fillStyle = ink;
    context.font = `700 ${countFont(size)}px ${fontFamily}`;
    context.textAlign = "center";
    context.textBaseline = "alphabetic";
    context.fillText(String(node.members.length), at.x, at.y + countFont(size) * 0.36);
    return;
  }
  if (node.stub || look.icon.length === 0) return;
  const glyph = glyphs.get(look) ?? new Path2D(look.icon.join(""));
  glyphs.set(look, glyph);
  const scale = glyphShare * size;
  context.save();
  context.translate(at.x - 12 * scale, at.y - 12 * scale);
  context.scale(scale, scale);
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.stroke(glyph);
  context.restore();
}

/** At the upper right of the shape. */
function paintPin(context: CanvasRenderingContext2D, { at, size, look }: PictureNode, theme: Theme): void {
  const { ground, text } = palette[theme];
  const scale = pinSize / 20;
  context.save();
  context.translate(at.x + (size / 2) * look.wide + 6 - pinSize, at.y - (size / 2) * look.high - 6);
  context.scale(scale, scale);
  context.fillStyle = ground;
  context.strokeStyle = text;
  context.lineWidth = 1.4;
  context.beginPath();
  context.arc(10, 10, 9, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.fillStyle = text;
  context.fill(new Path2D(pinPath));
  context.lineCap = "round";
  context.stroke(new Path2D("M10 11v5"));
  context.restore();
}

/** Around the shape, a little away from it; never finer on the screen than it is wide. */
export function paintRing(
  context: CanvasRenderingContext2D,
  drawn: PictureNode,
  { zoom }: Sight,
  away: number,
  width: number,
  color: string,
): void {
  const scale = Math.max(1, 0.6 / zoom);
  context.strokeStyle = color;
  context.lineWidth = width * scale;
  context.beginPath();
  const size = toSizeAt(drawn, zoom) + (2 * away + width) * scale;
  tracePath(context, drawn.look, size, drawn.at.x, drawn.at.y);
  context.stroke();
}
