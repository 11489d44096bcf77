// What a step looks at, read off its search: nodes, relations, lens, days and view; for whoever has no workspace to open it in.
import type { Lens } from "./status.ts";

export interface StoryFocus {
  /** Ids in the order in which the search names them, each once; the ends of `relations` are among them. */
  nodes: string[];
  /** `start~TYPE~end`. */
  relations: string[];
  lens: Lens & { topic?: readonly string[] };
  /** ISO days of event time. */
  from?: string;
  to?: string;
  /** As the address says it; without one it is the graph. */
  pane?: string;
  /** The event whose accounts are compared. */
  event?: string;
}

/** In which ids of nodes may stand; `selected` may name relations, `expanded` a predicate after the id. */
const listed = ["ids", "added", "expanded", "event", "ends", "selected"] as const;
const heard = ["speaker", "via", "document"] as const;
/** The second lens of a comparison. */
const otherHeard = ["otherSpeaker", "otherVia", "otherDocument"] as const;

/** `search` with or without `?`. Nothing in it is refused: what is not understood is passed over. */
export function toStoryFocus(search: string): StoryFocus {
  const given = new URLSearchParams(search);
  const listOf = (key: string) =>
    given.getAll(key).flatMap((text) => text.split(",").filter((part) => part !== ""));
  const relations = unique(listOf("selected").filter(isRelationId));
  const nodes = listed.flatMap((key) =>
    listOf(key).flatMap((text) => {
      const [start = "", , end] = text.split("~");
      return key === "selected" && end !== undefined ? [start, end] : [start];
    }),
  );
  const lens: Record<string, string | string[]> = {};
  for (const key of [...heard, "topic"]) if (listOf(key).length > 0) lens[key] = listOf(key);
  const asOf = given.get("asOf");
  if (asOf) lens.asOf = asOf;
  const optional = (key: string) => (given.get(key) ? { [key]: given.get(key) as string } : {});
  return {
    nodes: unique(nodes),
    relations,
    lens,
    ...optional("from"),
    ...optional("to"),
    ...optional("pane"),
    ...optional("event"),
  };
}

/** Every id of a node that the search names, voices and topics included. */
export function toNamedNodes(search: string): string[] {
  const given = new URLSearchParams(search);
  const voices = [...heard, "topic", ...otherHeard].flatMap((key) =>
    given.getAll(key).flatMap((text) => text.split(",").filter((part) => part !== "")),
  );
  return unique([...toStoryFocus(search).nodes, ...voices]);
}

function isRelationId(text: string): boolean {
  return /^[^~]+~[^~]+~[^~]+$/.test(text);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
