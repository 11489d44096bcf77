// Who can be listened to: speakers, outlets and documents with the claims they stand behind, and the days on which something was said.
import type { z } from "zod";
import type { VoicesAnswer, VoicesQuery } from "../analysisContract.ts";
import type { Database, Row } from "../database/database.ts";
import { toNamed } from "./toGraphNode.ts";

// The type of a link cannot be a parameter without being looked up for each row, so each of the three has its query.
const toVoicesQuery = (link: "SAID_BY" | "VIA" | "CITED_IN") => `
  MATCH (c:Claim)-[:${link}]->(v) WHERE c.retracted IS NULL
  WITH v, count(DISTINCT c) AS claims
  WHERE $q = '' OR any(name IN [v.name] + coalesce(v.aliases, []) WHERE toLower(name) CONTAINS $q)
  ORDER BY claims DESC, v.name, v.id
  WITH collect([v, claims]) AS voices
  RETURN COLLECT { UNWIND voices[..$limit] AS one WITH one[0] AS v, one[1] AS claims
                   RETURN v {.id, .name, .anonymous, labels: labels(v), claims: claims} } AS voices,
         size(voices) AS total`;

const readSpeakers = toVoicesQuery("SAID_BY");
const readOutlets = toVoicesQuery("VIA");
const readDocuments = toVoicesQuery("CITED_IN");

// As the rule has it: said from the first day on which it may have been, or, where that is open, from the last.
const readDays = `
  MATCH (c:Claim) WHERE c.retracted IS NULL
  WITH coalesce(c.saidStart, c.saidEnd) AS day, count(*) AS claims,
       sum(CASE c.stance WHEN 'denies' THEN 1 ELSE 0 END) AS denials
  RETURN day, claims, denials ORDER BY day`;

export async function readVoices(
  database: Database,
  { q, limit }: z.infer<typeof VoicesQuery>,
): Promise<VoicesAnswer> {
  const params = { q: (q ?? "").trim().toLowerCase(), limit: BigInt(limit) };
  const readThese = async (query: string) => toVoices((await database.read(query, params))[0]);
  const [speakers, outlets, documents, days] = await Promise.all([
    readThese(readSpeakers),
    readThese(readOutlets),
    readThese(readDocuments),
    database.read(readDays),
  ]);
  const dated = days.filter((row) => row.day !== null);
  return {
    speakers,
    outlets,
    documents,
    days: dated as VoicesAnswer["days"],
    undated: Number(days.find((row) => row.day === null)?.claims ?? 0),
  };
}

type Voices = VoicesAnswer["speakers"];

function toVoices(row: Row | undefined): Voices {
  return {
    voices: ((row?.voices ?? []) as Row[]).map(toNamed) as unknown as Voices["voices"],
    total: Number(row?.total ?? 0),
  };
}
