// Where an offset lies in a text, counted as Neo4j counts.
import type { RefusedPosition } from "./refusal.ts";

export function toPosition(typed: string, offset: number): RefusedPosition {
  const before = typed.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { offset, line: before.split("\n").length, column: offset - lineStart + 1 };
}
