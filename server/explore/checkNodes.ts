// Refuses ids under which there is nothing, by name.
import type { Database } from "../database/database.ts";
import { NotFound } from "../http/problem.ts";

export async function checkNodes(database: Database, ids: string[]): Promise<void> {
  const rows = await database.read(
    "UNWIND $ids AS id MATCH (n:Actor|Event|Place|Topic|Document {id: id}) RETURN n.id AS id",
    { ids },
  );
  const present = new Set(rows.map((row) => row.id));
  const missing = ids.filter((id) => !present.has(id));
  if (missing.length > 0) {
    throw new NotFound(
      `There is nothing with the id ${missing.map((id) => `“${id}”`).join(", ")}; search for its name instead`,
    );
  }
}
