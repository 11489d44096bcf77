// A view on its way out: what is shown, where it stands, through which lens, and what it rests on.
import type { GraphNode, Relation } from "../../server/contract.ts";
import type { Source } from "../frames/toCitations.ts";
import type { Positions } from "../graph/computeLayout.ts";
import type { ViewLens } from "./formatViewLens.ts";

export interface ExportedView {
  title: string;
  nodes: readonly GraphNode[];
  relations: readonly Relation[];
  positions: Positions;
  lens: ViewLens;
  /** Brings the view back. */
  link: string;
  /** Of the relations and documents shown, through the lens. */
  sources: readonly Source[];
  /** Relations and documents whose sources are not among them: there are too many. */
  unsourced: number;
  exported: Date;
}

/** Whose names the lens may need: what is shown, and whoever is named in the sources. */
export function toNames({ nodes, sources }: Pick<ExportedView, "nodes" | "sources">): Map<string, string> {
  const names = new Map<string, string>();
  for (const { document, speakers } of sources) {
    names.set(document.id, `“${document.title}”`);
    if (document.publisher) names.set(document.publisher.id, document.publisher.name);
    for (const { id, name } of speakers) names.set(id, name);
  }
  for (const { id, name } of nodes) names.set(id, name);
  return names;
}
