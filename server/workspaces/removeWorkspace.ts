// Forgets a saved workspace.
import type { Database } from "../database/database.ts";

/** `removed` is false where there was none of that id. */
export async function removeWorkspace(database: Database, id: string): Promise<{ removed: boolean }> {
  const [row] = await database.write((run) =>
    run("MATCH (w:Workspace {id: $id}) DELETE w RETURN count(*) AS removed", { id }),
  );
  return { removed: Number(row?.removed) > 0 };
}
