// Relations as the filters let them be: through their lens, if there is one, and of the statuses asked for.
import type { Filters, Relation } from "../contract.ts";
import type { Database } from "../database/database.ts";
import { applyLens } from "./applyLens.ts";
import { toLens } from "./relationFilter.ts";

export async function throughLens(
  database: Database,
  found: Relation[],
  filters: Filters,
): Promise<Relation[]> {
  const lens = toLens(filters);
  const passed = lens ? await applyLens(database, found, lens) : found;
  return filters.status ? passed.filter(({ status }) => filters.status?.includes(status)) : passed;
}
