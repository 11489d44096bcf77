// The schema's answer → what is drawn: a node for each label that relationships go by, a link for each pair of them.
import type { SchemaAnswer } from "../../server/cypherContract.ts";

interface SchemaLinkType {
  name: string;
  /** Whether it runs from `a` to `b`, from `b` to `a`, or both. */
  forth: boolean;
  back: boolean;
}

export interface SchemaLink {
  /** The two labels in the order of their names; the same one twice for a link to itself. */
  a: string;
  b: string;
  types: SchemaLinkType[];
}

export interface SchemaGraph {
  labels: { name: string; count: number }[];
  links: SchemaLink[];
  /** Labels that stand on nodes only beside a more telling one, or on nodes without relationships. */
  undrawn: string[];
}

/** A node without labels goes by this name. */
export const unlabelled = "(no label)";

export function toSchemaGraph({ labels, relationshipTypes }: SchemaAnswer): SchemaGraph {
  const links = new Map<string, SchemaLink>();
  const ends = new Set<string>();
  for (const { name, between } of relationshipTypes) {
    for (const { start, end } of between) {
      ends.add(start).add(end);
      addType(links, name, start, end);
    }
  }
  const known = new Set(labels.map((label) => label.name));
  const strangers = [...ends].filter((end) => !known.has(end)).map((name) => ({ name, count: 0 }));
  return {
    labels: [
      ...labels.filter(({ name }) => ends.has(name)).map(({ name, count }) => ({ name, count })),
      ...strangers,
    ],
    links: [...links.values()],
    undrawn: [...known].filter((name) => !ends.has(name)),
  };
}

function addType(links: Map<string, SchemaLink>, name: string, start: string, end: string): void {
  const forth = start <= end;
  const [a, b] = forth ? [start, end] : [end, start];
  const key = JSON.stringify([a, b]);
  const link = links.get(key) ?? { a, b, types: [] };
  links.set(key, link);
  const known = link.types.find((type) => type.name === name);
  if (!known) link.types.push({ name, forth, back: !forth });
  else if (forth) known.forth = true;
  else known.back = true;
}

/** A type beside a lit label, and which way it runs as seen from the chosen one. */
export interface LitType {
  name: string;
  way: "out" | "in" | "both";
}

/** What the chosen label or type lights up: links, and for each other label the types that lead there. */
export interface Lit {
  links: ReadonlySet<SchemaLink>;
  labels: ReadonlyMap<string, LitType[]>;
}

export function toLit(graph: SchemaGraph, chosen: { label?: string; type?: string }): Lit | undefined {
  const { label, type } = chosen;
  if (label === undefined && type === undefined) return undefined;
  const links = graph.links.filter((link) =>
    label !== undefined ? link.a === label || link.b === label : link.types.some(({ name }) => name === type),
  );
  const labels = new Map<string, LitType[]>();
  if (label !== undefined) labels.set(label, []);
  for (const { a, b, types } of links) {
    if (label === undefined) labels.set(a, []).set(b, []);
    else
      labels.set(
        a === label ? b : a,
        types.map((one) => toLitType(one, a === label)),
      );
  }
  return { links: new Set(links), labels };
}

/** What a filter has found lights up: its types' links with their ends, and its labels. */
export function toFoundLit(graph: SchemaGraph, found: SchemaAnswer): Lit {
  const types = new Set(found.relationshipTypes.map(({ name }) => name));
  const links = graph.links.filter((link) => link.types.some(({ name }) => types.has(name)));
  const names = [...found.labels.map(({ name }) => name), ...links.flatMap(({ a, b }) => [a, b])];
  return { links: new Set(links), labels: new Map(names.map((name) => [name, []])) };
}

function toLitType({ name, forth, back }: SchemaLinkType, fromA: boolean): LitType {
  if (forth && back) return { name, way: "both" };
  return { name, way: forth === fromA ? "out" : "in" };
}
