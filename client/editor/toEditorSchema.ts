// The server's answers about the database → what the editor completes by.
import type { Neo4jFunction, Neo4jProcedure } from "@neo4j-cypher/language-support";
import { type KindName, kinds } from "../../seed/model/kinds.ts";
import type { CypherAnswer, SchemaAnswer } from "../../server/cypherContract.ts";
import type { EditorSchema } from "./EditorSchema.ts";

/** The procedures that the server lets a typed query call. */
const callable = new Set([
  "db.labels",
  "db.relationshipTypes",
  "db.propertyKeys",
  "db.schema.visualization",
  "db.schema.nodeTypeProperties",
  "db.schema.relTypeProperties",
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
  "db.index.fulltext.listAvailableAnalyzers",
  "db.index.vector.queryNodes",
  "db.index.vector.queryRelationships",
  "db.ping",
  "dbms.components",
]);

/** Properties that claims and nodes of the model may have: a database without one is no misspelling. */
const sometimes = ["retracted", "reliability", "credibility", "value", "side", "anonymous"];

/** Columns come in the order in which these are asked for; the language support knows them by the same names. */
export const functionsQuery =
  "SHOW FUNCTIONS YIELD name, category, description, signature, isBuiltIn, argumentDescription, returnDescription, aggregating, isDeprecated, deprecatedBy";
export const proceduresQuery =
  "SHOW PROCEDURES YIELD name, description, mode, worksOnSystem, argumentDescription, returnDescription, signature, admin, option, deprecatedBy";

export function toEditorSchema(
  schema: SchemaAnswer,
  functions: CypherAnswer,
  procedures: CypherAnswer,
): EditorSchema {
  return {
    labels: schema.labels.map(({ name }) => name),
    relationshipTypes: schema.relationshipTypes.map(({ name }) => name),
    propertyKeys: [...new Set([...schema.propertyKeys, ...sometimes])],
    functions: toRegistry<Neo4jFunction>(functions, () => true),
    procedures: toRegistry<Neo4jProcedure>(procedures, (name) => callable.has(name)),
    graph: schema.relationshipTypes.flatMap(({ name, between }) =>
      between.flatMap(({ start, end }) =>
        toLabels(start).flatMap((from) => toLabels(end).map((to) => ({ from, relType: name, to }))),
      ),
    ),
  };
}

/** A `Person` is an `Actor` too. */
function toLabels(label: string): readonly string[] {
  return label in kinds ? kinds[label as KindName].labels : [label];
}

function toRegistry<T>({ columns, rows }: CypherAnswer, fits: (name: string) => boolean): Record<string, T> {
  const entries = rows.map((row) => {
    const found = Object.fromEntries(columns.map((column, index) => [column, row[index] ?? undefined]));
    return [String(found.name), found as T] as const;
  });
  return Object.fromEntries(entries.filter(([name]) => fits(name)));
}
