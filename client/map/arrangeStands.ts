// Where every mark stands on the screen: those of one place around it, and no place's marks over another's.
import type { Point } from "../graph/computeLayout.ts";

export interface Spot {
  id: string;
  /** Where it is on the map, in pixels. */
  x: number;
  y: number;
  /** What stands around it, nearest first. */
  others: readonly string[];
}

export interface ArrangedStand {
  /** True to the map; its marks may have had to give way. */
  spot: Point;
  middle: Point;
  radius: number;
}

export interface Arrangement {
  marks: Map<string, Point>;
  stands: Map<string, ArrangedStand>;
}

const golden = Math.PI * (3 - Math.sqrt(5));
const rounds = 60;

/** `room` is what a mark takes, in pixels. */
export function arrangeStands(spots: readonly Spot[], room: number): Arrangement {
  const discs = spots.map(({ id, x, y, others }) => ({
    id,
    others,
    spot: { x, y },
    middle: { x, y },
    radius: others.length === 1 ? room : toReach(others.length, room) + room / 2,
  }));
  for (let round = 0; round < rounds; round++) if (!pushApart(discs, round < rounds / 2)) break;
  const marks = new Map<string, Point>();
  for (const { id, others, middle } of discs) {
    const [only] = others;
    if (only !== undefined && others.length === 1) {
      marks.set(id, { x: middle.x, y: middle.y + room / 2 });
      marks.set(only, { x: middle.x, y: middle.y - room / 2 });
      continue;
    }
    marks.set(id, middle);
    others.forEach((other, index) => {
      const [reach, angle] = [toReach(index + 1, room), index * golden - Math.PI / 2];
      marks.set(other, { x: middle.x + reach * Math.cos(angle), y: middle.y + reach * Math.sin(angle) });
    });
  }
  return {
    marks,
    stands: new Map(discs.map(({ id, spot, middle, radius }) => [id, { spot, middle, radius }])),
  };
}

/** A sunflower's seeds lie evenly; the first keeps clear of the middle. */
function toReach(index: number, room: number): number {
  return index === 0 ? 0 : room * 0.62 * Math.sqrt(index + 1.7);
}

interface Disc extends ArrangedStand {
  id: string;
}

/** Whether any two overlapped. The smaller gives way more. */
function pushApart(discs: Disc[], pulls: boolean): boolean {
  if (pulls)
    for (const { middle, spot } of discs) {
      middle.x += (spot.x - middle.x) * 0.06;
      middle.y += (spot.y - middle.y) * 0.06;
    }
  const sorted = [...discs].sort((a, b) => a.middle.x - b.middle.x || (a.id < b.id ? -1 : 1));
  const widest = Math.max(0, ...sorted.map(({ radius }) => radius));
  let met = false;
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.middle.x - one.middle.x > one.radius + widest) break;
      let [dx, dy] = [other.middle.x - one.middle.x, other.middle.y - one.middle.y];
      const wanted = one.radius + other.radius;
      let distance = Math.hypot(dx, dy);
      if (distance >= wanted) continue;
      met = true;
      // Two on one spot part sideways.
      if (distance < 0.01) [dx, dy, distance] = [1, 0, 1];
      const push = (wanted - Math.min(distance, wanted)) / distance;
      const share = other.radius ** 2 / (one.radius ** 2 + other.radius ** 2);
      one.middle.x -= dx * push * share;
      one.middle.y -= dy * push * share;
      other.middle.x += dx * push * (1 - share);
      other.middle.y += dy * push * (1 - share);
    }
  });
  return met;
}
