// Every node, relationship and path in a query's rows, however deep in lists and maps, in the order of the rows.

export interface FoundNode {
  id: string;
  labels: string[];
  properties: Record<string, unknown>;
}

export interface FoundRelation {
  id: string;
  type: string;
  start: string;
  end: string;
  properties: Record<string, unknown>;
}

interface Finder {
  onNode(node: FoundNode): void;
  onRelation(relation: FoundRelation): void;
  onText(text: string): void;
}

/** A map that a query made up with the same tag but another shape is a map. A stack, because values nest as deep as they like. */
export function findEntities(rows: readonly unknown[][], finder: Finder): void {
  for (const row of rows) {
    const waiting: unknown[] = row.toReversed();
    while (waiting.length > 0) {
      const value = waiting.pop();
      if (typeof value === "string") finder.onText(value);
      if (typeof value !== "object" || value === null) continue;
      const node = toFoundNode(value);
      const relation = node ? undefined : toFoundRelation(value);
      if (node) finder.onNode(node);
      if (relation) finder.onRelation(relation);
      if (node || relation) continue;
      // One by one: a list may have more parts than a call may have arguments.
      for (const part of Object.values(value).toReversed()) waiting.push(part);
    }
  }
}

function toFoundNode(value: object): FoundNode | undefined {
  const { $type, id, labels, properties } = value as Record<string, unknown>;
  if ($type !== "node" || !isText(id) || !Array.isArray(labels)) return undefined;
  return { id, labels: labels.filter(isText), properties: toMap(properties) };
}

function toFoundRelation(value: object): FoundRelation | undefined {
  const { $type, id, type, start, end, properties } = value as Record<string, unknown>;
  if ($type !== "relationship" || !isText(id) || !isText(type) || !isText(start) || !isText(end))
    return undefined;
  return { id, type, start, end, properties: toMap(properties) };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function toMap(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
