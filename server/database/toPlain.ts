// Where the driver's types end: integers, temporals, nodes and paths become plain JSON.
import neo4j, { type Integer } from "neo4j-driver";

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** Safe integers become numbers, larger ones strings; nodes and relationships are tagged with `$type`. */
export function toPlain(value: unknown): Plain {
  return plainer(value, false);
}

/** The same, but what parameters take tagged comes back tagged: temporal values and integers beyond 2^53. */
export function toTypedPlain(value: unknown): Plain {
  return plainer(value, true);
}

function plainer(value: unknown, typed: boolean): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number")
    return Number.isFinite(value) ? value : { $type: "float", value: String(value) };
  if (typeof value === "bigint") return toNumber(neo4j.int(value), typed);
  if (ArrayBuffer.isView(value)) {
    return {
      $type: "bytes",
      base64: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64"),
    };
  }
  if (neo4j.isInt(value)) return toNumber(value, typed);
  if (Array.isArray(value)) return value.map((item) => plainer(item, typed));
  if (neo4j.isNode(value)) return plainNode(value, typed);
  if (neo4j.isRelationship(value)) return plainRelationship(value, typed);
  if (neo4j.isPath(value)) return plainPath(value, typed);
  if (neo4j.isPoint(value)) {
    return { $type: "point", srid: toPlain(value.srid), x: value.x, y: value.y, z: toPlain(value.z) };
  }
  const temporal = toTemporalName(value);
  if (temporal) return typed ? { $type: temporal, value: String(value) } : String(value);
  return plainMap(value as Record<string, unknown>, typed);
}

function toNumber(value: Integer, typed: boolean): Plain {
  if (value.inSafeRange()) return value.toNumber();
  return typed ? { $type: "integer", value: value.toString() } : value.toString();
}

/** Keys such as `__proto__` stay keys. */
function plainMap(map: Record<string, unknown>, typed: boolean): { [key: string]: Plain } {
  const plain: { [key: string]: Plain } = Object.create(null);
  for (const [key, value] of Object.entries(map)) plain[key] = plainer(value, typed);
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

function plainNode(node: NodeLike, typed: boolean): Plain {
  return {
    $type: "node",
    id: modelId(node),
    labels: node.labels,
    properties: plainMap(node.properties, typed),
  };
}

interface RelationshipLike {
  type: string;
  properties: Record<string, unknown>;
  elementId: string;
  startNodeElementId: string;
  endNodeElementId: string;
}

/** A relation's own id names its ends; a bookkeeping relationship has only the engine's ids for them. */
function plainRelationship(
  relationship: RelationshipLike,
  typed: boolean,
  ends?: Map<string, string>,
): Plain {
  const id = modelId(relationship);
  const [start, , end] = id.split("~");
  const named = id.includes("~");
  return {
    $type: "relationship",
    id,
    type: relationship.type,
    start: (named && start) || ends?.get(relationship.startNodeElementId) || relationship.startNodeElementId,
    end: (named && end) || ends?.get(relationship.endNodeElementId) || relationship.endNodeElementId,
    properties: plainMap(relationship.properties, typed),
  };
}

interface PathLike {
  start: NodeLike;
  segments: { start: NodeLike; relationship: unknown; end: NodeLike }[];
}

function plainPath(path: PathLike, typed: boolean): Plain {
  const nodes = [path.start, ...path.segments.map((segment) => segment.end)];
  const ends = new Map(nodes.map((node) => [node.elementId, modelId(node)]));
  return {
    $type: "path",
    nodes: nodes.map((node) => plainNode(node, typed)),
    relationships: path.segments.map((segment) =>
      plainRelationship(segment.relationship as RelationshipLike, typed, ends),
    ),
  };
}

type Test = (given: object) => boolean;
const temporals = (
  [
    ["date", neo4j.isDate],
    ["datetime", neo4j.isDateTime],
    ["localdatetime", neo4j.isLocalDateTime],
    ["time", neo4j.isTime],
    ["localtime", neo4j.isLocalTime],
    ["duration", neo4j.isDuration],
  ] as [string, Test][]
).map(([name, test]) => ({ name, test }));

/** The parameter tag of a temporal value; undefined for anything else. */
function toTemporalName(value: unknown): string | undefined {
  return temporals.find(({ test }) => test(value as object))?.name;
}
