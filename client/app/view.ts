// What is on screen as plain data, and its one reading as a URL: unknown or broken parts of a link are dropped.

import { type KindName, kindNames } from "../../seed/model/kinds.ts";
import { type Status, statuses } from "../../seed/model/stances.ts";
import { type LayoutName, layoutNames } from "../graph/layoutNames.ts";
import { type Clock, clocks, type LaneKind, laneKinds } from "../timeline/TimeMark.ts";

/** Who is listened to and what time is looked at; the server answers through it. */
export interface Lens {
  topic?: string[];
  from?: string;
  to?: string;
  /** Absent, what may lie between `from` and `to` passes; else only what lies there for certain. */
  when?: "certainly";
  speaker?: string[];
  via?: string[];
  document?: string[];
  asOf?: string;
}

/** What of the loaded graph is shown; a list that is absent shows everything. */
export interface Shown {
  kind?: KindName[];
  predicate?: string[];
  status?: Status[];
}

/** What the middle of the workspace shows. */
export const panes = [
  "graph",
  "timeline",
  "map",
  "matrix",
  "table",
  "accounts",
  "paths",
  "compare",
  "measures",
  "weak-spots",
] as const;
export type Pane = (typeof panes)[number];

export const groupings = ["kind", "country", "community"] as const;
export const measures = ["degree", "betweenness", "pagerank"] as const;

/** How the graph is drawn; what is absent is as at the opening. */
export interface Drawing {
  layout?: LayoutName;
  group?: (typeof groupings)[number];
  /** Groups that are folded into one node each. */
  collapsed?: string[];
  size?: (typeof measures)[number];
  color?: "community";
}

export interface View extends Lens, Shown, Drawing {
  pane?: Exclude<Pane, "graph">;
  /** Ids of nodes and of relations (`start~TYPE~end`). */
  selected?: string[];
  /** `id` or `id~PREDICATE`; said twice, it means two pages of neighbours. */
  expanded?: string[];
  /** Where the graph starts; absent, the server chooses. */
  ids?: string[];
  /** These alone, without what is next to them. */
  depth?: "0";
  /** Put beside the rest without their neighbours. */
  added?: string[];
  /** Taken off the screen by hand. */
  hidden?: string[];
  /** Every relation among what is on screen, not only those that came with it. */
  connected?: "yes";
  /** Of the timeline: what it shows of the two clocks, what its lanes are, and the first and last day in sight. */
  clock?: Exclude<Clock, "both">;
  lanes?: Exclude<LaneKind, "none">;
  seen?: string[];
  /** The event whose accounts are compared. */
  event?: string;
  /** What the paths run between. */
  ends?: string[];
  /** The second lens of a comparison. */
  otherSpeaker?: string[];
  otherVia?: string[];
  otherDocument?: string[];
  otherAsOf?: string;
  /** A saved workspace, which takes the place of this view. */
  view?: string;
  /** The story that is being told or made, and its step. */
  story?: string;
  step?: string;
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const predicateShape = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
/** As many as the server takes at once. */
const mostListed = 500;
const isId = (text: string) => text.length <= 240;
const isElement = (text: string) => text.length <= 400;

export function parseView(raw: Record<string, unknown>): View {
  const view: View = {
    pane: toOne(raw.pane, panes.slice(1)) as View["pane"],
    selected: toSet(raw.selected, (text): text is string => isElement(text)),
    expanded: toList(raw.expanded, isId),
    ids: toList(raw.ids, isId),
    depth: toOne(raw.depth, ["0"] as const),
    added: toSet(raw.added, (text): text is string => isId(text)),
    hidden: toSet(raw.hidden, (text): text is string => isId(text)),
    connected: toOne(raw.connected, ["yes"] as const),
    layout: toOne(raw.layout, layoutNames),
    group: toOne(raw.group, groupings),
    collapsed: toSet(raw.collapsed, (text): text is string => isId(text)),
    size: toOne(raw.size, measures),
    color: toOne(raw.color, ["community"] as const),
    clock: toOne(raw.clock, clocks.slice(1)) as View["clock"],
    lanes: toOne(raw.lanes, laneKinds.slice(1)) as View["lanes"],
    seen: toSeen(raw.seen),
    event: toText(raw.event),
    ends: toSet(raw.ends, (text): text is string => isId(text)),
    kind: toSet(raw.kind, (text): text is KindName => (kindNames as string[]).includes(text)),
    predicate: toSet(raw.predicate, (text): text is string => predicateShape.test(text)),
    status: toSet(raw.status, (text): text is Status => (statuses as readonly string[]).includes(text)),
    topic: toList(raw.topic, isId),
    from: toDay(raw.from),
    to: toDay(raw.to),
    when: toOne(raw.when, ["certainly"] as const),
    speaker: toList(raw.speaker, isId),
    via: toList(raw.via, isId),
    document: toList(raw.document, isId),
    asOf: toDay(raw.asOf),
    otherSpeaker: toList(raw.otherSpeaker, isId),
    otherVia: toList(raw.otherVia, isId),
    otherDocument: toList(raw.otherDocument, isId),
    otherAsOf: toDay(raw.otherAsOf),
    view: toText(raw.view),
    story: toText(raw.story),
    step: toText(raw.step),
  };
  return dropEmpty(view);
}

/** `?selected=…&kind=Person,Agency`; an empty view is an empty string. */
export function toSearchString(view: object): string {
  const parts = Object.entries(dropEmpty(view)).map(
    ([key, value]) => `${key}=${[value].flat().map(encodePart).join(",")}`,
  );
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** A parameter that is given twice means both. */
export function fromSearchString(search: string): Record<string, string> {
  const given = new URLSearchParams(search);
  return Object.fromEntries([...new Set(given.keys())].map((key) => [key, given.getAll(key).join(",")]));
}

export function toLens({ topic, from, to, when, speaker, via, document, asOf }: View): Lens {
  return dropEmpty({ topic, from, to, when: from || to ? when : undefined, speaker, via, document, asOf });
}

/** Who is listened to and until when: the lens without what happened when and about what. */
export function toVoices({ speaker, via, document, asOf }: Lens) {
  return { speaker, via, document, asOf };
}

/** The second lens of a comparison. */
export function toOtherLens({ otherSpeaker, otherVia, otherDocument, otherAsOf }: View): Lens {
  return dropEmpty({ speaker: otherSpeaker, via: otherVia, document: otherDocument, asOf: otherAsOf });
}

/** The other way round: the part of a view that says the second lens. */
export function fromOtherLens(lens: Partial<Lens>): Partial<View> {
  const names = {
    speaker: "otherSpeaker",
    via: "otherVia",
    document: "otherDocument",
    asOf: "otherAsOf",
  } as const;
  const given = (Object.keys(names) as (keyof typeof names)[]).filter((key) => key in lens);
  return Object.fromEntries(given.map((key) => [names[key], lens[key]]));
}

/** The lens without its voices and its day: what the workspace holds before anyone is listened to. */
export function withoutVoices({ speaker: _s, via: _v, document: _d, asOf: _a, ...view }: View): View {
  return view;
}

/** Colons stay legible in a link; commas part a list and `~` the ends of a relation. */
function encodePart(part: unknown): string {
  return encodeURIComponent(String(part)).replaceAll("%3A", ":");
}

function toText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && value.length <= 400 ? value : undefined;
}

function toOne<T extends string>(value: unknown, words: readonly T[]): T | undefined {
  return words.find((word) => word === String(value));
}

function toDay(value: unknown): string | undefined {
  const text = toText(value);
  return text && dayShape.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

/** Two days; the timeline goes back beyond the year 0. */
function toSeen(value: unknown): string[] | undefined {
  const days = toList(
    value,
    (text) => /^(?:-\d{6}|\d{4})-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
  );
  return days?.length === 2 ? days : undefined;
}

function toList(value: unknown, fits: (text: string) => boolean): string[] | undefined {
  const parts = [value ?? []].flat().flatMap((part) => String(part).split(",").filter(Boolean));
  const fitting = parts.filter(fits).slice(0, mostListed);
  return fitting.length > 0 ? fitting : undefined;
}

function toSet<T extends string>(value: unknown, fits: (text: string) => text is T): T[] | undefined {
  const found = toList(value, fits) as T[] | undefined;
  return found && [...new Set(found)];
}

function dropEmpty<T extends object>(view: T): T {
  const kept = Object.entries(view).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as T;
}
