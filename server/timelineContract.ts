// The shapes of the timeline: what happened, what was said, and how much of either is left out.
import { z } from "zod";
import { Assessment, ClaimAnswer, Filters, GraphNode, Id, limit, list, Named } from "./contract.ts";

export const TimelineQuery = Filters.extend({
  ids: list(Id, 500).describe("These nodes and what is said among them alone; without it, everything"),
  limit: limit(2_000, 5_000).describe("Events; those that most is said of come first where there are more"),
  claims: limit(5_000, 10_000).describe("Claims; those said first come first where there are more"),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

export const TimelineEvent = GraphNode.pick({
  id: true,
  kind: true,
  name: true,
  type: true,
  date: true,
  start: true,
  end: true,
}).extend({
  assessment: Assessment.optional().describe(
    "Whether it took place; absent where nobody says so or denies it",
  ),
  claims: z.number().int().describe("Unretracted claims about it that the lens lets through"),
  actors: z.array(Named.extend({ denied: z.boolean().describe("There are only denials that it was there") })),
  topics: z.array(Named),
  places: z.array(Named),
  documents: z.array(Id).describe("Which tell of it"),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

export const TimelineClaim = ClaimAnswer.pick({
  id: true,
  subject: true,
  predicate: true,
  object: true,
  value: true,
  stance: true,
  said: true,
  saidStart: true,
  saidEnd: true,
  date: true,
  speaker: true,
  via: true,
  document: true,
  locator: true,
  derivedFrom: true,
}).extend({
  dateStart: z.string().optional().describe("ISO day: first on which what it says may have been"),
  dateEnd: z.string().optional(),
});
export type TimelineClaim = z.infer<typeof TimelineClaim>;

/** An event stands there when some claim that the lens lets through speaks of it; retracted claims do not count. */
export const TimelineAnswer = z.object({
  events: z.array(TimelineEvent).describe("As they happened; those without a date last"),
  claims: z.array(TimelineClaim).describe("As they were said"),
  more: z.object({
    events: z.number().int().describe("Events left out of this answer"),
    claims: z.number().int().describe("Claims left out of this answer"),
    hiddenEvents: z
      .number()
      .int()
      .describe("Events of which the lens leaves no claim, whatever their status"),
    hiddenClaims: z.number().int().describe("Claims that the lens hides, whatever the status"),
  }),
});
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;
