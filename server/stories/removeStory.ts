// Takes a story off the list. Its versions are kept: it can be brought back, and a shipped one is not loaded again.
import type { Database } from "../database/database.ts";

/** `removed` is false where there was none of that id. */
export async function removeStory(database: Database, id: string, now: Date): Promise<{ removed: boolean }> {
  const [row] = await database.write((run) =>
    run("MATCH (s:Story {id: $id}) WHERE s.removed IS NULL SET s.removed = $now RETURN count(*) AS removed", {
      id,
      now: now.toISOString(),
    }),
  );
  return { removed: Number(row?.removed) > 0 };
}
