// Asks once what a first page asks, so that Neo4j has planned it before anyone waits for it.
import { readClaims } from "../claims/readClaims.ts";
import type { Database } from "../database/database.ts";
import { readGraph } from "./readGraph.ts";
import { readNode } from "./readNode.ts";
import { readTimeline } from "./readTimeline.ts";
import { readVoices } from "./readVoices.ts";
import { searchNodes } from "./searchNodes.ts";

/** Nothing comes of it, and nothing depends on it. One after the other: whoever is already there goes first. */
export async function warmReads(database: Database): Promise<void> {
  try {
    const { nodes } = await readGraph(database, { depth: 1, limit: 300 });
    await readClaims(database, { limit: 1000, offset: 0 });
    await readVoices(database, { limit: 100 });
    await searchNodes(database, { q: "warm", limit: 1 });
    await readTimeline(database, { limit: 2_000, claims: 5_000 });
    if (nodes[0]) await readNode(database, nodes[0].id, {});
  } catch {
    // Neo4j may have gone away meanwhile; the page will say so.
  }
}
