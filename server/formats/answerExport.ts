// The HTTP side of an export: one file to keep, and how many of the events had no place in it.
import type { Response } from "express";
import type { z } from "zod";
import { escapeHtml, toCaptionHtml } from "../../seed/model/toCaptionHtml.ts";
import type { Database } from "../database/database.ts";
import { readSeenNodes } from "../explore/readSeenNodes.ts";
import type { ExportFormat, ExportQuery } from "../formatsContract.ts";
import { readEventSlides } from "./readEventSlides.ts";
import { readStorySlides } from "./readStorySlides.ts";
import { type ExportFile, toExportFile } from "./toExportFile.ts";
import type { StoryContent } from "./toStorySlides.ts";

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

/** A story's steps; `content` is the story with all claims that its steps cite. */
export async function answerStoryExport(
  database: Database,
  content: Omit<StoryContent, "events">,
  format: ExportFormat,
  response: Response,
): Promise<undefined> {
  const { id: name, title, summary } = content.story;
  const slides = await readStorySlides(database, content);
  const head = { name, title, html: toCaptionHtml(summary), stamp: new Date() };
  sendExport(response, toExportFile(format, head, slides));
  return undefined;
}

function sendExport(response: Response, { name, mediaType, text, unplaced }: ExportFile): void {
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
