// The globe on the flat: a projection a thousand pixels wide, and the outlines drawn through it as finely as the zoom shows.
import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoGraticule10,
  geoMercator,
  geoNaturalEarth1,
  geoPath,
} from "d3-geo";
import { createThinPath } from "./createThinPath.ts";
import type { Box } from "./placeNames.ts";
import type { Outlook } from "./toOutlook.ts";
import type { CountryShape, World } from "./toWorld.ts";

/** Of the whole world, in the pixels that the zoom multiplies. */
export const worldWidth = 1_000;

interface Outlines {
  land: Path2D;
  borders: Path2D;
}

export interface Globe {
  project(lon: number, lat: number): { x: number; y: number };
  sphere: Path2D;
  grid: Path2D;
  toOutlines(k: number): Outlines;
  toArea(country: CountryShape): Path2D;
  /** Of the whole world at a zoom. */
  toBox(k: number): Box;
}

/** Up to this zoom, corners nearer than this are one. */
const levels = [
  { most: 2.5, least: 0.7 },
  { most: 9, least: 0.2 },
  { most: Number.POSITIVE_INFINITY, least: 0 },
] as const;

export function createGlobe({ projection, middle }: Outlook, world: World): Globe {
  const flat: GeoProjection = projection === "mercator" ? geoMercator() : geoNaturalEarth1();
  flat.rotate([-middle, 0]).fitWidth(worldWidth, { type: "Sphere" });
  const [[left, top], [right, bottom]] = geoPath(flat).bounds({ type: "Sphere" });
  const draw = (shape: GeoPermissibleObjects, least: number) => {
    const thin = createThinPath(least);
    geoPath(flat, thin.context)(shape);
    return new Path2D(thin.toText());
  };
  const drawn = new Map<number, Outlines>();
  return {
    project(lon, lat) {
      const [x, y] = flat([lon, lat]) ?? [0, 0];
      return { x, y };
    },
    sphere: draw({ type: "Sphere" }, 0.2),
    grid: draw(geoGraticule10(), 1),
    toOutlines(k) {
      const { least } = levels.find(({ most }) => k <= most) ?? levels[2];
      const outlines = drawn.get(least) ?? {
        land: draw(world.land, least),
        borders: draw(world.borders, least),
      };
      drawn.set(least, outlines);
      return outlines;
    },
    toArea: ({ shape }) => draw(shape, 0.1),
    toBox: (k) => ({ left: left * k, right: right * k, top: top * k, bottom: bottom * k }),
  };
}
