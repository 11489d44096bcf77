// Which projection suits the places, and turned to which longitude, so that none lies across the edge of the map.

export interface Outlook {
  projection: "mercator" | "naturalEarth";
  /** The longitude in the middle. */
  middle: number;
}

/** Degrees within which Mercator, which keeps shapes, distorts no sizes that matter. */
const near = 75;
const tooFarNorth = 70;

export function toOutlook(spots: readonly { lon: number; lat: number }[]): Outlook {
  const { middle, span } = toArc(spots.map(({ lon }) => lon));
  const flat = span <= near && spots.every(({ lat }) => Math.abs(lat) <= tooFarNorth);
  return { projection: flat && spots.length > 0 ? "mercator" : "naturalEarth", middle };
}

/** The shortest arc that has all longitudes on it: the rest of the circle is the widest gap between neighbours. */
function toArc(longitudes: readonly number[]): { middle: number; span: number } {
  const sorted = [...longitudes].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return { middle: 0, span: 360 };
  let [from, gap] = [first, first + 360 - last];
  sorted.forEach((lon, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && lon - before > gap) [from, gap] = [lon, lon - before];
  });
  const span = 360 - gap;
  const middle = from + span / 2;
  return { middle: middle > 180 ? middle - 360 : middle, span };
}
