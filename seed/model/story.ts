// The story: ordered steps through a dossier, each a caption, a screen and the claims it cites.
import { z } from "zod";
import { Slug } from "./claim.ts";

/** More than any lesson holds, and few enough to be read and saved whole. */
const mostSteps = 200;

export const StoryStep = z
  .strictObject({
    id: Slug.describe("Unique in its story; the step's address ends with it"),
    title: z.string().min(1).max(200),
    caption: z.string().max(4_000).default("").describe("Markdown; HTML in it shows as text"),
    notes: z.string().max(4_000).default("").describe("For the presenter alone, Markdown"),
    search: z
      .string()
      .max(8_000)
      .refine((text) => !new URLSearchParams(text).has("view"), "leads to a saved view instead of saying one")
      .default("")
      .describe("The screen, as the search part of the workspace's address: ids, lens, days, pane"),
    at: z
      .string()
      .max(40_000)
      .optional()
      .describe("Where the nodes stand, as the address's fragment says it"),
    claims: z
      .array(z.string().min(1).max(120))
      .max(200)
      .default([])
      .describe("Ids of the claims it cites; none marks the step as one without a source"),
    quiz: z.boolean().optional().describe("Statuses stay hidden until the class has guessed"),
  })
  .meta({ title: "Step" });

export type StoryStep = z.infer<typeof StoryStep>;

export const Story = z
  .strictObject({
    id: Slug,
    title: z.string().min(1).max(200),
    summary: z.string().max(2_000).default(""),
    minutes: z.number().int().min(1).max(600).optional().describe("How long it takes to tell"),
    steps: z.array(StoryStep).min(1).max(mostSteps),
    questions: z.array(z.string().min(1).max(600)).max(40).default([]).describe("For discussion afterwards"),
  })
  .refine(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, {
    path: ["steps"],
    message: "two steps have the same id",
  })
  .meta({ title: "Backchannel story" });

export type Story = z.infer<typeof Story>;
