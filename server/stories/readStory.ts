// A story with what its steps rest on: the claims they cite, and what of all they name is gone.
import type { Story } from "../../seed/model/story.ts";
import { toNamedNodes, toStoryFocus } from "../../seed/model/storyFocus.ts";
import { readNamedClaims } from "../claims/readClaims.ts";
import type { Database } from "../database/database.ts";
import type { StoryAnswer } from "../storyContract.ts";
import { readKeptStory } from "./readStories.ts";

// Who or what no claim is left of is told as gone, as a relation is.
const readPresent = `
  UNWIND $ids AS id
  MATCH (n:Actor|Event|Place|Topic|Document {id: id})
  WHERE EXISTS { (n)<--(c:Claim) WHERE c.retracted IS NULL } OR NOT EXISTS { (n)<--(:Claim) }
  RETURN n.id AS id`;

const readPresentRelations = `
  UNWIND $ids AS id
  WITH id, split(id, '~') AS parts
  MATCH (:Actor|Event|Place|Topic|Document {id: parts[0]})-[r]->({id: parts[2]}) WHERE r.id = id
  RETURN r.id AS id`;

export async function readStory(database: Database, id: string, version?: number): Promise<StoryAnswer> {
  const { story, ...kept } = await readKeptStory(database, id, version);
  return { ...story, ...kept, ...(await readStanding(database, story)) };
}

async function readStanding(
  database: Database,
  { steps }: Story,
): Promise<Pick<StoryAnswer, "claims" | "gone">> {
  const cited = unique(steps.flatMap(({ claims }) => claims));
  const nodes = unique(steps.flatMap(({ search }) => toNamedNodes(search)));
  const relations = unique(steps.flatMap(({ search }) => toStoryFocus(search).relations));
  const [claims, presentNodes, presentRelations] = await Promise.all([
    readNamedClaims(database, cited),
    database.read(readPresent, { ids: nodes }),
    database.read(readPresentRelations, { ids: relations }),
  ]);
  const present = new Set([
    ...claims.filter(({ retracted }) => !retracted).map((claim) => claim.id),
    ...[...presentNodes, ...presentRelations].map((row) => String(row.id)),
  ]);
  return { claims, gone: [...nodes, ...relations, ...cited].filter((one) => !present.has(one)) };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
