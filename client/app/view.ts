// What is on screen as plain data, and its one reading as a URL: unknown or broken parts of a link are dropped.
import { type KindName, kindNames } from "../../seed/model/kinds.ts";
import { type Status, statuses } from "../../seed/model/stances.ts";

/** Who is listened to and what time is looked at; the server answers through it. */
export interface Lens {
  topic?: string[];
  from?: string;
  to?: string;
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

export interface View extends Lens, Shown {
  /** A node's id, or a relation's (`start~TYPE~end`). */
  selected?: string;
  /** `id` or `id~PREDICATE`; said twice, it means two pages of neighbours. */
  expanded?: string[];
  /** Where the graph starts; absent, the server chooses. */
  ids?: string[];
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const predicateShape = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
const isId = (text: string) => text.length <= 240;

export function parseView(raw: Record<string, unknown>): View {
  const view: View = {
    selected: toText(raw.selected),
    expanded: toList(raw.expanded, isId),
    ids: toList(raw.ids, isId),
    kind: toSet(raw.kind, (text): text is KindName => (kindNames as string[]).includes(text)),
    predicate: toSet(raw.predicate, (text): text is string => predicateShape.test(text)),
    status: toSet(raw.status, (text): text is Status => (statuses as readonly string[]).includes(text)),
    topic: toList(raw.topic, isId),
    from: toDay(raw.from),
    to: toDay(raw.to),
    speaker: toList(raw.speaker, isId),
    via: toList(raw.via, isId),
    document: toList(raw.document, isId),
    asOf: toDay(raw.asOf),
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

export function toLens({ topic, from, to, speaker, via, document, asOf }: View): Lens {
  return dropEmpty({ topic, from, to, speaker, via, document, asOf });
}

/** Colons stay legible in a link; commas part a list and `~` the ends of a relation. */
function encodePart(part: unknown): string {
  return encodeURIComponent(String(part)).replaceAll("%3A", ":");
}

function toText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && value.length <= 400 ? value : undefined;
}

function toDay(value: unknown): string | undefined {
  const text = toText(value);
  return text && dayShape.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

function toList(value: unknown, fits: (text: string) => boolean): string[] | undefined {
  const parts = [value ?? []].flat().flatMap((part) => String(part).split(",").filter(Boolean));
  const fitting = parts.filter(fits).slice(0, 200);
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
