// On a map: places at their coordinates, events at their places, actors near; what has no place in a band of its own.
import { type GeoPermissibleObjects, geoGraticule, geoNaturalEarth1, geoPath } from "d3-geo";
import type { LayoutInput, LayoutNode, Point } from "./computeLayout.ts";
import type { LayoutGuide, MapScale } from "./LayoutGuide.ts";
import { packRows, toSheetWidth } from "./packRows.ts";
import { toNeighbors } from "./placeNear.ts";

const roomy = 3;
/** A single town needs no street map. */
const closest = 6_000;
/** How far along relations a node is still near a place. */
const furthest = 2;

export function layOutMap(input: LayoutInput): { places: Map<string, Point>; guide: LayoutGuide } {
  const located = input.nodes.filter((node) => node.lat !== undefined && node.lon !== undefined);
  const width = toSheetWidth(input.nodes, input, roomy);
  const size = { width, height: (width * input.height) / input.width };
  const scale = input.guide?.scale.of === "map" ? input.guide.scale : toScale(located, size);
  const projection = geoNaturalEarth1().scale(scale.scale).translate(scale.translate);

  const places = new Map<string, Point>();
  for (const { id, lat = 0, lon = 0 } of located) {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    places.set(id, { x, y });
  }
  const neighbors = toNeighbors(input.links);
  for (let step = 0; step < furthest; step++) placeNext(input.nodes, neighbors, places);
  const adrift = input.nodes.filter(({ id }) => !places.has(id));
  const lowest = Math.max(0, ...[...places.values()].map(({ y }) => y));
  // What stands on the map is pushed apart afterwards, and so needs more room than its middles take.
  const spread = Math.sqrt(places.size) * 55;
  const band = input.guide?.band?.y ?? lowest + 60 + spread / 2;
  packRows(adrift, { top: band + 40, width }, places);
  return { places, guide: toGuide(located, scale, adrift.length > 0 ? band : undefined) };
}

/** Near the mean of those neighbours that have their place. */
function placeNext(
  nodes: readonly LayoutNode[],
  neighbors: ReadonlyMap<string, string[]>,
  places: Map<string, Point>,
): void {
  const next = new Map<string, Point>();
  const around = new Map<string, number>();
  for (const { id } of nodes) {
    if (places.has(id)) continue;
    const near = (neighbors.get(id) ?? []).flatMap((other) => places.get(other) ?? []);
    if (near.length === 0) continue;
    const mean = (of: (point: Point) => number) => near.reduce((sum, one) => sum + of(one), 0) / near.length;
    const [x, y] = [mean((one) => one.x), mean((one) => one.y)];
    // Those that belong to the same spot stand around it in a spiral.
    const key = `${Math.round(x / 80)}/${Math.round(y / 80)}`;
    const turn = (around.get(key) ?? 0) + 1;
    around.set(key, turn);
    const [radius, angle] = [75 * Math.sqrt(turn), turn * 2.4];
    next.set(id, { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) });
  }
  for (const [id, place] of next) places.set(id, place);
}

function toScale(
  located: readonly LayoutNode[],
  { width, height }: { width: number; height: number },
): MapScale {
  if (located.length === 0) return { of: "map", scale: 400, translate: [0, 0] };
  const projection = geoNaturalEarth1().fitExtent(
    [
      [-width / 2, -height / 2],
      [width / 2, height / 2],
    ],
    toPoints(located),
  );
  if (projection.scale() > closest || !Number.isFinite(projection.scale())) {
    projection.scale(closest).translate([0, 0]);
    const [x, y] = geoPath(projection).centroid(toPoints(located));
    projection.translate([-x, -y]);
  }
  return { of: "map", scale: projection.scale(), translate: projection.translate() };
}

function toPoints(located: readonly LayoutNode[]): GeoPermissibleObjects {
  return { type: "MultiPoint", coordinates: located.map(({ lat = 0, lon = 0 }) => [lon, lat]) };
}

/** Every tenth degree, a little beyond what is there. */
function toGuide(located: readonly LayoutNode[], scale: MapScale, band: number | undefined): LayoutGuide {
  const projection = geoNaturalEarth1().scale(scale.scale).translate(scale.translate);
  const ten = (value: number, way: 1 | -1) => Math.round(value / 10) * 10 + way * 20;
  const [lats, lons] = [located.map(({ lat = 0 }) => lat), located.map(({ lon = 0 }) => lon)];
  const lines = geoGraticule()
    .step([10, 10])
    .extent([
      [Math.max(-180, ten(Math.min(...lons), -1)), Math.max(-80, ten(Math.min(...lats), -1))],
      [Math.min(180, ten(Math.max(...lons), 1)), Math.min(80.001, ten(Math.max(...lats), 1))],
    ]);
  const path = located.length > 0 ? geoPath(projection).digits(1)(lines()) : null;
  return {
    ticks: [],
    ...(path && { path }),
    ...(band !== undefined && { band: { y: band, text: "No place" } }),
    scale,
  };
}
