// The shapes of stories: what is kept, what is asked for, what is saved.
import { z } from "zod";
import { Story } from "../seed/model/story.ts";
import { ClaimAnswer, Id } from "./contract.ts";

const Version = z.object({
  version: z.number().int().describe("Counted from 1"),
  saved: z.string().describe("ISO time"),
});

export const StoryQuery = z.strictObject({
  version: z.coerce.number().int().min(1).optional().describe("An earlier one; without it, the last"),
});

const Counted = z.object({
  id: Id,
  title: z.string(),
  summary: z.string(),
  minutes: z.number().int().optional(),
  steps: z.number().int(),
});
export const StoriesAnswer = z.object({
  stories: z.array(Counted.extend(Version.shape)).describe("Last saved first"),
});
export type StoriesAnswer = z.infer<typeof StoriesAnswer>;

export const StoryAnswer = Story.safeExtend({
  version: Version.shape.version,
  saved: Version.shape.saved,
  latest: z.number().int().describe("The version that is the story now"),
  claims: z.array(ClaimAnswer).describe("All that the steps cite, retracted ones too, each once"),
  gone: z
    .array(z.string())
    .describe("Nodes, relations and claims that the steps name, and that are not there or retracted"),
});
export type StoryAnswer = z.infer<typeof StoryAnswer>;

export const StoryVersionsAnswer = z.object({
  versions: z
    .array(Counted.omit({ id: true, summary: true, minutes: true }).extend(Version.shape))
    .describe("Last saved first"),
});
export type StoryVersionsAnswer = z.infer<typeof StoryVersionsAnswer>;

export const StoryBody = z.strictObject({
  story: Story,
  based: z
    .number()
    .int()
    .min(0)
    .describe("The version that was changed, 0 for a new story; refused where another was saved meanwhile"),
});
export type StoryBody = z.infer<typeof StoryBody>;

export const SavedStory = Version.extend({ id: Id });
export type SavedStory = z.infer<typeof SavedStory>;
