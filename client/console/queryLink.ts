// A query with its parameters and lens as an address: `/cypher?query=…&params={…}&asOf=…`.
import { type Lens, parseView, toSearchString } from "../app/view.ts";
import type { FrameLens } from "../frames/FrameLens.ts";
import type { Params } from "./ConsoleFrame.ts";

export interface QueryLink extends FrameLens {
  query?: string;
  /** Parameters as JSON. */
  params?: string;
}

const longest = 20_000;

/** What is not text, or is too long, is dropped. */
export function parseQueryLink(raw: Record<string, unknown>): QueryLink {
  const query = toText(raw.query);
  const params = toText(raw.params);
  if (!query) return {};
  return { query, ...(params && { params }), ...toFrameLens(parseView(raw)) };
}

/** The parameters of a link; none when they are no JSON map. */
export function parseLinkParams(params: string | undefined): Params {
  try {
    const given: unknown = JSON.parse(params ?? "{}");
    return typeof given === "object" && given !== null && !Array.isArray(given) ? (given as Params) : {};
  } catch {
    return {};
  }
}

export function toRunLink(run: { query: string; params: Params; lens: FrameLens }): QueryLink {
  const params = Object.keys(run.params).length > 0 ? JSON.stringify(run.params) : undefined;
  return { query: run.query, ...(params && { params }), ...run.lens };
}

export function toRunAddress(run: { query: string; params: Params; lens: FrameLens }): string {
  return `/cypher${toSearchString(toRunLink(run))}`;
}

export function toFrameLens({ speaker, via, document, asOf }: Lens): FrameLens {
  const parts = Object.entries({ speaker, via, document, asOf }).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts);
}

function toText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && value.length <= longest ? value : undefined;
}
