// A draft as the browser kept it, back into a story; whatever does not look like one is none.
import type { Story, StoryStep } from "../../seed/model/story.ts";

export interface StoryDraft {
  /** It may have no step yet. */
  story: Story;
  /** The version it was made from; 0 for one that was never saved. */
  based: number;
}

export function parseDraft(given: unknown): StoryDraft | undefined {
  const { story, based } = toRecord(given);
  const { id, title, summary, minutes, steps, questions } = toRecord(story);
  if (typeof id !== "string" || typeof title !== "string" || !Array.isArray(steps)) return undefined;
  if (typeof based !== "number") return undefined;
  return {
    based,
    story: {
      id,
      title,
      summary: toText(summary),
      ...(typeof minutes === "number" && { minutes }),
      steps: steps.flatMap(toStep),
      questions: toTexts(questions),
    },
  };
}

function toStep(given: unknown): StoryStep[] {
  const { id, title, caption, notes, search, at, claims, quiz } = toRecord(given);
  if (typeof id !== "string" || typeof title !== "string") return [];
  return [
    {
      id,
      title,
      caption: toText(caption),
      notes: toText(notes),
      search: toText(search),
      ...(typeof at === "string" && { at }),
      claims: toTexts(claims),
      ...(quiz === true && { quiz }),
    },
  ];
}

function toRecord(given: unknown): Record<string, unknown> {
  return typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
}

function toText(given: unknown): string {
  return typeof given === "string" ? given : "";
}

function toTexts(given: unknown): string[] {
  return Array.isArray(given) ? given.filter((one): one is string => typeof one === "string") : [];
}
