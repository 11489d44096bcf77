// How an event lies on the strip: where it begins and ends, and how sure each end is.
import type { GraphNode } from "../../server/contract.ts";

export interface EventSpan {
  id: string;
  name: string;
  date: string;
  status: GraphNode["status"];
  kind: "Meeting" | "Event";
  start: string;
  end: string;
  /** A single day is drawn as a point. */
  point: boolean;
  /** The date is rough (`~`, `?`): its ends fade. */
  soft: boolean;
  openStart: boolean;
  openEnd: boolean;
}

/** Undefined for what is no event or has no date. */
export function toEventSpan(node: GraphNode): EventSpan | undefined {
  if (node.kind !== "Meeting" && node.kind !== "Event") return undefined;
  const start = node.start ?? node.end;
  const end = node.end ?? node.start;
  if (start === undefined || end === undefined) return undefined;
  const date = node.date ?? (start === end ? start : `${start}/${end}`);
  return {
    id: node.id,
    name: node.name,
    date,
    status: node.status,
    kind: node.kind,
    start,
    end,
    point: start === end && node.start !== undefined && node.end !== undefined,
    soft: /[~?%X]/u.test(date),
    openStart: node.start === undefined,
    openEnd: node.end === undefined,
  };
}

/** In the order in which they happened. */
export function toEventSpans(nodes: readonly GraphNode[]): EventSpan[] {
  return nodes
    .flatMap((node) => toEventSpan(node) ?? [])
    .sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end) || a.id.localeCompare(b.id));
}
