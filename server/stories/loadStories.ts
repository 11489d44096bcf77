// The stories that are shipped, into a database that has what they cite and has never had them.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseStory } from "../../seed/dossier/parseStory.ts";
import type { Database } from "../database/database.ts";
import { writeStory } from "./writeStory.ts";

const isWanted = `
  RETURN NOT EXISTS { (:Story {id: $id}) } AND
    all(claim IN $claims WHERE EXISTS { (:Claim {id: claim}) }) AS wanted`;

/** `folder` holds them as YAML, each under its id. One that was removed here stays away. */
export async function loadStories(database: Database, folder: string): Promise<void> {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort()) {
    const story = parseStory(await readFile(join(folder, file), "utf8"), `seed/stories/${file}`);
    const claims = [...new Set(story.steps.flatMap((step) => step.claims))];
    const [row] = await database.read(isWanted, { id: story.id, claims });
    if (row?.wanted) await writeStory(database, story.id, { story, based: 0 }, new Date());
  }
}
