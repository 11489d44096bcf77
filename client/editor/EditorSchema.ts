// What the editor knows of the database: names to complete, and what it holds a query against.
import type { Neo4jFunction, Neo4jProcedure } from "@neo4j-cypher/language-support";

export interface EditorSchema {
  labels: string[];
  relationshipTypes: string[];
  propertyKeys: string[];
  /** By full name; only those that the server lets through. */
  procedures: Record<string, Neo4jProcedure>;
  functions: Record<string, Neo4jFunction>;
  /** Which labels a relationship type has been seen to join. */
  graph: { from: string; to: string; relType: string }[];
}
