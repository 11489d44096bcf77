// A file from outside → claims in the database, or the plan of it; what was there already stays as it is.
import { DossierError } from "../../seed/dossier/parseText.ts";
import type { ClaimEntry } from "../../seed/model/claim.ts";
import type { Dossier } from "../../seed/model/dossier.ts";
import { toKind } from "../../seed/model/kinds.ts";
import { toClaimRows } from "../claims/toRows.ts";
import { DossierConflict, writeDossier } from "../claims/writeDossier.ts";
import type { Database, Row } from "../database/database.ts";
import type { ImportAnswer, ImportQuery } from "../formatsContract.ts";
import { HttpProblem } from "../http/problem.ts";
import { decodeFile } from "./decodeFile.ts";
import { FormatError } from "./FormatError.ts";
import type { GivenTimeline } from "./GivenTimeline.ts";
import { htmlToText } from "./htmlToText.ts";
import { toContentId, toOneLine, toSlug } from "./importedText.ts";
import { recogniseFile } from "./recogniseFile.ts";
import { toDocumentId, toImportedDossier } from "./toImportedDossier.ts";

type Actor = Dossier["actors"][number];

/** Throws a problem with what is wrong, where, and what to do about it; then nothing has been written. */
export async function importFile(
  database: Database,
  bytes: Uint8Array,
  query: ImportQuery,
  today: string,
): Promise<ImportAnswer> {
  try {
    const found = recogniseFile(decodeFile(bytes, query.encoding), query.fileName);
    return "dossier" in found
      ? await importDossier(database, found.dossier, query)
      : await importTimeline(database, found.timeline, query, today);
  } catch (error) {
    throw toImportProblem(error, query.fileName);
  }
}

async function importDossier(
  database: Database,
  dossier: Dossier,
  query: ImportQuery,
): Promise<ImportAnswer> {
  return {
    format: "dossier",
    events: [],
    refused: [],
    notes: [],
    ...(await write(database, dossier, query)),
  };
}

async function importTimeline(
  database: Database,
  timeline: GivenTimeline,
  query: ImportQuery,
  today: string,
): Promise<ImportAnswer> {
  const title =
    query.title ?? (toOneLine(htmlToText(timeline.title)) || query.fileName.replace(/\.\w+$/, ""));
  const source = { title, url: query.url };
  const said = query.said ?? (await readSaid(database, toDocumentId(source))) ?? today;
  const speaker = query.speaker === undefined ? undefined : await findSpeaker(database, query.speaker);
  const { dossier, ...plan } = toImportedDossier(timeline, { ...source, said, speaker });
  if (query.strict === "yes" && plan.refused.length > 0) throw toStrictProblem(plan.refused, query.fileName);
  return {
    format: timeline.format,
    document: plan.document,
    speaker: { id: plan.speaker.id, name: plan.speaker.name, kind: plan.speaker.kind },
    said,
    events: plan.events,
    refused: plan.refused,
    notes: plan.notes,
    ...(await write(database, dossier, query)),
  };
}

async function write(
  database: Database,
  dossier: Dossier,
  { dryRun }: ImportQuery,
): Promise<Pick<ImportAnswer, "written" | "claims">> {
  const total = dossier.claims.length;
  if (dryRun === "yes")
    return { written: false, claims: { total, added: await countNew(database, dossier.claims) } };
  const { claims } = total > 0 ? await writeDossier(database, dossier) : { claims: 0 };
  return { written: true, claims: { total, added: claims } };
}

async function countNew(database: Database, claims: readonly ClaimEntry[]): Promise<number> {
  const ids = toClaimRows(claims).map(({ id }) => id);
  const [row] = await database.read("UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN count(c) AS present", {
    ids,
  });
  return ids.length - Number(row?.present ?? 0);
}

/** The day a document was taken in for the first time: the same file on another day says nothing new. */
async function readSaid(database: Database, document: string): Promise<string | undefined> {
  const [row] = await database.read(
    "MATCH (:Document {id: $document})<-[:CITED_IN]-(c:Claim) RETURN c.said AS said ORDER BY said LIMIT 1",
    { document },
  );
  return row ? String(row.said) : undefined;
}

/** Someone known by id or name, as they stand in the database; otherwise a new outlet of that name. */
async function findSpeaker(database: Database, given: string): Promise<Actor> {
  const rows = await database.read(
    `MATCH (a:Actor) WHERE a.id = $given OR toLower(a.name) = toLower($given)
     RETURN a {.id, .name, .summary, .anonymous, labels: labels(a)} AS actor ORDER BY a.id = $given DESC LIMIT 5`,
    { given },
  );
  const known = rows.map((row) => row.actor as Row);
  const exact = known.find(({ id }) => id === given) ?? (known.length === 1 ? known[0] : undefined);
  if (exact) return toActor(exact);
  if (known.length > 1) {
    throw new FormatError(
      `has a speaker “${given}” of whom there are several; name one by id: ${known.map(({ id }) => id).join(", ")}`,
    );
  }
  const slug = toSlug(given);
  const taken = await database.read(
    "MATCH (n:Actor|Event|Place|Topic|Document {id: $slug}) RETURN n.id AS id",
    { slug },
  );
  const id = slug === "" || taken.length > 0 ? toContentId(given, [given], "outlet") : slug;
  return { id, name: given, kind: "Outlet", aliases: [], summary: "" };
}

function toActor({ id, name, summary, anonymous, labels }: Row): Actor {
  return {
    id: String(id),
    name: String(name),
    kind: toKind(labels as string[]) as Actor["kind"],
    aliases: [],
    summary: String(summary ?? ""),
    ...(anonymous === true && { anonymous }),
  };
}

function toStrictProblem(refused: ImportAnswer["refused"], fileName: string): HttpProblem {
  const errors = refused.map(({ row, column, message }) => ({
    path: [row, column].filter(Boolean).join(", "),
    message,
  }));
  const [first] = errors;
  return new HttpProblem(
    "BAD_REQUEST",
    `${fileName}: ${refused.length} ${refused.length === 1 ? "row has" : "rows have"} no place, and so nothing was loaded. ${first?.path}: ${first?.message}`,
    { errors },
  );
}

function toImportProblem(error: unknown, fileName: string): unknown {
  if (error instanceof FormatError) return new HttpProblem("BAD_REQUEST", `${fileName} ${error.message}`);
  if (error instanceof DossierConflict)
    return new HttpProblem("BAD_REQUEST", `${fileName}: ${error.message}`);
  if (!(error instanceof DossierError)) return error;
  const [first] = error.problems;
  return new HttpProblem("BAD_REQUEST", [fileName, first?.path, first?.message].filter(Boolean).join(": "), {
    errors: error.problems.slice(0, 100),
  });
}
