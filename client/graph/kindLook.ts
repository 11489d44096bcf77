// How each kind looks, on the canvas, in lists and in the legend: a shape, a colour per theme and a glyph.
import type { KindName } from "../../seed/model/kinds.ts";
import type { Theme } from "./palette.ts";

/** A claim is no node of the workspace, and other databases have nodes of no kind of ours; a query may return both. */
export type LookName = KindName | "Claim" | "Other";

export interface KindLook {
  /** `polygon` takes `points`; all shapes live in a box from -1 to 1. */
  shape: "ellipse" | "round-rectangle" | "polygon";
  points?: readonly number[];
  /** Half the width and height of the box that the shape fills. */
  wide: number;
  high: number;
  /** Corner of a round-rectangle, as a share of its height. */
  corner?: number;
  color: Record<Theme, string>;
  /** Stroked paths in a 24 by 24 box (Tabler's outline style); empty where the shape speaks for itself. */
  icon: readonly string[];
}

const star = Array.from({ length: 10 }, (_, i) => {
  const radius = i % 2 === 0 ? 1 : 0.46;
  const angle = (Math.PI / 5) * i - Math.PI / 2;
  return [round(radius * Math.cos(angle)), round(radius * Math.sin(angle) + 0.06)];
}).flat();

export const kindLook: Record<LookName, KindLook> = {
  Person: {
    shape: "ellipse",
    wide: 1,
    high: 1,
    color: { light: "#2f5fd0", dark: "#7ea2ff" },
    icon: ["M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0", "M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2"],
  },
  Agency: {
    shape: "polygon",
    points: [-0.92, -0.3, 0, -1, 0.92, -0.3, 0.92, 0.92, -0.92, 0.92],
    wide: 1,
    high: 1,
    color: { light: "#7a4fbf", dark: "#b79af0" },
    icon: ["M4 20h16", "M4 10h16", "M5 7l7 -4l7 4", "M6 10v10", "M18 10v10", "M12 13v4"],
  },
  Country: {
    shape: "polygon",
    points: [0, -1, 1, 0, 0, 1, -1, 0],
    wide: 1.12,
    high: 1.12,
    color: { light: "#0f8466", dark: "#4ccba4" },
    icon: ["M5 14h14l-3 -4.5l3 -4.5h-14v16"],
  },
  Organization: {
    shape: "polygon",
    points: [0, -1, 0.87, -0.5, 0.87, 0.5, 0, 1, -0.87, 0.5, -0.87, -0.5],
    wide: 1.08,
    high: 1.08,
    color: { light: "#b25f22", dark: "#e39a5e" },
    icon: ["M9 4h6v5h-6z", "M3 16h6v5h-6z", "M15 16h6v5h-6z", "M12 9v3", "M6 16v-4h12v4"],
  },
  Group: {
    shape: "round-rectangle",
    wide: 1.16,
    high: 0.88,
    corner: 0.45,
    color: { light: "#5b6b80", dark: "#9aa8bd" },
    icon: [
      "M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
      "M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2",
      "M16 3.13a4 4 0 0 1 0 7.75",
      "M21 21v-2a4 4 0 0 0 -3 -3.85",
    ],
  },
  Outlet: {
    shape: "round-rectangle",
    wide: 0.9,
    high: 0.9,
    corner: 0.14,
    color: { light: "#bf3a5b", dark: "#f37b9b" },
    icon: ["M4 5h16v14h-16z", "M8 9h3v3h-3z", "M14.5 9h2", "M14.5 12h2", "M8 15.5h8.5"],
  },
  Meeting: {
    shape: "polygon",
    points: star,
    wide: 1.26,
    high: 1.26,
    color: { light: "#b98100", dark: "#f2c14c" },
    icon: [],
  },
  Event: {
    shape: "polygon",
    points: [-0.42, -1, 0.42, -1, 1, -0.42, 1, 0.42, 0.42, 1, -0.42, 1, -1, 0.42, -1, -0.42],
    wide: 0.95,
    high: 0.95,
    color: { light: "#766628", dark: "#cdbb6b" },
    icon: ["M4 6h16v14h-16z", "M4 11h16", "M8 3v4", "M16 3v4"],
  },
  Place: {
    shape: "polygon",
    points: [-0.85, -0.9, 0.85, -0.9, 0.85, 0.2, 0, 1, -0.85, 0.2],
    wide: 1,
    high: 1,
    color: { light: "#0b7488", dark: "#5cc4dc" },
    icon: ["M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0", "M17.66 16.66l-5.66 5.34l-5.66 -5.34a8 8 0 1 1 11.31 0"],
  },
  Topic: {
    shape: "polygon",
    points: [-1, -0.72, 0.45, -0.72, 1, 0, 0.45, 0.72, -1, 0.72],
    wide: 1.12,
    high: 1,
    color: { light: "#934f86", dark: "#d59acb" },
    icon: ["M5 9h14", "M5 15h14", "M11 4l-4 16", "M17 4l-4 16"],
  },
  Document: {
    shape: "polygon",
    points: [-0.78, -1, 0.28, -1, 0.78, -0.5, 0.78, 1, -0.78, 1],
    wide: 1,
    high: 1,
    color: { light: "#6a655d", dark: "#b9b3a8" },
    icon: ["M7 9h4", "M7 13h10", "M7 17h10"],
  },
  Claim: {
    shape: "polygon",
    points: [-1, -0.9, 1, -0.9, 1, 0.62, -0.1, 0.62, -0.62, 1, -0.62, 0.62, -1, 0.62],
    wide: 1,
    high: 0.92,
    color: { light: "#56722b", dark: "#a8c46a" },
    icon: ["M9 10h-4v-4h4v6c0 2.5 -1.3 4 -3.5 4.6", "M19 10h-4v-4h4v6c0 2.5 -1.3 4 -3.5 4.6"],
  },
  Other: {
    shape: "ellipse",
    wide: 0.82,
    high: 0.82,
    color: { light: "#6f7680", dark: "#a2a9b3" },
    icon: [],
  },
};

/** A closed group: a pile of cards, beside no kind's shape. */
export const groupLook: KindLook = {
  shape: "round-rectangle",
  wide: 1.1,
  high: 0.94,
  corner: 0.16,
  color: { light: "#56637a", dark: "#a3b1c6" },
  icon: [],
};

export function toLook({ kind, members }: { kind: LookName; members?: readonly string[] }): KindLook {
  return members ? groupLook : kindLook[kind];
}

export const lookNames = Object.keys(kindLook) as LookName[];

/** The shape as SVG path data around (0, 0), `size` across. */
export function toOutline(look: KindLook, size: number): string {
  const x = (size / 2) * look.wide;
  const y = (size / 2) * look.high;
  if (look.shape === "ellipse") return `M${-x} 0a${x} ${y} 0 1 0 ${2 * x} 0a${x} ${y} 0 1 0 ${-2 * x} 0z`;
  if (look.shape === "polygon") {
    const corners: string[] = [];
    const points = look.points ?? [];
    for (let i = 0; i + 1 < points.length; i += 2)
      corners.push(`${round((points[i] ?? 0) * x)} ${round((points[i + 1] ?? 0) * y)}`);
    return `M${corners.join("L")}z`;
  }
  const r = round(2 * y * (look.corner ?? 0.2));
  const [w, h] = [round(2 * (x - r)), round(2 * (y - r))];
  const bend = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${round(r - x)} ${round(-y)}h${w}${bend(r, r)}v${h}${bend(-r, r)}h${-w}${bend(-r, -r)}v${-h}${bend(r, -r)}z`;
}

const known = new Map<KindLook, Map<number, readonly { x: number; y: number }[]>>();

/** The shape's corners around (0, 0), `size` across; a round one has many. Kept, for lines ask again and again. */
export function toCorners(look: KindLook, size: number): readonly { x: number; y: number }[] {
  const bySize = known.get(look) ?? new Map<number, readonly { x: number; y: number }[]>();
  known.set(look, bySize);
  const corners = bySize.get(size) ?? reckonCorners(look, size);
  bySize.set(size, corners);
  return corners;
}

function reckonCorners(look: KindLook, size: number): { x: number; y: number }[] {
  const x = (size / 2) * look.wide;
  const y = (size / 2) * look.high;
  if (look.shape === "round-rectangle")
    return [-1, 1].flatMap((side) => [-side, side].map((other) => ({ x: side * x, y: other * y })));
  if (look.shape === "ellipse")
    return Array.from({ length: 32 }, (_, i) => {
      const angle = (Math.PI / 16) * i;
      return { x: x * Math.cos(angle), y: y * Math.sin(angle) };
    });
  const points = look.points ?? [];
  return Array.from({ length: points.length / 2 }, (_, i) => ({
    x: (points[2 * i] ?? 0) * x,
    y: (points[2 * i + 1] ?? 0) * y,
  }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
