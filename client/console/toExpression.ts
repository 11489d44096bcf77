// A parameter's value, and its name, as one would type them in Cypher.

/** Tagged values become calls of the function that makes them. */
export function toExpression(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(toExpression).join(", ")}]`;
  const { $type, value: tagged } = value as { $type?: unknown; value?: unknown };
  if (typeof $type === "string" && typeof tagged === "string") return toCall($type, tagged);
  const entries = Object.entries(value).map(([key, item]) => `${toName(key)}: ${toExpression(item)}`);
  return `{${entries.join(", ")}}`;
}

/** In backticks where it has to be. */
export function toName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

function toCall(type: string, text: string): string {
  if (type === "integer") return text;
  if (type === "float") return /^-?\d+(\.\d+)?$/.test(text) ? text : `toFloat(${quote(text)})`;
  return `${type}(${quote(text)})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`;
}
