// What a choice does to the picture: the chosen, what touches them, and the rest, which steps back.
import type { Picture } from "./Picture.ts";

export interface Emphasis {
  chosen: ReadonlySet<string>;
  near: ReadonlySet<string>;
  /** Lines of the chosen that are too many to have words: as they are while nothing is chosen. */
  hushed: ReadonlySet<string>;
}

export type State = "plain" | "chosen" | "near" | "dimmed";

/** The words of more lines than these would cover one another. */
const mostWorded = 25;

/** Undefined while nothing that is drawn is chosen. */
export function toEmphasis({ nodes, lines }: Picture, ids: readonly string[]): Emphasis | undefined {
  const wanted = new Set(ids);
  const chosen = new Set([...nodes, ...lines].filter(({ id }) => wanted.has(id)).map(({ id }) => id));
  if (chosen.size === 0) return undefined;
  const near = new Set<string>();
  const own: string[] = [];
  for (const { id, from, to } of lines) {
    if (chosen.has(id)) {
      near.add(from.id).add(to.id);
      continue;
    }
    if (!chosen.has(from.id) && !chosen.has(to.id)) continue;
    own.push(id);
    near.add(from.id).add(to.id);
  }
  const hushed = new Set(own.length > mostWorded ? own : []);
  if (hushed.size === 0) for (const id of own) near.add(id);
  for (const id of chosen) near.delete(id);
  return { chosen, near, hushed };
}

export function toState(emphasis: Emphasis | undefined, id: string): State {
  if (!emphasis || emphasis.hushed.has(id)) return "plain";
  if (emphasis.chosen.has(id)) return "chosen";
  return emphasis.near.has(id) ? "near" : "dimmed";
}
