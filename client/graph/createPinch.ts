// Two fingers: how much further apart they are than before, and where their middle went.
import type { Point } from "./computeLayout.ts";

interface PinchStep {
  factor: number;
  /** The middle, and how far it went. */
  at: Point;
  by: Point;
}

export interface Pinch {
  /** True when it is the second finger, or a further one. */
  press(id: number, at: Point): boolean;
  /** Undefined unless two fingers are down and this is one of them. */
  move(id: number, at: Point): PinchStep | undefined;
  release(id: number): void;
}

export function createPinch(): Pinch {
  const fingers = new Map<number, Point>();

  function read(): { middle: Point; apart: number } | undefined {
    const [a, b] = [...fingers.values()];
    if (!a || !b) return undefined;
    return {
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
      apart: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
    };
  }

  return {
    press(id, at) {
      fingers.set(id, at);
      return fingers.size > 1;
    },
    move(id, at) {
      if (!fingers.has(id)) return undefined;
      const before = read();
      fingers.set(id, at);
      const now = read();
      if (!before || !now) return undefined;
      return {
        factor: now.apart / before.apart,
        at: now.middle,
        by: { x: now.middle.x - before.middle.x, y: now.middle.y - before.middle.y },
      };
    },
    release: (id) => {
      fingers.delete(id);
    },
  };
}
