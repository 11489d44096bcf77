// A view as Cytoscape JSON (cytoscape.js and Cytoscape desktop read it), with positions, statuses, lens, link and citations.
import { type Source, toCitations } from "../frames/toCitations.ts";
import { type ExportedView, toNames } from "./ExportedView.ts";
import { formatViewLens } from "./formatViewLens.ts";

/**
 * `{data: {name, lens, link, sources, exported}, elements: {nodes: [{data, position}], edges: [{data}]}, lens, link,
 * citations}`: `data` holds words alone, as Cytoscape's network table wants them; `lens` is the lens in ids and
 * `citations` are CSL-JSON.
 */
export function toViewExport(view: ExportedView): string {
  const { title, nodes, relations, positions, lens, link, sources, unsourced, exported } = view;
  const shown = new Set(nodes.map(({ id }) => id));
  const found = {
    format_version: "1.0",
    generated_by: "Backchannel",
    target_cytoscapejs_version: "~3.0",
    data: {
      name: title,
      lens: formatViewLens(lens, toNames(view)),
      link,
      sources: toLines(sources),
      ...(unsourced > 0 && { unsourced }),
      exported: exported.toISOString(),
    },
    elements: {
      nodes: nodes.map((node) => ({
        data: node,
        ...(Object.hasOwn(positions, node.id) && { position: positions[node.id] }),
      })),
      edges: relations
        .filter(({ start, end }) => shown.has(start) && shown.has(end))
        .map(({ start, end, type, ...data }) => ({
          data: { ...data, source: start, target: end, type, interaction: type },
        })),
    },
    lens,
    link,
    citations: JSON.parse(toCitations(sources, "csl")) as unknown,
  };
  return `${JSON.stringify(found, null, 2)}\n`;
}

function toLines(sources: readonly Source[]): string[] {
  return toCitations(sources, "plain").split("\n").filter(Boolean);
}
