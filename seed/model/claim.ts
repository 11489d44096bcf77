// The claim as it is typed into a dossier: the only thing that is ever written.
import { z } from "zod";
import { parseEdtf } from "./edtfDate.ts";
import { certainties, credibilities, reliabilities, stances } from "./stances.ts";

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "an id is lower-case letters and digits joined by single hyphens")
  .max(120);

export const Slug = slug.describe("Stable id: lower-case letters and digits joined by hyphens");

export const EdtfString = z
  .string()
  .max(60)
  .superRefine((text, context) => {
    const date = parseEdtf(text);
    if ("problem" in date) context.addIssue({ code: "custom", message: date.problem });
  })
  .describe("Date in EDTF level 0 or 1: 2018-06, 2018-09-14, 2018~, 2011/2018, ../2018-08");

export const ClaimEntry = z
  .strictObject({
    key: z
      .string()
      .max(60)
      .optional()
      .describe("A name for this claim inside the dossier, for `derivedFrom`"),
    subject: Slug,
    predicate: z
      .string()
      .regex(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/, "a predicate is written UPPER_SNAKE")
      .max(60),
    object: Slug.optional(),
    value: z.string().min(1).max(500).optional().describe("For a predicate that states a property"),
    speaker: Slug.describe("Who says so"),
    via: z.array(Slug).max(12).default([]).describe("Outlets that passed it on, the first to carry it first"),
    document: Slug.describe("The source in which it stands"),
    locator: z.string().min(1).max(60).describe("Where in the document: ¶4, p. 12"),
    said: EdtfString.describe("When the speaker said it (never when it happened)"),
    date: EdtfString.optional().describe("When the relation held or happened, if the claim tells"),
    stance: z.enum(stances).default("asserts"),
    certainty: z.enum(certainties).default("stated"),
    side: z.string().max(60).optional().describe("The participant's side of a meeting, with PARTICIPATED_IN"),
    note: z.string().max(600).optional().describe("The claim in our own words"),
    reliability: z.enum(reliabilities).optional(),
    credibility: z.literal(credibilities).optional(),
    derivedFrom: z
      .array(z.string().max(60))
      .max(30)
      .default([])
      .describe("Keys of the claims this one repeats"),
  })
  .meta({ title: "Claim" });

export type ClaimEntry = z.infer<typeof ClaimEntry>;
