// A value of an answer → what its cell in the table shows; no value, however odd, is an error.
import { type KindName, toKind } from "../../seed/model/kinds.ts";
import { toPredicate } from "../../seed/model/predicates.ts";

export interface NodeCell {
  shape: "node";
  id: string;
  name: string;
  /** Undefined for a node that is none of ours; its labels tell what it is. */
  kind?: KindName;
  labels: readonly string[];
  anonymous: boolean;
}

export interface RelationCell {
  shape: "relation";
  id: string;
  /** The predicate as words. */
  label: string;
  start: string;
  end: string;
  symmetric: boolean;
  properties: Readonly<Record<string, unknown>>;
}

export type Cell =
  | { shape: "null" }
  | { shape: "number" | "boolean" | "text" | "value"; text: string }
  | NodeCell
  | RelationCell
  | { shape: "path"; parts: (NodeCell | RelationCell)[] }
  | { shape: "list"; items: Cell[] }
  | { shape: "map"; entries: (readonly [key: string, cell: Cell])[] };

type Naming = (id: string) => string;

const deepest = 6;

export function toCell(value: unknown, nameOf: Naming, depth = 0): Cell {
  if (value === null || value === undefined) return { shape: "null" };
  if (typeof value === "string") return { shape: "text", text: value };
  if (typeof value === "number" || typeof value === "boolean") {
    return { shape: typeof value === "number" ? "number" : "boolean", text: String(value) };
  }
  if (typeof value !== "object") return { shape: "text", text: String(value) };
  if (depth >= deepest) return { shape: "text", text: JSON.stringify(value) };
  if (Array.isArray(value)) {
    return { shape: "list", items: value.map((item) => toCell(item, nameOf, depth + 1)) };
  }
  const map = value as Record<string, unknown>;
  const tagged = typeof map.$type === "string" ? toTagged(map, nameOf) : undefined;
  if (tagged) return tagged;
  const entries = Object.entries(map).map(([key, item]) => [key, toCell(item, nameOf, depth + 1)] as const);
  return { shape: "map", entries };
}

/** Names of all nodes that stand in the rows, for relations whose ends stand in another column. */
export function toNames(rows: readonly (readonly unknown[])[]): Map<string, string> {
  const names = new Map<string, string>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > deepest) return;
    const map = value as Record<string, unknown>;
    if (map.$type === "node" && typeof map.id === "string") {
      names.set(map.id, toNodeCell(map).name);
      return;
    }
    for (const item of Object.values(map)) visit(item, depth + 1);
  };
  for (const row of rows) visit(row, 0);
  return names;
}

function toTagged(map: Record<string, unknown>, nameOf: Naming): Cell | undefined {
  if (map.$type === "node" && typeof map.id === "string") return toNodeCell(map);
  if (map.$type === "relationship" && typeof map.id === "string") return toRelationCell(map, nameOf);
  if (map.$type === "path" && Array.isArray(map.nodes) && Array.isArray(map.relationships)) {
    return { shape: "path", parts: toParts(map.nodes, map.relationships, nameOf) };
  }
  if (map.$type === "point") return { shape: "value", text: toPointText(map) };
  if (map.$type === "bytes") return { shape: "value", text: toBytesText(map.base64) };
  const keys = Object.keys(map);
  if (keys.length === 2 && typeof map.value === "string") return { shape: "value", text: map.value };
  return undefined;
}

function toNodeCell(map: Record<string, unknown>): NodeCell {
  const labels = Array.isArray(map.labels) ? map.labels.map(String) : [];
  const properties = toMap(map.properties);
  const name = [properties.name, properties.title].find((text) => typeof text === "string" && text !== "");
  const kind = toKind(labels);
  return {
    shape: "node",
    id: String(map.id),
    name: typeof name === "string" ? name : String(map.id),
    ...(kind && { kind }),
    labels,
    anonymous: properties.anonymous === true,
  };
}

function toRelationCell(map: Record<string, unknown>, nameOf: Naming): RelationCell {
  const { label, symmetric } = toPredicate(String(map.type));
  return {
    shape: "relation",
    id: String(map.id),
    label,
    start: nameOf(String(map.start)),
    end: nameOf(String(map.end)),
    symmetric: symmetric === true,
    properties: toMap(map.properties),
  };
}

function toParts(nodes: unknown[], relationships: unknown[], nameOf: Naming): (NodeCell | RelationCell)[] {
  return nodes.flatMap((node, index) => {
    const relationship = relationships[index];
    return [toNodeCell(toMap(node)), ...(relationship ? [toRelationCell(toMap(relationship), nameOf)] : [])];
  });
}

function toPointText({ x, y, z, srid }: Record<string, unknown>): string {
  const place = [x, y, z].filter((part) => typeof part === "number").join(", ");
  return `point (${place})${srid === 4326 || srid === 4979 ? "" : ` SRID ${srid}`}`;
}

function toBytesText(base64: unknown): string {
  const text = String(base64 ?? "");
  const count = Math.floor((text.replace(/=+$/, "").length * 3) / 4);
  return `${count} ${count === 1 ? "byte" : "bytes"} ${text}`;
}

function toMap(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
