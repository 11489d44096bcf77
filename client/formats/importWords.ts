// What taking a file in would do or has done, in sentences. Pure.
import { toEdtfWords } from "../../seed/model/edtfWords.ts";
import type { ImportAnswer } from "../../server/formatsContract.ts";

const formatNames: Record<ImportAnswer["format"], string> = {
  timelinejs: "TimelineJS JSON",
  "timelinejs-csv": "the spreadsheet of TimelineJS",
  dossier: "a Backchannel dossier",
};

/** “Read as TimelineJS JSON: 10 events, 20 claims, of which 20 are new.” */
export function toPlanWords({
  format,
  events,
  claims,
  refused,
  document,
  speaker,
  said,
}: ImportAnswer): string {
  const read = [
    ...(format === "dossier" ? [] : [count(events.length, "event")]),
    `${count(claims.total, "claim")}, of which ${claims.added === claims.total ? "all are new" : claims.added === 0 ? "none is new" : `${claims.added} are new`}`,
  ];
  const who =
    document && speaker
      ? ` Each is what ${speaker.name} says in “${document.title}”, said ${toEdtfWords(said ?? "")}.`
      : "";
  const left = refused.length > 0 ? ` ${count(refused.length, "row")} cannot be placed.` : "";
  return `Read as ${formatNames[format]}: ${read.join(", ")}.${who}${left}`;
}

export function toDoneWords({ claims }: ImportAnswer): string {
  if (claims.added === 0) return "Nothing changed: all of it was there already.";
  return `Loaded: ${count(claims.added, "claim")} added.`;
}

/** By the ending; the server looks at what is in it. */
export function toMediaType(name: string): string {
  if (/\.json$/i.test(name)) return "application/json";
  return /\.ya?ml$/i.test(name) ? "application/yaml" : "text/csv";
}

function count(number: number, one: string): string {
  return `${number.toLocaleString("en-GB")} ${one}${number === 1 ? "" : "s"}`;
}
