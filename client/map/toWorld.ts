// The world's outlines as the map draws them, and each country with every name that it is known by.
import { geoArea, geoCentroid } from "d3-geo";
import type { Feature, GeometryObject, MultiLineString, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { foldName } from "./foldName.ts";

export interface CountryShape {
  name: string;
  /** Folded: in English, French and Arabic, as the atlas abbreviates it, and its two letters. */
  names: ReadonlySet<string>;
  shape: Feature;
  /** Longitude and latitude of the middle of its largest part. */
  middle(): [number, number];
}

export interface World {
  land: Feature | GeometryObject;
  borders: MultiLineString;
  countries: CountryShape[];
}

/** world-atlas: its countries carry a name and the number of ISO 3166-1. */
export type Atlas = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

const languages = ["en", "fr", "ar"].map((language) => new Intl.DisplayNames(language, { type: "region" }));

export function toWorld(atlas: Atlas): World {
  const { countries, land } = atlas.objects;
  return {
    land: {
      type: "GeometryCollection",
      geometries: feature(atlas, land).features.map(({ geometry }) => geometry),
    },
    borders: mesh(atlas, countries, (a, b) => a !== b),
    countries: feature(atlas, countries).features.map((shape) => {
      const name = shape.properties?.name ?? "";
      return { name, names: toNames(name, shape.id), shape, middle: () => toMiddle(shape) };
    }),
  };
}

function toNames(name: string, number: string | number | undefined): Set<string> {
  const letters = toLetters(number);
  const words = letters ? languages.map((names) => names.of(letters)) : [];
  return new Set([name, letters ?? "", ...words].map((word) => foldName(word ?? "")).filter(Boolean));
}

/** `760` → `SY`: the Unicode data that every engine brings knows one by the other. */
function toLetters(number: string | number | undefined): string | undefined {
  if (number === undefined) return undefined;
  const region = new Intl.Locale(`und-${String(number).padStart(3, "0")}`).region;
  return region && /^[A-Z]{2}$/.test(region) ? region : undefined;
}

function toMiddle({ geometry }: Feature): [number, number] {
  if (geometry.type !== "MultiPolygon") return geoCentroid(geometry);
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  const sizes = parts.map((part) => geoArea(part));
  const largest = parts[sizes.indexOf(Math.max(...sizes))];
  return geoCentroid(largest ?? geometry);
}
