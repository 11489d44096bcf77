// Rows of counts, property types and ends → the schema as the contract sends it. Pure.
import { toKind } from "../../seed/model/kinds.ts";
import type { SchemaAnswer } from "../cypherContract.ts";
import type { Row } from "../database/database.ts";

type Property = SchemaAnswer["labels"][number]["properties"][number];
type Between = SchemaAnswer["relationshipTypes"][number]["between"][number];
type Counts = ReadonlyMap<string, number>;

export interface SchemaRows {
  labelCounts: Counts;
  typeCounts: Counts;
  /** `{name, properties: [key, type][], count}`: how many of the sample have just these properties. */
  nodes: readonly Row[];
  /** The same, with all labels of the `start` and the `end`. */
  relationships: readonly Row[];
  /** All keys that Neo4j knows, where not everything was looked at. */
  propertyKeys?: readonly string[];
  sampled: number;
}

/** What nothing carries any more is left out, though Neo4j remembers its name. */
export function toSchema(rows: SchemaRows): SchemaAnswer {
  const { labelCounts, typeCounts, sampled } = rows;
  const labels = toPresent(labelCounts).map(([name, count]) => ({
    name,
    count,
    properties: toProperties(toOwn(rows.nodes, name), Math.min(count, sampled)),
  }));
  const relationshipTypes = toPresent(typeCounts).map(([name, count]) => ({
    name,
    count,
    properties: toProperties(toOwn(rows.relationships, name), Math.min(count, sampled)),
    between: toBetween(toOwn(rows.relationships, name), labelCounts),
  }));
  return {
    labels,
    relationshipTypes,
    propertyKeys: toPropertyKeys(rows.propertyKeys ?? [], [...labels, ...relationshipTypes]),
    sampled,
  };
}

/** The model's kind where the labels name one, else the rarest: what few carry says more. Empty for a node without labels. */
export function toTellingLabel(labels: readonly string[], counts: Counts): string {
  const kind = toKind(labels);
  if (kind) return kind;
  const rarity = (label: string) => counts.get(label) ?? Number.POSITIVE_INFINITY;
  return [...labels].sort((a, b) => rarity(a) - rarity(b) || compareNames(a, b))[0] ?? "";
}

function toPresent(counts: Counts): [string, number][] {
  return [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => compareNames(a, b));
}

function toOwn(rows: readonly Row[], name: string): Row[] {
  return rows.filter((row) => row.name === name);
}

function toProperties(rows: readonly Row[], looked: number): Property[] {
  const found = new Map<string, { types: Set<string>; count: number }>();
  for (const { properties, count } of rows) {
    for (const [key = "", type = ""] of properties as string[][]) {
      const property = found.get(key) ?? { types: new Set(), count: 0 };
      property.types.add(type.replaceAll(" NOT NULL", ""));
      property.count += Number(count);
      found.set(key, property);
    }
  }
  return [...found]
    .map(([name, { types, count }]) => ({
      name,
      types: toTypes(types),
      share: Math.min(1, Math.round((count / looked) * 1_000) / 1_000),
    }))
    .sort((a, b) => b.share - a.share || compareNames(a.name, b.name));
}

/** An empty list says nothing of what the others hold. */
function toTypes(types: ReadonlySet<string>): string[] {
  const all = [...types].sort(compareNames);
  const telling = all.filter((type) => type !== "LIST<NOTHING>");
  return telling.some((type) => type.startsWith("LIST<")) ? telling : all;
}

function toBetween(rows: readonly Row[], counts: Counts): Between[] {
  const found = new Map<string, Between>();
  for (const row of rows) {
    const start = toTellingLabel(row.start as string[], counts);
    const end = toTellingLabel(row.end as string[], counts);
    const key = JSON.stringify([start, end]);
    const pair = found.get(key) ?? { start, end, count: 0 };
    pair.count += Number(row.count);
    found.set(key, pair);
  }
  return [...found.values()].sort(
    (a, b) => b.count - a.count || compareNames(a.start, b.start) || compareNames(a.end, b.end),
  );
}

/** Neo4j never forgets a key, so its own list serves only where some may have gone unseen. */
function toPropertyKeys(
  known: readonly string[],
  owners: readonly { properties: readonly Property[] }[],
): string[] {
  const seen = owners.flatMap(({ properties }) => properties.map(({ name }) => name));
  return [...new Set([...known, ...seen])].sort(compareNames);
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
