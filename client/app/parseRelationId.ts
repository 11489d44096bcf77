// Reads a relation's id back into its parts.
export interface RelationParts {
  start: string;
  type: string;
  end: string;
}

/** Undefined for a node's id. */
export function parseRelationId(id: string): RelationParts | undefined {
  const [start, type, end, ...rest] = id.split("~");
  return start && type && end && rest.length === 0 ? { start, type, end } : undefined;
}
