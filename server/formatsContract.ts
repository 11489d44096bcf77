// The shapes of what goes out in other formats and comes in from them.
import { z } from "zod";
import { EdtfString } from "../seed/model/claim.ts";
import { Filters, Id, Kind } from "./contract.ts";

export const exportFormats = ["timelinejs", "timelinejs-csv", "ics"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const ExportQuery = Filters.extend({
  format: z
    .enum(exportFormats)
    .describe("TimelineJS's JSON, its spreadsheet, or a calendar; each event with its status and sources"),
});

/** For the steps of one story. */
export const StoryExportQuery = ExportQuery.pick({ format: true });

const yes = z.enum(["yes", "no"]).default("no");

export const ImportQuery = z.strictObject({
  fileName: z
    .string()
    .min(1)
    .max(200)
    .default("file")
    .describe("For messages, and as the title of last resort"),
  title: z.string().min(1).max(300).optional().describe("The document's title; otherwise the timeline's own"),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("Where the document is to be found"),
  speaker: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe("Who says it: the id or name of someone known, or the name of an outlet to be made"),
  said: EdtfString.optional().describe(
    "When the document says it; otherwise today, or what it was the first time",
  ),
  encoding: z.string().min(1).max(40).optional().describe("Of a file that is not UTF-8"),
  dryRun: yes.describe("Only say what would happen"),
  strict: yes.describe("Load nothing where any row is refused"),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

const RowNote = z.object({
  row: z.string().describe("“row 3” of a spreadsheet, “event 2” of a JSON file"),
  column: z.string().optional(),
  message: z.string(),
});

export const ImportAnswer = z.object({
  format: z.enum(["timelinejs", "timelinejs-csv", "dossier"]),
  written: z.boolean().describe("Whether anything was asked to be written, and was"),
  document: z.object({ id: Id, title: z.string() }).optional(),
  speaker: z.object({ id: Id, name: z.string(), kind: Kind }).optional(),
  said: z.string().optional().describe("EDTF"),
  events: z.array(
    z.object({
      row: z.string(),
      id: Id,
      name: z.string(),
      date: z.string().describe("EDTF, as it was understood"),
      words: z.string().describe("The same in words"),
      type: z.string(),
    }),
  ),
  refused: z.array(RowNote),
  notes: z.array(RowNote).describe("What was taken in otherwise than it stands there"),
  claims: z.object({
    total: z.number().int(),
    added: z.number().int().describe("Not there before; of a dry run, those that would be added"),
  }),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;
