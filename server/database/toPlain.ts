// Where the driver's types end: integers, temporals, nodes and paths become plain JSON.
import neo4j, { type Integer } from "neo4j-driver";

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** How values are to be written, and where the model's ids of a row's nodes are found. */
interface Context {
  typed: boolean;
  /** Model ids of the nodes in hand by the engine's own; gathered when first needed. */
  ends?: Map<string, string>;
  row?: readonly unknown[];
}

/** Safe integers become numbers, larger ones strings; nodes and relationships are tagged with `$type`. */
export function toPlain(value: unknown): Plain {
  return plainer(value, { typed: false });
}

/**
 * The values of one row, whose relationships name their ends as the row's nodes are named. `typed` tags what parameters take
 * tagged: temporal values and integers beyond 2^53.
 */
export function toPlainRow(row: readonly unknown[], typed: boolean): Plain[] {
  const context = { typed, row };
  return row.map((value) => plainer(value, context));
}

function plainer(value: unknown, context: Context): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number")
    return Number.isFinite(value) ? value : { $type: "float", value: String(value) };
  if (typeof value === "bigint") return toNumber(neo4j.int(value), context);
  if (ArrayBuffer.isView(value)) {
    return {
      $type: "bytes",
      base64: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64"),
    };
  }
  if (neo4j.isInt(value)) return toNumber(value, context);
  if (Array.isArray(value)) return value.map((item) => plainer(item, context));
  if (neo4j.isNode(value)) return plainNode(value, context);
  if (neo4j.isRelationship(value)) return plainRelationship(value, context);
  if (neo4j.isPath(value)) return plainPath(value, context);
  if (neo4j.isPoint(value)) {
    return { $type: "point", srid: toPlain(value.srid), x: value.x, y: value.y, z: toPlain(value.z) };
  }
  const temporal = toTemporalName(value);
  if (temporal) return context.typed ? { $type: temporal, value: String(value) } : String(value);
  return plainMap(value as Record<string, unknown>, context);
}

function toNumber(value: Integer, context: Context): Plain {
  if (value.inSafeRange()) return value.toNumber();
  return context.typed ? { $type: "integer", value: value.toString() } : value.toString();
}

/** Keys such as `__proto__` stay keys. */
function plainMap(map: Record<string, unknown>, context: Context): { [key: string]: Plain } {
  const plain: { [key: string]: Plain } = Object.create(null);
  for (const [key, value] of Object.entries(map)) plain[key] = plainer(value, context);
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

function plainNode(node: NodeLike, context: Context): Plain {
  return {
    $type: "node",
    id: modelId(node),
    labels: node.labels,
    properties: plainMap(node.properties, context),
  };
}

interface RelationshipLike {
  type: string;
  properties: Record<string, unknown>;
  elementId: string;
  startNodeElementId: string;
  endNodeElementId: string;
}

/** A relation's own id names its ends; those of a bookkeeping relationship are looked up among the nodes in hand. */
function plainRelationship(relationship: RelationshipLike, context: Context): Plain {
  const id = modelId(relationship);
  const named = /^(.+)~[^~]+~(.+)$/.exec(id);
  const toEnd = (elementId: string) => {
    context.ends ??= gatherEnds(context.row ?? []);
    return context.ends.get(elementId) ?? elementId;
  };
  return {
    $type: "relationship",
    id,
    type: relationship.type,
    start: named?.[1] ?? toEnd(relationship.startNodeElementId),
    end: named?.[2] ?? toEnd(relationship.endNodeElementId),
    properties: plainMap(relationship.properties, context),
  };
}

interface PathLike {
  start: NodeLike;
  segments: { relationship: unknown; end: NodeLike }[];
}

const toPathNodes = (path: PathLike) => [path.start, ...path.segments.map((segment) => segment.end)];

function plainPath(path: PathLike, context: Context): Plain {
  return {
    $type: "path",
    nodes: toPathNodes(path).map((node) => plainNode(node, context)),
    relationships: path.segments.map(({ relationship }) =>
      plainRelationship(relationship as RelationshipLike, context),
    ),
  };
}

/** Looks into lists, maps and paths. */
function gatherEnds(row: readonly unknown[]): Map<string, string> {
  const ends = new Map<string, string>();
  const open = [...row];
  for (let value = open.pop(); value !== undefined || open.length > 0; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) for (const item of value) open.push(item);
    else if (neo4j.isNode(value)) ends.set(value.elementId, modelId(value));
    else if (neo4j.isPath(value)) open.push(...toPathNodes(value));
    else if (Object.getPrototypeOf(value) === Object.prototype) open.push(...Object.values(value));
  }
  return ends;
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
