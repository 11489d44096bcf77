// The globe on the flat: a projection a thousand pixels wide, and the outlines drawn through it once.
import { type GeoProjection, geoGraticule10, geoMercator, geoNaturalEarth1, geoPath } from "d3-geo";
import type { Box } from "./placeNames.ts";
import type { Outlook } from "./toOutlook.ts";
import type { CountryShape, World } from "./toWorld.ts";

/** Of the whole world, in the pixels that the zoom multiplies. */
export const worldWidth = 1_000;

export interface Globe {
  project(lon: number, lat: number): { x: number; y: number };
  sphere: Path2D;
  grid: Path2D;
  land: Path2D;
  borders: Path2D;
  toArea(country: CountryShape): Path2D;
  /** Of the whole world at a zoom. */
  toBox(k: number): Box;
}

export function createGlobe({ projection, middle }: Outlook, world: World): Globe {
  const flat: GeoProjection = projection === "mercator" ? geoMercator() : geoNaturalEarth1();
  flat.rotate([-middle, 0]).fitWidth(worldWidth, { type: "Sphere" });
  const path = geoPath(flat);
  const [[left, top], [right, bottom]] = path.bounds({ type: "Sphere" });
  const draw = (shape: Parameters<typeof path>[0]) => new Path2D(path(shape) ?? "");
  return {
    project(lon, lat) {
      const [x, y] = flat([lon, lat]) ?? [0, 0];
      return { x, y };
    },
    sphere: draw({ type: "Sphere" }),
    grid: draw(geoGraticule10()),
    land: draw(world.land),
    borders: draw(world.borders),
    toArea: ({ shape }) => draw(shape),
    toBox: (k) => ({ left: left * k, right: right * k, top: top * k, bottom: bottom * k }),
  };
}
