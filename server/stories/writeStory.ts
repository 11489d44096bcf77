// Saves a version of a story: all that were before are kept, and nobody's is written over unseen.
import type { Story } from "../../seed/model/story.ts";
import type { Database } from "../database/database.ts";
import { HttpProblem } from "../http/problem.ts";
import type { SavedStory, StoryBody } from "../storyContract.ts";

/** Beyond so many versions of a story the oldest are forgotten. */
const mostVersions = 100;

// Setting something takes the lock, so that of two who save at once one waits for the other's number.
const open = `
  MERGE (s:Story {id: $id})
  SET s.title = $title
  WITH s
  OPTIONAL MATCH (s)-[:HAS_VERSION]->(v:StoryVersion)
  RETURN coalesce(max(v.number), 0) AS latest, s.removed IS NOT NULL AS removed`;

const write = `
  MATCH (s:Story {id: $id})
  SET s.updated = $saved
  REMOVE s.removed
  CREATE (s)-[:HAS_VERSION]->(:StoryVersion {number: $number, saved: $saved, content: $content})`;

const forgetOldest = `
  MATCH (:Story {id: $id})-[:HAS_VERSION]->(v:StoryVersion)
  WITH v ORDER BY v.number DESC SKIP $most
  DETACH DELETE v`;

/** A story that was removed may be begun anew, or brought back on its last version; its numbers go on. */
export function writeStory(
  database: Database,
  id: string,
  { story, based }: StoryBody,
  now: Date,
  most = mostVersions,
): Promise<SavedStory> {
  if (story.id !== id)
    throw new HttpProblem("BAD_REQUEST", `body.story.id is “${story.id}”, the address says “${id}”; use one`);
  const saved = now.toISOString();
  return database.write(async (run) => {
    const [row] = await run(open, { id, title: story.title });
    const latest = Number(row?.latest ?? 0);
    const free = row?.removed === true && based === 0;
    if (based !== latest && !free) throw toConflict(story, based, latest, row?.removed === true);
    const version = latest + 1;
    await run(write, { id, saved, number: BigInt(version), content: JSON.stringify(story) });
    await run(forgetOldest, { id, most: BigInt(most) });
    return { id, version, saved };
  });
}

function toConflict({ title }: Story, based: number, latest: number, removed: boolean): HttpProblem {
  if (removed) return new HttpProblem("CONFLICT", `“${title}” was removed meanwhile; save it as a new story`);
  if (latest === 0)
    return new HttpProblem("CONFLICT", `There is no version ${based} of “${title}”; save it as a new story`);
  return new HttpProblem(
    "CONFLICT",
    based === 0
      ? `There is a story under this id already, in version ${latest}; choose another id`
      : `Version ${latest} of “${title}” was saved meanwhile, and this one was made from version ${based}; look at it first`,
  );
}
