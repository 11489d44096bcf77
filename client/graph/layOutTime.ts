// Along an axis of time: events where they happened, actors near the mean of their events, the undated in a band of their own.
import { scaleUtc } from "d3-scale";
import type { LayoutInput, LayoutNode, Point } from "./computeLayout.ts";
import { createOccupancy, type Occupancy } from "./createOccupancy.ts";
import type { LayoutGuide, TimeScale } from "./LayoutGuide.ts";
import { packRows, toSheetWidth } from "./packRows.ts";
import { toNeighbors } from "./placeNear.ts";

const day = 86_400_000;
const laneStep = 24;
const roomy = 3.4;

/** The x of an event is its middle day, exactly: boxes give way up and down only. */
export function layOutTime(input: LayoutInput): { places: Map<string, Point>; guide: LayoutGuide } {
  const times = new Map<string, number>();
  for (const node of input.nodes) {
    const time = toTime(node);
    if (time !== undefined) times.set(node.id, time);
  }
  const width = toSheetWidth(input.nodes, input, roomy);
  const scale = toScale([...times.values()], width, input.guide);
  const toX = (time: number) => ((time - scale.origin) / day) * scale.perDay;

  const places = new Map<string, Point>();
  const room = createOccupancy();
  for (const { box, at } of input.nodes) if (at) room.take({ ...box, ...at, fixed: true });
  const dated = input.nodes.filter(({ id, at }) => times.has(id) && !at);
  const byTime = (a: LayoutNode, b: LayoutNode) =>
    (times.get(a.id) ?? 0) - (times.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1);
  for (const node of dated.sort(byTime)) place(node, toX(times.get(node.id) ?? 0), [0], room, places);

  const neighbors = toNeighbors(input.links);
  const undated: LayoutNode[] = [];
  for (const node of input.nodes) {
    if (times.has(node.id)) continue;
    const near = (neighbors.get(node.id) ?? []).flatMap((id) => times.get(id) ?? []);
    if (near.length === 0) undated.push(node);
    else if (!node.at) {
      const mean = near.reduce((sum, time) => sum + toX(time), 0) / near.length;
      place(node, mean, [0, -60, 60, -120, 120], room, places);
    }
  }
  const lowest = Math.max(
    0,
    ...input.nodes
      .filter(({ id }) => !undated.some((one) => one.id === id))
      .map(({ id, box, at }) => (at ?? places.get(id) ?? { y: 0 }).y + box.below),
  );
  const band = input.guide?.band?.y ?? lowest + 40;
  const free = undated.filter(({ at }) => !at);
  const under = undated.flatMap(({ at, box }) => (at ? at.y + box.below : []));
  packRows(free, { top: Math.max(band + 40, ...under.map((y) => y + 20)), width }, places);
  return { places, guide: toGuide(times, scale, undated.length > 0 ? band : undefined) };
}

function toTime({ start, end }: LayoutNode): number | undefined {
  const [from, to] = [start, end].map((text) => (text === undefined ? Number.NaN : Date.parse(text)));
  const known = [from, to].filter((time): time is number => time !== undefined && Number.isFinite(time));
  return known.length > 0 ? known.reduce((sum, time) => sum + time, 0) / known.length : undefined;
}

function toScale(times: readonly number[], width: number, guide: LayoutGuide | undefined): TimeScale {
  if (guide?.scale.of === "time") return guide.scale;
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (times.length === 0) return { of: "time", origin: 0, perDay: 1 };
  const days = Math.max(1, (last - first) / day);
  return { of: "time", origin: (first + last) / 2, perDay: Math.min(80, width / days) };
}

/** The nearest free lane above or below the middle; to the side only as far as `sides` allows. */
function place(
  { id, box }: LayoutNode,
  x: number,
  sides: readonly number[],
  room: Occupancy,
  places: Map<string, Point>,
): void {
  for (let lane = 0; lane < 4000; lane++) {
    const y = (lane % 2 === 0 ? 1 : -1) * Math.ceil(lane / 2) * laneStep;
    for (const side of sides) {
      const spot = { ...box, x: x + side, y, fixed: true };
      if (!room.isFree(spot)) continue;
      room.take(spot);
      places.set(id, { x: x + side, y });
      return;
    }
  }
  places.set(id, { x, y: 0 });
}

function toGuide(
  times: ReadonlyMap<string, number>,
  scale: TimeScale,
  band: number | undefined,
): LayoutGuide {
  const all = [...times.values()];
  const axis = scaleUtc().domain([Math.min(...all), Math.max(...all)]);
  const format = axis.tickFormat(8);
  return {
    ticks:
      all.length === 0
        ? []
        : axis.ticks(8).map((date) => ({
            x: ((date.getTime() - scale.origin) / day) * scale.perDay,
            text: format(date),
          })),
    ...(band !== undefined && { band: { y: band, text: "No date" } }),
    scale,
  };
}
