// Saved workspaces as they are read: the named ones as a list, any one by its id.
import type { Workspace } from "../analysisContract.ts";
import type { Database } from "../database/database.ts";
import { NotFound } from "../http/problem.ts";

type Listed = Pick<Workspace, "id" | "name" | "saved">;

const readNamed = `
  MATCH (w:Workspace) WHERE w.name IS NOT NULL
  RETURN w.id AS id, w.name AS name, w.saved AS saved
  ORDER BY saved DESC, name`;

/** Last saved first; short links are not among them. */
export async function readWorkspaces(database: Database): Promise<{ workspaces: Listed[] }> {
  const rows = await database.read(readNamed);
  return {
    workspaces: rows.map(({ id, name, saved }) => ({
      id: String(id),
      name: String(name),
      saved: String(saved),
    })),
  };
}

/** Throws a NotFound with what may be the reason. */
export async function readWorkspace(database: Database, id: string): Promise<Workspace> {
  const [row] = await database.read("MATCH (w:Workspace {id: $id}) RETURN w {.*} AS workspace", { id });
  if (row) return toWorkspace(row.workspace);
  throw new NotFound(
    "No view is saved under this link: it was removed, saved in another database, or the link is cut short",
  );
}

export function toWorkspace(stored: unknown): Workspace {
  const { id, name, search, at, saved } = (stored ?? {}) as Record<string, unknown>;
  return {
    id: String(id),
    ...(name ? { name: String(name) } : {}),
    search: String(search),
    at: String(at),
    saved: String(saved),
  };
}
