// Stories as they are read: the list, one of them in any of its versions, and which versions there are.
import { Story } from "../../seed/model/story.ts";
import type { Database } from "../database/database.ts";
import { NotFound } from "../http/problem.ts";
import type { StoriesAnswer, StoryVersionsAnswer } from "../storyContract.ts";

const readLast = `
  MATCH (s:Story) WHERE s.removed IS NULL
  MATCH (s)-[:HAS_VERSION]->(v:StoryVersion)
  WITH s, v ORDER BY v.number DESC
  WITH s, collect(v)[0] AS v
  RETURN v {.number, .saved, .content} AS version ORDER BY v.saved DESC, s.id`;

const readOne = `
  MATCH (s:Story {id: $id}) WHERE s.removed IS NULL
  MATCH (s)-[:HAS_VERSION]->(v:StoryVersion)
  WITH v ORDER BY v.number DESC
  WITH collect(v {.number, .saved, .content}) AS all
  RETURN all[0].number AS latest, [one IN all WHERE $version IS NULL OR one.number = $version][0] AS version`;

const readAll = `
  MATCH (s:Story {id: $id}) WHERE s.removed IS NULL
  MATCH (s)-[:HAS_VERSION]->(v:StoryVersion)
  RETURN v {.number, .saved, .content} AS version ORDER BY v.number DESC`;

export interface KeptStory {
  story: Story;
  version: number;
  saved: string;
}

export async function readStories(database: Database): Promise<StoriesAnswer> {
  const rows = await database.read(readLast);
  return {
    stories: rows.map((row) => {
      const { story, version, saved } = toKept(row.version);
      const { id, title, summary, minutes, steps } = story;
      return { id, title, summary, ...(minutes ? { minutes } : {}), steps: steps.length, version, saved };
    }),
  };
}

/** The last version, or the one asked for. Throws a NotFound that says which of the two is not there. */
export async function readKeptStory(
  database: Database,
  id: string,
  version?: number,
): Promise<KeptStory & { latest: number }> {
  const [row] = await database.read(readOne, {
    id,
    version: version === undefined ? null : BigInt(version),
  });
  if (typeof row?.latest !== "number") throw notThere(id);
  if (!row.version)
    throw new NotFound(`The story “${id}” has no version ${version} any more; the last is ${row.latest}`);
  return { ...toKept(row.version), latest: row.latest };
}

export async function readStoryVersions(database: Database, id: string): Promise<StoryVersionsAnswer> {
  const rows = await database.read(readAll, { id });
  if (rows.length === 0) throw notThere(id);
  return {
    versions: rows.map((row) => {
      const { story, version, saved } = toKept(row.version);
      return { version, saved, title: story.title, steps: story.steps.length };
    }),
  };
}

function notThere(id: string): NotFound {
  return new NotFound(`There is no story “${id}”: it was removed, or is kept in another database`);
}

function toKept(stored: unknown): KeptStory {
  const { number, saved, content } = (stored ?? {}) as Record<string, unknown>;
  return { story: Story.parse(JSON.parse(String(content))), version: Number(number), saved: String(saved) };
}
