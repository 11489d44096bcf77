// A comparison as a table to take along: a row for each relation, with what either lens makes of it.
import { toPredicate } from "../../seed/model/predicates.ts";
import type { Relation } from "../../server/contract.ts";
import { toCsv } from "../frames/toCsv.ts";
import type { Assessed, Compared } from "./compareLenses.ts";

const columns = [
  "id",
  "from",
  "relation",
  "to",
  "part",
  ...["A", "B"].flatMap((lens) =>
    ["status", "claims", "asserted by", "denied by"].map((name) => `${lens} ${name}`),
  ),
];

/** `lensA` and `lensB` say in words what the lenses are, on every row, so that the table can stand alone. */
export function toComparisonCsv(
  compared: readonly Compared<Relation>[],
  nameOf: (id: string) => string,
  lensA: string,
  lensB: string,
): string {
  const rows = compared.map(({ relation, part, a, b }) => [
    relation.id,
    nameOf(relation.start),
    toPredicate(relation.type).label,
    nameOf(relation.end),
    part,
    ...toCells(a),
    ...toCells(b),
    lensA,
    lensB,
  ]);
  return toCsv([...columns, "lens A", "lens B"], rows);
}

function toCells(assessed: Assessed | undefined): (string | number)[] {
  if (!assessed) return ["hidden", 0, 0, 0];
  return [assessed.status, assessed.claims, assessed.assertedBy, assessed.deniedBy];
}
