// A curve as SVG path data, to a tenth of a pixel.
import type { Curve } from "./bezier.ts";

export function toPathData(curve: Curve): string {
  const [first, ...rest] = curve.map(({ x, y }) => `${toTenths(x)} ${toTenths(y)}`);
  return `M${first}${["L", "Q", "C"][curve.length - 2]}${rest.join(" ")}`;
}

export function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}
