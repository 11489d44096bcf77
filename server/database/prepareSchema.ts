// Constraints and indexes, brought up to date at every start: each version runs once, and running it again is harmless.
import { addNamedBy } from "./addNamedBy.ts";
import type { Database } from "./database.ts";

/** Append only: a later change of mind is a later version. A statement that says how much is `left` runs until nothing is. */
const versions: readonly (readonly string[])[] = [
  [
    "CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT schema_version IF NOT EXISTS FOR (n:SchemaVersion) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX claim_predicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate)",
    "CREATE INDEX event_start IF NOT EXISTS FOR (n:Event) ON (n.start)",
    `CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Actor|Event|Place|Topic|Document) ON EACH [n.name, n.aliases]
     OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
  ],
  // Also makes the property known before anything is retracted, or Neo4j warns of every query that asks for it.
  ["CREATE INDEX claim_retracted IF NOT EXISTS FOR (n:Claim) ON (n.retracted)"],
  [
    "CREATE CONSTRAINT workspace_id IF NOT EXISTS FOR (n:Workspace) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT workspace_name IF NOT EXISTS FOR (n:Workspace) REQUIRE n.name IS UNIQUE",
  ],
  [
    "CREATE CONSTRAINT story_id IF NOT EXISTS FOR (n:Story) REQUIRE n.id IS UNIQUE",
    // Also makes the property known before anything is removed.
    "CREATE INDEX story_removed IF NOT EXISTS FOR (n:Story) ON (n.removed)",
  ],
  // What the projection has written since; relations from before get it by what it says of them.
  [addNamedBy],
];

/** Returns the version now in force. */
export async function prepareSchema(database: Database): Promise<number> {
  const [row] = await database.read(
    "OPTIONAL MATCH (v:SchemaVersion {id: 'schema'}) RETURN coalesce(v.version, 0) AS version",
  );
  const present = Number(row?.version ?? 0);
  if (present > versions.length) {
    throw new Error(
      `The database has schema version ${present}, this app knows ${versions.length}; use the newer app, or another NEO4J_DATABASE`,
    );
  }
  for (const statements of versions.slice(present)) {
    // A transaction may not mix schema and data.
    for (const statement of statements) {
      let left = true;
      while (left) {
        const [row] = await database.write((run) => run(statement));
        left = Number(row?.left ?? 0) > 0;
      }
    }
  }
  if (present < versions.length) {
    await database.write((run) =>
      run("MERGE (v:SchemaVersion {id: 'schema'}) SET v.version = $version", { version: versions.length }),
    );
    await database.read("CALL db.awaitIndexes(60)");
  }
  return versions.length;
}
