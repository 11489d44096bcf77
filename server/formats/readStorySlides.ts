// A story's steps as slides: the events that its claims are about are read for their dates.
import { eventKinds, type KindName } from "../../seed/model/kinds.ts";
import type { Database } from "../database/database.ts";
import { readSeenNodes } from "../explore/readSeenNodes.ts";
import type { TimelineSlide } from "./TimelineSlide.ts";
import { type StoryContent, toStorySlides } from "./toStorySlides.ts";

export async function readStorySlides(
  database: Database,
  content: Omit<StoryContent, "events">,
): Promise<TimelineSlide[]> {
  const ends = content.claims.flatMap(({ subject, object }) => [subject, ...(object ? [object] : [])]);
  const named = content.story.steps.flatMap(({ search }) => new URLSearchParams(search).get("event") ?? []);
  const ids = ends
    .filter(({ kind }) => (eventKinds as readonly KindName[]).includes(kind))
    .map(({ id }) => id);
  const events = await readSeenNodes(database, [...new Set([...named, ...ids])], undefined);
  return toStorySlides({ ...content, events });
}
