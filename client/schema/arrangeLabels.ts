// Where each label of the drawing stands: two columns bent like brackets, so that names have a row each and no line crosses one.
import { kindNames } from "../../seed/model/kinds.ts";
import type { SchemaLink } from "./toSchemaGraph.ts";

export interface LabelPlace {
  x: number;
  y: number;
  side: "left" | "right";
}

export interface Arrangement {
  width: number;
  height: number;
  places: Map<string, LabelPlace>;
}

export interface Room {
  width: number;
  /** Of the whole drawing, where there is room to spare. */
  height: number;
  /** Kept free at either side for names. */
  margin: number;
  /** At least so much from row to row. */
  row: number;
}

/** The same labels always stand in the same places; linked ones near each other. */
export function arrangeLabels(
  names: readonly string[],
  links: readonly Pick<SchemaLink, "a" | "b">[],
  room: Room,
): Arrangement {
  const rows = Math.ceil(names.length / 2);
  const height = Math.max(room.height, rows * room.row);
  const slots = names.map((_, index) => toSlot(index, rows, { ...room, height }));
  const order = shorten(toFirstOrder(names), links, slots);
  const places = new Map<string, LabelPlace>();
  order.forEach((name, index) => {
    const slot = slots[index];
    if (slot) places.set(name, slot);
  });
  return { width: room.width, height, places };
}

/** Down the left column, then down the right one. */
function toSlot(index: number, rows: number, { width, height, margin }: Room): LabelPlace {
  const left = index < rows;
  const step = height / rows;
  const y = (left ? index + 0.5 : index - rows + 0.5) * step;
  const reach = Math.max(0, width / 2 - margin);
  const fromMiddle = (2 * y) / height - 1;
  const bend = 0.64 + 0.36 * Math.sqrt(1 - fromMiddle ** 2);
  return { x: width / 2 + (left ? -1 : 1) * reach * bend, y, side: left ? "left" : "right" };
}

/** The vocabulary's kinds as they stand there, the others after them by name. */
function toFirstOrder(names: readonly string[]): string[] {
  const kinds: readonly string[] = kindNames;
  const rank = (name: string) => (kinds.includes(name) ? kinds.indexOf(name) : kinds.length);
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Swaps two labels wherever that shortens the lines, until no swap does. */
function shorten(
  first: readonly string[],
  links: readonly Pick<SchemaLink, "a" | "b">[],
  slots: readonly LabelPlace[],
): string[] {
  const order = [...first];
  const at = new Map(order.map((name, index) => [name, index]));
  const linked = new Map<string, string[]>();
  for (const { a, b } of links) {
    if (a === b) continue;
    linked.set(a, [...(linked.get(a) ?? []), b]);
    linked.set(b, [...(linked.get(b) ?? []), a]);
  }
  const lengthOf = (name: string) =>
    (linked.get(name) ?? []).reduce((sum, other) => sum + toDistance(slots, at.get(name), at.get(other)), 0);
  const swap = (i: number, j: number) => {
    const [one = "", other = ""] = [order[i], order[j]];
    order[i] = other;
    order[j] = one;
    at.set(other, i).set(one, j);
  };
  for (let pass = 0, better = true; better && pass < 20; pass++) {
    better = false;
    for (let i = 0; i < order.length; i++) {
      for (let j = i + 1; j < order.length; j++) {
        const [one = "", other = ""] = [order[i], order[j]];
        const before = lengthOf(one) + lengthOf(other);
        swap(i, j);
        if (lengthOf(one) + lengthOf(other) < before - 1e-6) better = true;
        else swap(i, j);
      }
    }
  }
  return order;
}

function toDistance(slots: readonly LabelPlace[], i = 0, j = 0): number {
  const [a, b] = [slots[i], slots[j]];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}
