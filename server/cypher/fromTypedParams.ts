// Parameters as JSON → the driver's values: whole numbers become integers, tagged values the types JSON has no form for.
import neo4j from "neo4j-driver";
import { readTag, type Tag } from "../guard/readTag.ts";
import { HttpProblem } from "../http/problem.ts";

type Tagged = Record<string, unknown>;

const { types } = neo4j;

/** By the tag in lower case. The names of Neo4j's own HTTP API are understood as well. */
const readers: Record<string, (value: unknown) => unknown> = {
  integer: (value) => neo4j.int(BigInt(toText(value))),
  float: toFloat,
  date: (value) => types.Date.fromString(toText(value)),
  time: (value) => types.Time.fromString(toText(value)),
  localtime: (value) => types.LocalTime.fromString(toText(value)),
  datetime: (value) => types.DateTime.fromString(toText(value)),
  offsetdatetime: (value) => types.DateTime.fromString(toText(value)),
  zoneddatetime: (value) => types.DateTime.fromString(toText(value)),
  localdatetime: (value) => types.LocalDateTime.fromString(toText(value)),
  duration: (value) => types.Duration.fromString(toText(value)),
  bytes: toBytes,
  base64: toBytes,
  string: toText,
  boolean: (value) => Boolean(value),
  null: () => null,
};

/** Throws a BAD_REQUEST that names the parameter. */
export function fromTypedParams(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, fromTyped(value, `params.${name}`)]),
  );
}

function fromTyped(value: unknown, path: string): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((item, index) => fromTyped(item, `${path}.${index}`));
  if (typeof value !== "object" || value === null) return value;
  const tag = readTag(value);
  if (tag) return fromTag(tag, value as Tagged, path);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fromTyped(item, `${path}.${key}`)]),
  );
}

function fromTag({ type, value }: Tag, tagged: Tagged, path: string): unknown {
  if (type === "list" || type === "map") return fromTyped(value, path);
  if (type === "point") return toPoint(tagged, path);
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (!read) {
    const known = [...Object.keys(readers), "point", "list", "map"].join(", ");
    throw new HttpProblem(
      "BAD_REQUEST",
      `${path}: “${tagged.$type}” is no type of a parameter; use ${known}`,
    );
  }
  try {
    return read(value);
  } catch {
    throw new HttpProblem(
      "BAD_REQUEST",
      `${path}: ${JSON.stringify(value) ?? "nothing"} cannot be read as ${type}; write {"$type": "${type}", "value": "…"} with a value in its ISO form`,
    );
  }
}

function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new TypeError("no text");
}

/** `NaN` and `Infinity` are floats that JSON cannot write. */
function toFloat(value: unknown): number {
  const number = Number(value);
  if (typeof value === "object" || value === "" || (Number.isNaN(number) && value !== "NaN"))
    throw new TypeError("no float");
  return number;
}

function toBytes(value: unknown): Uint8Array {
  const text = toText(value);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new TypeError("no base64");
  return new Uint8Array(Buffer.from(text, "base64"));
}

function toPoint({ srid, x, y, z }: Tagged, path: string): unknown {
  const numbers = [srid, x, y, ...(z === undefined || z === null ? [] : [z])];
  if (numbers.every((number) => typeof number === "number")) {
    const [system = 0, ...at] = numbers as number[];
    return new neo4j.types.Point(neo4j.int(system), at[0] ?? 0, at[1] ?? 0, at[2]);
  }
  throw new HttpProblem("BAD_REQUEST", `${path}: a point has the numbers srid, x, y and perhaps z`);
}
