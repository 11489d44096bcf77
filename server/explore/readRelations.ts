// Every relation among the nodes given, through filters and lens, and how many of them the lens hides.
import type { z } from "zod";
import type { RelationsAnswer } from "../analysisContract.ts";
import type { Filters } from "../contract.ts";
import type { Database, Params } from "../database/database.ts";
import { lensedAmong, lensedRelation, withStored } from "./lensedRelations.ts";
import { lensedPasses, relationPasses, relationStands, toLens, toLensedParams } from "./relationFilter.ts";
import { toRelation } from "./toGraphNode.ts";

const matchAmong = `
  UNWIND $ids AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})-[r]->(b)
  WHERE b.id IN $ids AND`;

const readStored = `${matchAmong} ${relationPasses}
  RETURN r {.*, type: type(r), start: a.id, end: b.id} AS relation ORDER BY r.id`;

const countStored = `${matchAmong} ${relationStands} RETURN count(r) AS relations`;

// What has another status or time under the lens than the one asked for is filtered, not hidden.
const readLensed = `${lensedAmong} ${withStored}
  RETURN ${lensedRelation} AS relation, ${lensedPasses} AS passes, ${relationStands} AS stands ORDER BY r.id`;

/** Ids that are not there are passed over. `params` as `toLensedParams` makes them, if they are in hand. */
export async function readRelations(
  database: Database,
  { ids, filters }: { ids: string[]; filters: Filters },
  params?: Params,
): Promise<z.infer<typeof RelationsAnswer>> {
  const asked = { ...(params ?? (await toLensedParams(database, filters))), ids: [...new Set(ids)] };
  if (!toLens(filters)) {
    const rows = await database.read(readStored, asked);
    return { relations: rows.map((row) => toRelation(row.relation)), hidden: 0 };
  }
  const [rows, [count]] = await Promise.all([
    database.read(readLensed, asked),
    database.read(countStored, asked),
  ]);
  return {
    relations: rows.filter((row) => row.passes).map((row) => toRelation(row.relation)),
    hidden: Number(count?.relations) - rows.filter((row) => row.stands).length,
  };
}
