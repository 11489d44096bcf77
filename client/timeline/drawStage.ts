// The whole picture: axis, lanes, marks, words, and the lines between what is chosen and what was said of it.
import { palette, type Theme } from "../graph/palette.ts";
import { wrapText } from "../graph/svgText.ts";
import type { PlacedLane } from "./arrangeLanes.ts";
import { labelSize, measureLabel, type StageItem, type StageLayout } from "./createStageLayout.ts";
import { drawClaim, drawGatheredClaims, toMiddle } from "./drawClaim.ts";
import { drawEvent, drawGathered, type Place, type TimeOnScreen } from "./drawEvent.ts";
import { cutLabel } from "./layOutLane.ts";
import { stanceInk } from "./markLook.ts";
import type { Pen } from "./Pen.ts";
import { toAxis } from "./toAxis.ts";
import type { Extent } from "./toDensity.ts";

export interface StageScene {
  lanes: readonly PlacedLane[];
  layout: StageLayout;
  extent: Extent;
  width: number;
  height: number;
  /** Where the marks begin: before it stand the names of the lanes. */
  left: number;
  theme: Theme;
  /** Targets of marks. */
  chosen: ReadonlySet<string>;
  /** Keys of items. */
  focused?: string;
  hovered?: string;
  /** Milliseconds: the range that is asked for, and the lens's day. */
  from?: number;
  to?: number;
  asOf?: number;
}

export const axisHeight = 26;

/** What stands within the window, with a little more at each side. */
export function toItemsInSight(
  { layout, extent, left, width }: Pick<StageScene, "layout" | "extent" | "left" | "width">,
  window: Extent,
): { items: { item: StageItem; place: Place }[]; time: TimeOnScreen } {
  const scale = (width - left) / (window.end - window.start);
  const { items, ratio } = layout.at(scale);
  const shift = left - (window.start - extent.start) * scale;
  const found = [];
  for (const item of items) {
    const [x0, x1] = [item.x0 * ratio + shift, item.x1 * ratio + shift];
    if (x0 > width + 20) break;
    const reach = item.label === "" || item.inside ? x1 : item.labelX * ratio + shift + 400;
    if (reach < left - 20) continue;
    found.push({ item, place: { x0, x1, y: item.y } });
  }
  return { items: found, time: (moment) => left + (moment - window.start) * scale };
}

export function drawStage(pen: Pen, scene: StageScene, window: Extent): void {
  const { width, height, left, theme } = scene;
  const ink = palette[theme];
  const { items, time } = toItemsInSight(scene, window);
  pen.alpha(1);
  drawGround(pen, scene, window, time);
  pen.within(left, 0, width - left, height, () => {
    drawLinks(pen, scene, items);
    for (const { item, place } of items) drawItem(pen, scene, item, place, time);
    pen.alpha(1);
    if (scene.asOf !== undefined) {
      const x = Math.round(time(scene.asOf)) + 0.5;
      pen.line(x, axisHeight, x, height, { stroke: ink.accent, width: 1.4, dash: [5, 3] });
    }
  });
  drawNames(pen, scene);
}

function drawGround(
  pen: Pen,
  { lanes, width, height, left, theme, from, to }: StageScene,
  window: Extent,
  time: TimeOnScreen,
): void {
  const ink = palette[theme];
  for (const [at, lane] of lanes.entries())
    if (at % 2 === 1) pen.box(0, lane.y, width, lane.height, 0, { fill: ink.line, fillAlpha: 0.07 });
  pen.within(left, 0, width - left, height, () => {
    for (const [edge, side] of [
      [from, -1],
      [to, 1],
    ] as const) {
      if (edge === undefined) continue;
      const x = Math.max(left - 5, Math.min(width + 5, time(edge)));
      const [x0, x1] = side < 0 ? [left, x] : [x, width];
      pen.box(x0, axisHeight, x1 - x0, height, 0, { fill: ink.muted, fillAlpha: 0.12 });
      pen.line(x, 0, x, height, { stroke: ink.accent, width: 2 });
    }
    let free = left;
    for (const { time: moment, label, year } of toAxis(window, width - left)) {
      const x = Math.round(time(moment)) + 0.5;
      pen.alpha(year ? 0.5 : 0.22);
      pen.line(x, axisHeight, x, height, { stroke: ink.line });
      pen.alpha(1);
      if (x + 4 < free) continue;
      pen.text(label, x + 4, axisHeight / 2, { color: year ? ink.text : ink.muted, size: 11.5, bold: year });
      free = x + 4 + label.length * 8;
    }
  });
  pen.line(0, axisHeight, width, axisHeight, { stroke: ink.line });
  for (const lane of lanes.slice(1)) {
    pen.alpha(0.35);
    pen.line(0, lane.y, width, lane.y, { stroke: ink.line });
  }
  pen.alpha(1);
}

function drawItem(pen: Pen, scene: StageScene, item: StageItem, place: Place, time: TimeOnScreen): void {
  const { theme, chosen, left, width } = scene;
  const ink = palette[theme];
  const [first] = item.marks;
  if (!first) return;
  const isChosen = item.marks.some(({ target }) => chosen.has(target));
  const same = item.clock === "said" && isOneDate(item);
  pen.alpha(item.marks.every(({ outside }) => outside) ? 0.32 : 1);
  const high = item.clock === "happened" ? 10.5 : 8;
  const sight = [left, width] as const;
  const middle = same ? toMiddle(time(first.shape.start), time(first.shape.end), sight) : undefined;
  const [edge0, edge1] =
    middle !== undefined && place.x1 - place.x0 > 30
      ? [middle - 8, middle + 8]
      : [place.x0 - 2, place.x1 + 2];
  if (isChosen)
    pen.box(edge0, place.y - high, edge1 - edge0, 2 * high, 7, {
      ...{ fill: ink.accent, fillAlpha: 0.16, stroke: ink.accent, width: 1.8 },
    });
  if (item.clock === "happened") {
    if (item.marks.length === 1)
      drawEvent(pen, first, { ...place, x0: Math.max(place.x0, left) }, time, theme);
    else drawGathered(pen, `${item.marks.length}${item.cut ? " ›" : ""}`, place, sight, theme);
  } else if (same) drawClaim(pen, first, place, time, sight, theme);
  else drawGatheredClaims(pen, item.marks.length, place, theme);
  if (item.key === scene.focused || item.key === scene.hovered)
    pen.box(edge0 - 2, place.y - high - 1, edge1 - edge0 + 4, 2 * high + 2, 7, {
      ...{
        stroke: item.key === scene.focused ? ink.text : ink.muted,
        width: item.key === scene.focused ? 2 : 1,
      },
    });
  const wide = place.x1 - place.x0 > 44;
  if (same && middle !== undefined && item.marks.length > 1) {
    if (!wide && item.label === "") return;
    pen.text(String(item.marks.length), middle + 8, place.y + 0.5, {
      ...{ color: ink.muted, size: 10.5, halo: ink.ground },
    });
  } else if (item.label !== "" && item.clock === "happened") {
    const { words, x } = placeLabel(item, place, left);
    const whole = x + measureLabel(words) <= width;
    pen.text(whole ? words : cutLabel(words, width - x - 4, measureLabel), x, place.y + 0.5, {
      color: ink.text,
      size: labelSize,
      bold: isChosen,
    });
  }
}

/** Of a bar whose beginning is out of sight the words stand in what is left of it, or behind it. */
function placeLabel(item: StageItem, { x0, x1 }: Place, left: number): { words: string; x: number } {
  const { label, inside, free } = item;
  const x = Math.max(x0, left) + 24;
  if (!inside) return { words: label, x: x1 + 7 };
  if (x1 <= left) return { words: "", x };
  const wide = measureLabel(label);
  if (x + wide + 4 <= x1) return { words: label, x };
  if (free >= wide + 5) return { words: label, x: x1 + 7 };
  return { words: cutLabel(label, x1 - x - 4, measureLabel), x };
}

/** All of one stance and one saying date: one mark with a count, which no zoom would part. */
export function isOneDate({ marks }: Pick<StageItem, "marks">): boolean {
  const [first] = marks;
  return marks.every(
    ({ shape, stance }) =>
      shape.start === first?.shape.start && shape.end === first.shape.end && stance === first.stance,
  );
}

const mostLinks = 150;

/** From a chosen event to what was said of it, and from a chosen claim to its event. */
function drawLinks(
  pen: Pen,
  { chosen, theme, left, width }: StageScene,
  items: readonly { item: StageItem; place: Place }[],
): void {
  if (chosen.size === 0) return;
  const events = items.filter(({ item }) => item.clock === "happened");
  let drawn = 0;
  for (const { item, place } of items) {
    if (item.clock !== "said" || drawn >= mostLinks) continue;
    const told = item.marks.filter(
      ({ target, events: ids }) => chosen.has(target) || ids.some((id) => chosen.has(id)),
    );
    const about = new Set(
      told.flatMap(({ target, events: ids }) => ids.filter((id) => chosen.has(target) || chosen.has(id))),
    );
    if (about.size === 0) continue;
    const near = events
      .filter(({ item: event }) => event.marks.some(({ id }) => about.has(id)))
      .sort((a, b) => Math.abs(a.item.lane - item.lane) - Math.abs(b.item.lane - item.lane));
    const [event] = near;
    if (!event) continue;
    drawn++;
    const stance = told.some((mark) => mark.stance === "denies") ? "denies" : (told[0]?.stance ?? "asserts");
    const x0 = Math.max(left, Math.min(width, (event.place.x0 + event.place.x1) / 2));
    const x1 = toMiddle(place.x0, place.x1, [left, width]);
    const [y0, y1] = [
      event.place.y + (event.place.y < place.y ? 8 : -8),
      place.y + (event.place.y < place.y ? -6 : 6),
    ];
    pen.curve(x0, y0, x1, y1, {
      stroke: stanceInk[stance][theme],
      width: 1.3,
      dash: stance === "denies" ? [2, 4] : [],
    });
  }
}

function drawNames(pen: Pen, { lanes, left, height, theme }: StageScene): void {
  const ink = palette[theme];
  if (left > 0) pen.line(left, axisHeight, left, height, { stroke: ink.line });
  for (const lane of lanes) {
    if (lane.name === "") continue;
    if (lane.head > 0) {
      pen.text(lane.name, 8, lane.y + 5 + lane.head / 2, {
        color: ink.text,
        size: 12,
        bold: true,
        halo: ink.ground,
      });
      continue;
    }
    const most = Math.max(1, Math.floor((lane.height - 2) / 15));
    const lines = wrapText(lane.name, 12, left - 20, Math.min(3, most));
    const top = lane.y + lane.height / 2 - ((lines.length - 1) * 15) / 2;
    for (const [at, words] of lines.entries())
      pen.text(words, 12, top + at * 15, { color: ink.text, size: 12, bold: true });
  }
}
