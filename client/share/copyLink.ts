// What a copied link is: the address as it stands, or a short one that leads to the same view.
import type { WorkspaceBody } from "../../server/analysisContract.ts";
import { toProblem } from "../store/ProblemError.ts";

/** `location` is one. */
export interface Address {
  origin: string;
  pathname: string;
  /** With its `?`, or empty. */
  search: string;
  /** With its `#`, or empty. */
  hash: string;
}

export interface CopiedLink {
  link: string;
  short: boolean;
  /** Why it is not short though it might have been. */
  trouble?: string;
}

/** Longer ones are cut by some mail programs and chats. */
export const longest = 2_000;

/** `save` keeps the view on the server, which needs the editor's key. Never rejects: the long address always works. */
export async function copyLink(
  { origin, pathname, search, hash }: Address,
  canWrite: boolean,
  save: (body: WorkspaceBody) => Promise<{ id: string }>,
): Promise<CopiedLink> {
  const link = origin + pathname + search + hash;
  if (link.length <= longest || pathname !== "/") return { link, short: false };
  if (!canWrite) return { link, short: false, trouble: "Short links need the editor's key" };
  try {
    const { id } = await save({ search: search.replace(/^\?/, ""), at: hash.replace(/^#/, "") });
    return { link: `${origin}/?view=${encodeURIComponent(id)}`, short: true };
  } catch (error) {
    return { link, short: false, trouble: toProblem(error).title };
  }
}
