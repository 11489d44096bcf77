// What there is to ask about: labels, relationship types and properties, counted exactly and read off samples.
import type { SchemaAnswer } from "../cypherContract.ts";
import type { Database, Row } from "../database/database.ts";
import { toSchema } from "./toSchema.ts";

/** A database with no more nodes and no more relationships is read whole: that is quicker than planning a query for each name. */
const wholeUpTo = 20_000;
/** In a larger one, properties and ends are read off at most so many of each label and type. */
const sampled = 1_000;
const freshMs = 30_000;
/** Planning is what costs: fewer parts to a query mean more round trips, more parts a plan that takes ever longer. */
const mostParts = 10;
const mostCounts = 100;
/** Our own housekeeping says nothing about the matter. */
const bookkeeping = new Set(["SchemaVersion", "Workspace", "Story", "StoryVersion"]);
const bookkeepingTypes = new Set(["HAS_VERSION"]);

const readNames = `
  CALL () { CALL db.labels() YIELD label RETURN collect(label) AS labels }
  CALL () { CALL db.relationshipTypes() YIELD relationshipType RETURN collect(relationshipType) AS types }
  CALL () { CALL db.propertyKeys() YIELD propertyKey RETURN collect(propertyKey) AS keys }
  RETURN labels, types, keys`;

const readTotals = `
  MATCH (n) WITH count(n) AS nodes
  CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
  RETURN nodes, relationships`;

const toSignature = (of: string) => `[key IN keys(${of}) | [key, valueType(${of}[key])]] AS properties`;

const cache = new WeakMap<Database, { totals: string; at: number; answer: Promise<SchemaAnswer> }>();

interface SchemaOptions {
  now?(): number;
  whole?: number;
}

/** Asked again within half a minute it answers from memory, unless nodes or relationships have come or gone. */
export async function readSchema(
  database: Database,
  { now = Date.now, whole = wholeUpTo }: SchemaOptions = {},
): Promise<SchemaAnswer> {
  const [row] = await database.read(readTotals);
  const totals = JSON.stringify(row);
  const known = cache.get(database);
  if (known && known.totals === totals && now() - known.at < freshMs) return known.answer;
  const isWhole = Number(row?.nodes) <= whole && Number(row?.relationships) <= whole;
  const entry = { totals, at: now(), answer: isWhole ? readWhole(database, whole) : readSamples(database) };
  cache.set(database, entry);
  entry.answer.catch(() => {
    if (cache.get(database) === entry) cache.delete(database);
  });
  return entry.answer;
}

async function readWhole(database: Database, most: number): Promise<SchemaAnswer> {
  const [found, relationships] = await Promise.all([
    database.read(`MATCH (n) RETURN labels(n) AS labels, ${toSignature("n")}, count(n) AS count`),
    database.read(
      `MATCH (a)-[r]->(b)
       RETURN type(r) AS name, labels(a) AS start, labels(b) AS end, ${toSignature("r")}, count(r) AS count`,
    ),
  ]);
  const nodes = found.flatMap((row) =>
    (row.labels as string[]).filter((name) => !bookkeeping.has(name)).map((name) => ({ ...row, name })),
  );
  const types = relationships.filter(({ name }) => !bookkeepingTypes.has(String(name)));
  return toSchema({
    labelCounts: sumCounts(nodes),
    typeCounts: sumCounts(types),
    nodes,
    relationships: types,
    sampled: most,
  });
}

function sumCounts(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, count } of rows) {
    counts.set(String(name), (counts.get(String(name)) ?? 0) + Number(count));
  }
  return counts;
}

async function readSamples(database: Database): Promise<SchemaAnswer> {
  const [names] = await database.read(readNames);
  const labels = ((names?.labels ?? []) as string[]).filter((label) => !bookkeeping.has(label));
  const types = ((names?.types ?? []) as string[]).filter((type) => !bookkeepingTypes.has(type));
  const [labelCounts, typeCounts, nodes, relationships] = await Promise.all([
    readCounts(database, labels, (label) => `(:${label})`),
    readCounts(database, types, (type) => `()-[:${type}]->()`),
    readParts(
      database,
      labels,
      (label, at) =>
        `MATCH (n:${label}) WITH n LIMIT ${sampled} RETURN ${at} AS at, ${toSignature("n")}, count(n) AS count`,
    ),
    readParts(
      database,
      types,
      (type, at) =>
        `MATCH (a)-[r:${type}]->(b) WITH a, r, b LIMIT ${sampled}
         RETURN ${at} AS at, ${toSignature("r")}, labels(a) AS start, labels(b) AS end, count(r) AS count`,
    ),
  ]);
  const propertyKeys = (names?.keys ?? []) as string[];
  return toSchema({ labelCounts, typeCounts, nodes, relationships, propertyKeys, sampled });
}

/** From the count store, which Neo4j keeps up to date: no node is looked at. */
async function readCounts(
  database: Database,
  names: readonly string[],
  pattern: (escaped: string) => string,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const some of toChunks(names, mostCounts)) {
    const parts = some.map((name) => `COUNT { ${pattern(escapeName(name))} }`);
    const [row] = await database.read(`RETURN [${parts.join(", ")}] AS counts`);
    const found = (row?.counts ?? []) as number[];
    some.forEach((name, index) => {
      counts.set(name, Number(found[index] ?? 0));
    });
  }
  return counts;
}

/** One query for some names at a time; each row carries the `name` it is about. */
async function readParts(
  database: Database,
  names: readonly string[],
  part: (escaped: string, at: number) => string,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const some of toChunks(names, mostParts)) {
    const query = some.map((name, at) => part(escapeName(name), at)).join("\nUNION ALL\n");
    for (const row of await database.read(query)) rows.push({ ...row, name: some[Number(row.at)] ?? "" });
  }
  return rows;
}

function toChunks<T>(all: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < all.length; start += size) chunks.push(all.slice(start, start + size));
  return chunks;
}

/** A label or type as it may stand in a query, whatever it is called. */
function escapeName(name: string): string {
  return `\`${name.replaceAll("\\", "\\u005c").replaceAll("`", "``")}\``;
}
