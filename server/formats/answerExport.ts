// The HTTP side of an export: one file to keep, and how many of the events had no place in it.
import type { Response } from "express";
import type { z } from "zod";
import { escapeHtml } from "../../seed/model/toCaptionHtml.ts";
import type { Database } from "../database/database.ts";
import { readSeenNodes } from "../explore/readSeenNodes.ts";
import type { ExportQuery } from "../formatsContract.ts";
import { readEventSlides } from "./readEventSlides.ts";
import { type ExportFile, toExportFile } from "./toExportFile.ts";

export async function answerExport(
  database: Database,
  { format, ...filters }: z.infer<typeof ExportQuery>,
  response: Response,
): Promise<undefined> {
  const slides = await readEventSlides(database, filters);
  const html = await readLensLine(database, filters);
  sendExport(
    response,
    toExportFile(format, { name: "backchannel", title: "Backchannel", html, stamp: new Date() }, slides),
  );
  return undefined;
}

export function sendExport(response: Response, { name, mediaType, text, unplaced }: ExportFile): void {
  response.setHeader("Content-Type", mediaType);
  response.setHeader("Content-Disposition", `attachment; filename="${name}"`);
  response.setHeader("Backchannel-Unplaced", String(unplaced));
  response.setHeader("Cache-Control", "no-store");
  response.send(text);
}

async function readLensLine(
  database: Database,
  { speaker = [], via = [], document = [], asOf }: Omit<z.infer<typeof ExportQuery>, "format">,
): Promise<string> {
  const ids = [...speaker, ...via, ...document];
  const names = (await readSeenNodes(database, ids, undefined)).map(({ name }) => name);
  const parts = [
    names.length > 0 ? `according to ${names.join(", ")}` : "according to everyone",
    asOf ? `as of ${asOf}` : "as of today",
  ];
  return `<p>${escapeHtml(`Who says what happened, ${parts.join(", ")}.`)}</p>`;
}
