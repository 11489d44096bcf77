// A query with its parameters as an address: `/cypher?query=…&params={…}`.
export interface QueryLink {
  query?: string;
  /** Parameters as JSON. */
  params?: string;
}

const longest = 20_000;

/** What is not text, or is too long, is dropped. */
export function parseQueryLink(raw: Record<string, unknown>): QueryLink {
  const query = toText(raw.query);
  const params = toText(raw.params);
  return { ...(query && { query }), ...(query && params && { params }) };
}

function toText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && value.length <= longest ? value : undefined;
}
