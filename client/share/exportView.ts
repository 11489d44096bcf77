// The view as one file: what it rests on is looked up through the lens, then it is written.
import type { EvidenceAnswer } from "../../server/cypherContract.ts";
import { countUnasked, toEvidenceBody } from "../frames/toEvidenceBody.ts";
import type { Theme } from "../graph/palette.ts";
import { toSvg } from "../graph/toSvg.ts";
import type { ExportedView } from "./ExportedView.ts";
import { toPictureNotes } from "./toPictureNotes.ts";
import { toViewExport } from "./toViewExport.ts";
import { toViewTables } from "./toViewTables.ts";

export const exportForms = {
  png: { name: "Picture (PNG)", ending: ".png", type: "image/png" },
  svg: { name: "Drawing (SVG)", ending: ".svg", type: "image/svg+xml" },
  json: { name: "Data (Cytoscape JSON)", ending: ".cyjs", type: "application/json" },
  nodes: { name: "Nodes (CSV)", ending: "-nodes.csv", type: "text/csv;charset=utf-8" },
  relations: { name: "Relations (CSV)", ending: "-relations.csv", type: "text/csv;charset=utf-8" },
} as const;
export type ExportForm = keyof typeof exportForms;

type Asked = Omit<ExportedView, "sources" | "unsourced">;

export interface ExportEffects {
  fetchEvidence(body: ReturnType<typeof toEvidenceBody>): Promise<Pick<EvidenceAnswer, "sources">>;
  drawPicture(svg: string): Promise<Blob>;
  /** The canvas itself: where the drawing is too much for the browser. */
  toPng(): Promise<Blob>;
}

/** Rejects when the sources cannot be had: an export that does not say what it rests on is none of ours. */
export async function exportView(
  form: ExportForm,
  asked: Asked,
  theme: Theme,
  { fetchEvidence, drawPicture, toPng }: ExportEffects,
): Promise<{ name: string; content: string | Blob; type: string }> {
  const evidence = {
    relations: asked.relations.map(({ id }) => id),
    claims: [],
    documents: asked.nodes.filter(({ kind }) => kind === "Document").map(({ id }) => id),
  };
  const empty = evidence.relations.length + evidence.documents.length === 0;
  const { sources } = empty ? { sources: [] } : await fetchEvidence(toEvidenceBody(evidence, asked.lens));
  const view: ExportedView = { ...asked, sources, unsourced: countUnasked(evidence) };
  const { ending, type } = exportForms[form];
  const file = { name: toFileName(asked.title) + ending, type };
  if (form === "json") return { ...file, content: toViewExport(view) };
  if (form === "nodes" || form === "relations") return { ...file, content: toViewTables(view)[form] };
  const svg = toSvg({ ...view, theme, notes: toPictureNotes(view) });
  return { ...file, content: form === "svg" ? svg : await drawPicture(svg).catch(toPng) };
}

/** Letters and digits of any script, parted by dashes. */
export function toFileName(title: string): string {
  const name = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return [...name].slice(0, 60).join("") || "backchannel";
}
