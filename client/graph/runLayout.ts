// One door to all layouts. Pure and seeded: the same question has the same answer on every machine.
import {
  computeLayout,
  type LayoutAnswer,
  type LayoutInput,
  type Point,
  type Positions,
} from "./computeLayout.ts";
import { createOccupancy } from "./createOccupancy.ts";
import { layOutGroups } from "./layOutGroups.ts";
import { layOutHierarchy } from "./layOutHierarchy.ts";
import { layOutMap } from "./layOutMap.ts";
import { layOutRings } from "./layOutRings.ts";
import { layOutTime } from "./layOutTime.ts";
import { separateBoxes } from "./separateBoxes.ts";

type LayOut = (input: LayoutInput) => ReadonlyMap<string, Point>;

const force: LayOut = (input) => new Map(Object.entries(computeLayout(input)));

/** `fcose` comes as an argument, for it is heavy; without it forces stand in for it. What is pinned or already placed stays exactly there. */
export function runLayout(input: LayoutInput, fcose: LayOut = force): LayoutAnswer {
  const { layout = "force", joining } = input;
  if (layout === "time" || layout === "map") {
    const { places, guide } = layout === "time" ? layOutTime(input) : layOutMap(input);
    return {
      positions: layout === "time" ? hold(input, places) : spread(fastenPlaces(input, places), places),
      guide,
    };
  }
  // Newcomers stand near those whom they came with, whatever the layout was.
  if (joining) return { positions: computeLayout(input) };
  const layOut: LayOut = { force, fcose, concentric: layOutRings, hierarchy: layOutHierarchy }[layout];
  const places = layOutGroups(input, layOut);
  const still = layout === "force" || layout === "fcose";
  return { positions: spread(input, still ? places : moveToPinned(input, places)) };
}

/** What is pinned stays where it is, and the picture comes to it as a whole. */
function moveToPinned(
  { nodes }: LayoutInput,
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const offsets = nodes.flatMap(({ id, at }) => {
    const place = places.get(id);
    return at && place ? { x: at.x - place.x, y: at.y - place.y } : [];
  });
  if (offsets.length === 0) return places;
  const mean = (of: (point: Point) => number) =>
    offsets.reduce((sum, one) => sum + of(one), 0) / offsets.length;
  const [dx, dy] = [mean(({ x }) => x), mean(({ y }) => y)];
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]));
}

/** What has coordinates stands on them, and the others give way; of two that cover one another, the first stands. */
function fastenPlaces(input: LayoutInput, places: ReadonlyMap<string, Point>): LayoutInput {
  const room = createOccupancy();
  return {
    ...input,
    nodes: input.nodes.map((node) => {
      const place = places.get(node.id);
      if (node.at || node.lat === undefined || node.lon === undefined || !place) return node;
      const box = { ...node.box, ...place, fixed: true };
      if (!room.isFree(box)) return node;
      room.take(box);
      return { ...node, at: place };
    }),
  };
}

function hold({ nodes }: LayoutInput, places: ReadonlyMap<string, Point>): Positions {
  return Object.fromEntries(nodes.map(({ id, at }) => [id, at ?? places.get(id) ?? { x: 0, y: 0 }]));
}

function spread(input: LayoutInput, places: ReadonlyMap<string, Point>): Positions {
  const held = hold(input, places);
  const boxes = input.nodes.map(({ id, box, at }) => ({
    id,
    ...box,
    ...(held[id] ?? { x: 0, y: 0 }),
    fixed: at !== undefined,
  }));
  separateBoxes(boxes);
  return Object.fromEntries(boxes.map(({ id, x, y }) => [id, { x, y }]));
}
