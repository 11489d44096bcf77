// Where the driver's types end: integers, temporals, nodes and paths become plain JSON.
import neo4j, { type Integer } from "neo4j-driver";

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** Safe integers become numbers, larger ones strings; nodes and relationships are tagged with `$type`. */
export function toPlain(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number")
    return Number.isFinite(value) ? value : { $type: "float", value: String(value) };
  if (typeof value === "bigint") return toNumber(neo4j.int(value));
  if (ArrayBuffer.isView(value)) {
    return {
      $type: "bytes",
      base64: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64"),
    };
  }
  if (neo4j.isInt(value)) return toNumber(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (neo4j.isNode(value)) return plainNode(value);
  if (neo4j.isRelationship(value)) return plainRelationship(value);
  if (neo4j.isPath(value)) return plainPath(value);
  if (neo4j.isPoint(value)) {
    return { $type: "point", srid: toPlain(value.srid), x: value.x, y: value.y, z: toPlain(value.z) };
  }
  if (isTemporal(value)) return value.toString();
  return plainMap(value as Record<string, unknown>);
}

function toNumber(value: Integer): number | string {
  return value.inSafeRange() ? value.toNumber() : value.toString();
}

/** Keys such as `__proto__` stay keys. */
function plainMap(map: Record<string, unknown>): { [key: string]: Plain } {
  const plain: { [key: string]: Plain } = Object.create(null);
  for (const [key, value] of Object.entries(map)) plain[key] = toPlain(value);
  return plain;
}

interface NodeLike {
  labels: string[];
  properties: Record<string, unknown>;
  elementId: string;
}

function modelId(node: { properties: Record<string, unknown>; elementId: string }): string {
  return typeof node.properties.id === "string" ? node.properties.id : node.elementId;
}

function plainNode(node: NodeLike): Plain {
  return { $type: "node", id: modelId(node), labels: node.labels, properties: plainMap(node.properties) };
}

interface RelationshipLike {
  type: string;
  properties: Record<string, unknown>;
  elementId: string;
  startNodeElementId: string;
  endNodeElementId: string;
}

/** A relation's own id names its ends; a bookkeeping relationship has only the engine's ids for them. */
function plainRelationship(relationship: RelationshipLike, ends?: Map<string, string>): Plain {
  const id = modelId(relationship);
  const [start, , end] = id.split("~");
  const named = id.includes("~");
  return {
    $type: "relationship",
    id,
    type: relationship.type,
    start: (named && start) || ends?.get(relationship.startNodeElementId) || relationship.startNodeElementId,
    end: (named && end) || ends?.get(relationship.endNodeElementId) || relationship.endNodeElementId,
    properties: plainMap(relationship.properties),
  };
}

function plainPath(path: {
  start: NodeLike;
  segments: { start: NodeLike; relationship: unknown; end: NodeLike }[];
}): Plain {
  const nodes = [path.start, ...path.segments.map((segment) => segment.end)];
  const ends = new Map(nodes.map((node) => [node.elementId, modelId(node)]));
  return {
    $type: "path",
    nodes: nodes.map(plainNode),
    relationships: path.segments.map((segment) =>
      plainRelationship(segment.relationship as RelationshipLike, ends),
    ),
  };
}

function isTemporal(value: unknown): value is { toString(): string } {
  const tests = [
    neo4j.isDate,
    neo4j.isDateTime,
    neo4j.isLocalDateTime,
    neo4j.isTime,
    neo4j.isLocalTime,
    neo4j.isDuration,
  ];
  return tests.some((test) => (test as (given: unknown) => boolean)(value));
}
