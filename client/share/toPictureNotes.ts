// What stands under an exported picture: the lens, when it was taken, the way back, and the sources.
import { toCitations } from "../frames/toCitations.ts";
import { type ExportedView, toNames } from "./ExportedView.ts";
import { formatViewLens } from "./formatViewLens.ts";

/** A longer link would be cut by the picture's edge, and a link that is cut leads nowhere. */
const longestLink = 240;
const mostSources = 40;

export function toPictureNotes(view: ExportedView): string[] {
  const { link, sources, unsourced, exported, lens } = view;
  const lines = toCitations(sources, "plain").split("\n").filter(Boolean);
  const left = lines.length - mostSources;
  const day = exported.toLocaleDateString("en-GB", { dateStyle: "medium", timeZone: "UTC" });
  return [
    `Lens: ${formatViewLens(lens, toNames(view))}.`,
    `Backchannel, ${day}${link.length <= longestLink ? `: ${link}` : ""}`,
    ...(lines.length > 0 ? ["Sources:"] : []),
    ...lines.slice(0, mostSources).map((line, at) => `${at + 1}. ${line}`),
    ...(left > 0 ? [`… and ${left} more, which the JSON export has`] : []),
    ...(unsourced > 0 ? [`The sources of ${unsourced} of the relations and documents are not listed`] : []),
  ];
}
