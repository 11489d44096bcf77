// Text to story: reads YAML or JSON and validates it.
import { Story } from "../model/story.ts";
import { parseText } from "./parseText.ts";

/** Throws a DossierError with a line for each problem. */
export function parseStory(text: string, fileName: string): Story {
  return parseText(Story, text, fileName, "id: the-name-of-the-story");
}
