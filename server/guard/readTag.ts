// Parameters that say their type, `{$type, value}`: what they are called and hold, in every spelling that is understood.
export interface Tag {
  /** In lower case. */
  type: string;
  value: unknown;
}

/** Neo4j's own HTTP API writes `_value`. Undefined for anything without a tag. */
export function readTag(given: unknown): Tag | undefined {
  if (typeof given !== "object" || given === null || !("$type" in given)) return undefined;
  const { $type, value, _value, base64 } = given as Record<string, unknown>;
  return typeof $type === "string"
    ? { type: $type.toLowerCase(), value: value ?? _value ?? base64 }
    : undefined;
}
