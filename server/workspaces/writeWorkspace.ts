// Saves a workspace: under a name, which it then stands for, or as a short link, which its content stands for.
import { createHash, randomBytes } from "node:crypto";
import type { SavedWorkspace, WorkspaceBody } from "../analysisContract.ts";
import type { Database } from "../database/database.ts";
import { toWorkspace } from "./readWorkspaces.ts";

/** Beyond so many short links the oldest are forgotten. */
const mostUnnamed = 5_000;

const writeNamed = `
  OPTIONAL MATCH (old:Workspace {name: $name})
  OPTIONAL MATCH (other:Workspace {id: $former})
  WITH old IS NOT NULL AND (old.search <> $search OR old.at <> $at) AS replaced,
       CASE WHEN $former IS NULL OR other IS NOT NULL THEN $id ELSE $former END AS id
  MERGE (w:Workspace {name: $name})
  ON CREATE SET w.id = id
  SET w.search = $search, w.at = $at, w.saved = $saved
  RETURN w {.*} AS workspace, replaced`;

const writeUnnamed = `
  MERGE (w:Workspace {id: $id})
  SET w.search = $search, w.at = $at, w.saved = $saved
  RETURN w {.*} AS workspace, false AS replaced`;

const forgetOldest = `
  MATCH (w:Workspace) WHERE w.name IS NULL
  WITH w ORDER BY w.saved DESC, w.id SKIP $most
  DELETE w`;

/** A name keeps its id, so that its link goes on working, and gets it back when it was removed; the same view without a name has the same id again. */
export async function writeWorkspace(
  database: Database,
  { name, id: former, search, at }: WorkspaceBody,
  now: Date,
  most = mostUnnamed,
): Promise<SavedWorkspace> {
  const given = {
    name: name?.normalize("NFC"),
    search: search.replace(/^\?/, ""),
    at,
    saved: now.toISOString(),
  };
  const id = name ? randomBytes(9).toString("base64url") : toContentId(given.search, at);
  return database.write(async (run) => {
    const [row] = await run(name ? writeNamed : writeUnnamed, { ...given, id, former: former ?? null });
    if (!name) await run(forgetOldest, { most: BigInt(most) });
    return { ...toWorkspace(row?.workspace), replaced: row?.replaced === true };
  });
}

function toContentId(search: string, at: string): string {
  return createHash("sha256").update(`${search}#${at}`).digest("base64url").slice(0, 16);
}
