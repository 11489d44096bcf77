// The ways in which a graph can be laid out, in the order in which they are offered.

export const layoutNames = ["force", "fcose", "concentric", "hierarchy", "time", "map"] as const;

export type LayoutName = (typeof layoutNames)[number];
