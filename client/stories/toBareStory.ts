// A story as it is saved, out of one as it is told: without its version, its claims and what is gone.
import type { Story } from "../../seed/model/story.ts";
import type { ToldStory } from "./storyQueries.ts";

export function toBareStory(told: ToldStory): Story {
  const { version: _version, saved: _saved, latest: _latest, claims: _claims, gone: _gone, ...story } = told;
  return story;
}
