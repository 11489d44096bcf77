// A query with its parameters → the address that fills the console in.
import { toSearchString } from "../app/view.ts";
import type { QueryLink } from "../console/queryLink.ts";

/** Web servers commonly refuse addresses that are longer. */
export const longestLink = 12_000;

export function toQueryLink({ query, params }: { query: string; params: Record<string, unknown> }): string {
  const link: QueryLink = {
    query,
    ...(Object.keys(params).length > 0 && { params: JSON.stringify(params) }),
  };
  return `/cypher${toSearchString(link)}`;
}
