// Nodes by their ids as the lens has them: under one, an event shows the status that the lens gives it.
import type { Lens } from "../../seed/model/status.ts";
import type { GraphNode } from "../contract.ts";
import type { Database } from "../database/database.ts";
import { readEventStatuses } from "./applyLens.ts";
import { nodeMap, toGraphNode } from "./toGraphNode.ts";

const readNodes = `
  UNWIND $ids AS id
  MATCH (n:Actor|Event|Place|Topic|Document {id: id})
  RETURN n ${nodeMap} AS node`;

/** In the order of the ids; ids that are not there are passed over. */
export async function readSeenNodes(
  database: Database,
  ids: string[],
  lens: Lens | undefined,
): Promise<GraphNode[]> {
  const nodes = (await database.read(readNodes, { ids })).map((row) => toGraphNode(row.node));
  if (!lens) return nodes;
  const events = nodes.filter(({ status }) => status).map(({ id }) => id);
  const statuses = await readEventStatuses(database, events, lens);
  return nodes.map((node) => (node.status ? { ...node, status: statuses.get(node.id)?.status } : node));
}
