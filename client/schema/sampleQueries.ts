// Queries to begin with, for a label, a relationship type or one of its properties.

export interface SampleQuery {
  /** Says what it asks. */
  name: string;
  query: string;
}

/** A label, type or property as it stands in a query: in back-ticks unless it is a plain word. */
export function toCypherName(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return name;
  return `\`${name.replaceAll("\\", "\\u005c").replaceAll("`", "``")}\``;
}

export function toLabelQueries(label: string): SampleQuery[] {
  const n = `n:${toCypherName(label)}`;
  return [
    { name: "25 nodes", query: `MATCH (${n})\nRETURN n\nLIMIT 25` },
    { name: "With relations", query: `MATCH (${n})-[r]-(other)\nRETURN n, r, other\nLIMIT 25` },
    {
      name: "Best connected",
      query: `MATCH (${n})\nRETURN n, COUNT { (n)--() } AS relationships\nORDER BY relationships DESC\nLIMIT 10`,
    },
  ];
}

export function toLabelCount(label: string, property: string): SampleQuery {
  const key = toCypherName(property);
  return {
    name: `Count by ${property}`,
    query: `MATCH (n:${toCypherName(label)})\nRETURN n.${key} AS ${key}, count(*) AS nodes\nORDER BY nodes DESC\nLIMIT 25`,
  };
}

export function toTypeQueries(type: string): SampleQuery[] {
  const r = `r:${toCypherName(type)}`;
  return [
    { name: "25 of them", query: `MATCH (a)-[${r}]->(b)\nRETURN a, r, b\nLIMIT 25` },
    {
      name: "Who has most",
      query: `MATCH (a)-[${r}]->()\nRETURN a, count(r) AS relationships\nORDER BY relationships DESC\nLIMIT 10`,
    },
  ];
}

/** An end without a label stands for any node. */
export function toPairQuery(type: string, { start, end }: { start: string; end: string }): SampleQuery {
  const pattern = `(${toEnd("a", start)})-[r:${toCypherName(type)}]->(${toEnd("b", end)})`;
  return { name: `${start} to ${end}`, query: `MATCH ${pattern}\nRETURN a, r, b\nLIMIT 25` };
}

export function toTypeCount(type: string, property: string): SampleQuery {
  const key = toCypherName(property);
  return {
    name: `Count by ${property}`,
    query: `MATCH ()-[r:${toCypherName(type)}]->()\nRETURN r.${key} AS ${key}, count(*) AS relationships\nORDER BY relationships DESC\nLIMIT 25`,
  };
}

function toEnd(variable: string, label: string): string {
  return label === "" ? variable : `${variable}:${toCypherName(label)}`;
}
