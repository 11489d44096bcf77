// What a file is, by what stands in it: a dossier, or a timeline as JSON or as a spreadsheet.
import { parseDocument } from "yaml";
import { parseDossier } from "../../seed/dossier/parseDossier.ts";
import type { Dossier } from "../../seed/model/dossier.ts";
import { FormatError } from "./FormatError.ts";
import { findUnsafe } from "./findUnsafe.ts";
import type { GivenTimeline } from "./GivenTimeline.ts";
import { parseTimelineCsv } from "./parseTimelineCsv.ts";
import { parseTimelineJson } from "./parseTimelineJson.ts";

export type Recognised = { dossier: Dossier } | { timeline: GivenTimeline };

/** Throws a FormatError or a DossierError with what is wrong and where. */
export function recogniseFile(text: string, fileName: string): Recognised {
  const begins = text.replace(/^\u{feff}/u, "").trimStart();
  if (begins === "") throw new FormatError("is empty");
  if (begins.startsWith("{")) return fromJson(begins, fileName);
  if (begins.startsWith("["))
    throw new FormatError("is a list; a timeline is an object with a list “events”");
  if (begins.startsWith("<")) throw new FormatError("is a web page or XML; download the JSON or CSV itself");
  // YAML that is no dossier at all says less than a table that lacks its headers.
  const [firstLine = ""] = begins.split(/\r?\n/, 1);
  const isDossier = /^(#|---|%YAML)/.test(firstLine) || /^backchannel\s*:/m.test(begins.slice(0, 4_000));
  return isDossier ? { dossier: parseDossier(begins, fileName) } : { timeline: parseTimelineCsv(begins) };
}

function fromJson(text: string, fileName: string): Recognised {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // A YAML dossier may be written with braces.
    if (/\bbackchannel\s*:/.test(text.slice(0, 4_000))) return { dossier: parseDossier(text, fileName) };
    throw new FormatError(`cannot be read as JSON${toPlace(text, error)}; correct it there`);
  }
  const unsafe = findUnsafe(value);
  if (unsafe) throw new FormatError(unsafe);
  if (Object.hasOwn(value as object, "backchannel")) return { dossier: parseDossier(text, fileName) };
  if (Object.hasOwn(value as object, "events")) return { timeline: parseTimelineJson(value) };
  throw new FormatError("is neither a timeline (a list “events”) nor a dossier (“backchannel”: 1)");
}

/** Longer texts are not read a second time only to say where they are broken. */
const longestPlaced = 200_000;

function toPlace(text: string, error: unknown): string {
  const at = /position (\d+)/.exec(String((error as Error).message))?.[1];
  if (at !== undefined) {
    const before = text.slice(0, Number(at)).split("\n");
    return `: line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
  }
  // The engine names no place in short texts; YAML's parser, which reads JSON, does.
  if (/end of JSON/i.test(String((error as Error).message))) return ": it ends too early";
  const place = text.length > longestPlaced ? undefined : parseDocument(text).errors[0]?.linePos?.[0];
  return place ? `: line ${place.line}, column ${place.col}` : "";
}
