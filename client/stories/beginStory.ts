// Begins a story out of the workspace: a draft in this browser, under an id that no other draft has.
import { listDrafts, writeDraft } from "./draftStore.ts";
import { newStory, toFreeId } from "./storyEdits.ts";

/** The new story's id; undefined where the browser keeps nothing. `now` keeps it apart from stories on the server. */
export function beginStory(title: string, now: Date): string | undefined {
  const stamp = now.toISOString().slice(0, 16).replaceAll(/\D/g, "");
  const drafts = listDrafts().map(({ story }) => story);
  const story = newStory(toFreeId(`${title} ${stamp}`, drafts), title);
  return writeDraft({ story, based: 0 }) ? story.id : undefined;
}
