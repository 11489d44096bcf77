// A dossier into Neo4j: nodes, claims and the projection in one transaction; what is there already stays as it is.
import type { Dossier } from "../../seed/model/dossier.ts";
import { toKind } from "../../seed/model/kinds.ts";
import type { Database, Run } from "../database/database.ts";
import { projectClaims } from "./projectClaims.ts";
import { type NodeRow, toClaimRows, toNodeRows } from "./toRows.ts";

/** The database holds something under this id that is not what the dossier says it is. */
export class DossierConflict extends Error {}

const nodeWrites: Record<string, string> = {
  Actor: "UNWIND $rows AS row MERGE (n:Actor {id: row.id})",
  Event: "UNWIND $rows AS row MERGE (n:Event {id: row.id})",
  Place: "UNWIND $rows AS row MERGE (n:Place {id: row.id})",
  Topic: "UNWIND $rows AS row MERGE (n:Topic {id: row.id})",
  Document: "UNWIND $rows AS row MERGE (n:Document {id: row.id})",
};

const setNode = `
  SET n:$(row.labels), n += row.properties,
      n.aliases = coalesce(n.aliases, []) + [alias IN row.aliases WHERE NOT alias IN coalesce(n.aliases, [])]`;

/** Claims of speakers who are left unnamed from now on, or named. */
const findUnmasked = `
  UNWIND $rows AS row
  MATCH (n:Actor {id: row.id})
  WHERE row.properties.anonymous <> coalesce(n.anonymous, false)
  MATCH (c:Claim)-[:SAID_BY]->(n)
  RETURN c.id AS id`;

const writeClaimNodes = `
  UNWIND $rows AS row
  MERGE (c:Claim {id: row.id})
  ON CREATE SET c += row.properties, c.new = true
  WITH c, row WHERE c.new
  REMOVE c.new
  WITH c, row
  MATCH (subject:Actor|Event|Place|Topic|Document {id: row.subject})
  MATCH (speaker:Actor {id: row.speaker})
  MATCH (document:Document {id: row.document})
  CREATE (c)-[:SUBJECT]->(subject), (c)-[:SAID_BY]->(speaker), (c)-[:CITED_IN]->(document)
  RETURN c.id AS id`;

const linkObjects = `
  UNWIND $rows AS row
  MATCH (c:Claim {id: row.id})
  MATCH (object:Actor|Event|Place|Topic|Document {id: row.object})
  CREATE (c)-[:OBJECT]->(object)`;

const linkOutlets = `
  UNWIND $rows AS row
  MATCH (c:Claim {id: row.id})
  UNWIND range(0, size(row.via) - 1) AS order
  MATCH (outlet:Outlet&Actor {id: row.via[order]})
  CREATE (c)-[:VIA {order: order}]->(outlet)`;

const linkSources = `
  UNWIND $rows AS row
  MATCH (c:Claim {id: row.id})
  UNWIND row.derivedFrom AS from
  MATCH (source:Claim {id: from})
  CREATE (c)-[:DERIVED_FROM]->(source)`;

const linkPublishers = `
  UNWIND $rows AS row
  MATCH (d:Document {id: row.id})
  MATCH (o:Actor {id: row.publisher})
  MERGE (d)-[:PUBLISHED_BY]->(o)`;

const linkCitations = `
  UNWIND $rows AS row
  MATCH (d:Document {id: row.id})
  UNWIND row.cites AS cited
  MATCH (c:Document {id: cited})
  MERGE (d)-[:CITES]->(c)`;

/** Returns how many claims were new. Throws a DossierConflict and writes nothing when an id is taken by another kind. */
export function writeDossier(database: Database, dossier: Dossier): Promise<{ claims: number }> {
  return database.write(async (run) => {
    const nodes = toNodeRows(dossier);
    await checkKinds(run, Object.values(nodes).flat());
    const unmasked = await run(findUnmasked, {
      rows: (nodes.Actor ?? []).filter(({ properties }) => properties.anonymous !== undefined),
    });
    for (const [label, rows] of Object.entries(nodes)) {
      if (rows.length > 0) await run(`${nodeWrites[label]}${setNode}`, { rows });
    }
    const documents = dossier.documents.map(({ id, publisher, cites }) => ({
      id,
      publisher: publisher ?? null,
      cites,
    }));
    await run(linkPublishers, { rows: documents.filter((row) => row.publisher) });
    await run(linkCitations, { rows: documents });

    const claims = toClaimRows(dossier.claims);
    const created = new Set((await run(writeClaimNodes, { rows: claims })).map((row) => row.id));
    const fresh = claims.filter((claim) => created.has(claim.id));
    await run(linkObjects, { rows: fresh.filter((claim) => claim.object) });
    await run(linkOutlets, { rows: fresh.filter((claim) => claim.via.length > 0) });
    await run(linkSources, { rows: fresh.filter((claim) => claim.derivedFrom.length > 0) });
    const touched = new Set([...fresh.map((claim) => claim.id), ...unmasked.map((row) => String(row.id))]);
    await projectClaims(run, [...touched]);
    return { claims: fresh.length };
  });
}

async function checkKinds(run: Run, rows: NodeRow[]): Promise<void> {
  const present = await run(
    "UNWIND $ids AS id MATCH (n:Actor|Event|Place|Topic|Document {id: id}) RETURN n.id AS id, labels(n) AS labels",
    { ids: rows.map((row) => row.id) },
  );
  const wanted = new Map(rows.map((row) => [row.id, toKind(row.labels)]));
  for (const { id, labels } of present) {
    const kind = toKind(labels as string[]);
    const other = wanted.get(id as string);
    if (kind !== other) {
      throw new DossierConflict(
        `“${id}” is a ${kind} in the database and a ${other} in the dossier; give one of them another id`,
      );
    }
  }
}
